import type { Message, Segment, Source } from '../../model';
import type { ExplainContext, KnownExchange } from './context';
import { message } from './message';
import { readableTime, shortened } from './readable';

const LONGEST_FACT = 400;

/** What an engineer would check: endpoint, path, raw value, transform, time, or the file it is written in. */
export function factLines(segment: Segment, context: ExplainContext): Message[] {
  const source = segment.sources[0];
  if (!source) return segment.writtenIn ? [fact('written', segment.writtenIn)] : [];
  const exchange = context.exchange(source.requestId);
  return [
    ...(exchange
      ? [fact('endpoint', exchange.method, shortened(exchange.url.replace(/^https?:\/\//, ''), LONGEST_FACT))]
      : []),
    ...sourceFacts(source),
    ...(exchange ? whenFacts(exchange, context.locale) : []),
  ];
}

function sourceFacts({ path, field, value, transform, formula }: Source): Message[] {
  return [
    fact('path', path),
    ...(field === undefined ? [] : [fact('field', field)]),
    fact('value', shortened(value, LONGEST_FACT)),
    fact('transform', transform),
    ...(formula ? [fact('formula', formula)] : []),
  ];
}

function whenFacts({ via, startedMs, finishedMs, recovered }: KnownExchange, locale: string): Message[] {
  const time = readableTime(startedMs, locale);
  const took = readableTime(finishedMs - startedMs, locale);
  return [whenFact(via, time, took), ...(recovered ? [fact('recovered')] : [])];
}

function whenFact(via: KnownExchange['via'], time: string, took: string): Message {
  if (via === 'document' || via === 'embedded') return fact('with-page');
  if (via === 'storage') return fact('kept');
  return via === 'websocket' || via === 'eventsource' ? fact('arrived', time) : fact('asked', time, took);
}

function fact(kind: string, ...substitutions: string[]): Message {
  return message(`fact-${kind}`, ...substitutions);
}
