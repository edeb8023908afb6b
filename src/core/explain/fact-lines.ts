import type { Message, Segment, Source } from '../../model';
import { pathStep } from '../decode/path';
import type { ExplainContext, KnownExchange } from './context';
import { message } from './message';
import { fileWith } from './own-sentence';
import { readableTime, shortened } from './readable';
import { isLength, isOfMany, isOfObject } from './reckoned';

const LONGEST_FACT = 400;
/** Of an address: some have a line of settings behind a question mark. `curl` and the report have all of it. */
const LONGEST_ADDRESS = 160;

/** What an engineer would check: endpoint, path, raw value, transform, time, or the file it is written in. */
export function factLines(segment: Segment, context: ExplainContext): Message[] {
  const source = segment.sources[0];
  const file = source ? undefined : fileWith(segment, context);
  if (!source) return file ? [fact('written', file)] : [];
  const exchange = context.exchange(source.requestId);
  return [
    ...(exchange
      ? [
          fact(
            'endpoint',
            exchange.method,
            shortened(exchange.url.replace(/^https?:\/\//, ''), LONGEST_ADDRESS),
          ),
        ]
      : []),
    ...sourceFacts(source),
    ...(exchange ? whenFacts(exchange, context.locale) : []),
  ];
}

function sourceFacts(source: Source): Message[] {
  const { path, field, formula } = source;
  const value = shortened(source.value, LONGEST_FACT);
  if (formula && isOfObject(source)) return [fact('path', formula)];
  if (formula && isOfMany(source) && !isLength(source))
    return [fact('formula', formula), fact('example', path, value)];
  return [
    fact('path', path),
    ...(field === undefined ? [] : [fact('field', field)]),
    valueFact(source, value),
    ...(formula && !isLength(source) ? [fact('formula', formula)] : []),
  ];
}

function valueFact(source: Source, value: string): Message {
  if (isNameOfField(source)) return fact('key', value);
  if (isLength(source)) return fact('length', value);
  return value === '' ? fact('value-empty') : fact('value', value);
}

/** Whether the value is the name that ends the path, and not what stands there. */
function isNameOfField({ path, value, transform }: Source): boolean {
  if (transform === 'key' || transform === 'exact') return transform === 'key';
  return path.includes(value) && path.endsWith(pathStep(value));
}

function whenFacts(exchange: KnownExchange, locale: string): Message[] {
  return [whenFact(exchange, locale), ...(exchange.recovered ? [fact('recovered')] : [])];
}

function whenFact({ via, startedMs, finishedMs }: KnownExchange, locale: string): Message {
  if (via === 'document' || via === 'embedded') return fact('with-page');
  if (via === 'storage')
    return startedMs < 0 ? fact('kept-for', readableTime(-startedMs, locale)) : fact('kept');
  const time = readableTime(startedMs, locale);
  if (via === 'websocket' || via === 'eventsource') return fact('arrived', time);
  if (via === 'worker') return fact('messaged', time);
  return fact('asked', time, readableTime(finishedMs - startedMs, locale));
}

function fact(kind: string, ...substitutions: string[]): Message {
  return message(`fact-${kind}`, ...substitutions);
}
