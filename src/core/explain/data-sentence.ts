import type { Message, Segment, Source } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { hostOf, readableTime, readableValue } from './readable';
import { readablePath } from './readable-path';

/** Where data came from: who was asked, when, and where in the answer it stood. */
export function dataSentence(segment: Segment, context: ExplainContext): Message {
  const source = segment.sources[0];
  const exchange = source && context.exchange(source.requestId);
  if (!source || !exchange) return message('data');
  const host = hostOf(exchange.url);
  const path = readablePath(source.path);
  const time = readableTime(exchange.startedMs, context.locale);
  if (segment.relation === 'presence') return presence(source, host, path, context);
  if (segment.origin === 'html') return message('html', host);
  if (segment.origin === 'fragment') return message('fragment', host, time);
  const known = FROM_PAYLOAD.has(segment.origin) ? segment.origin : 'api';
  const origin = exchange.via === 'worker' ? 'worker' : known;
  return path === '' ? message(`${origin}-whole`, host, time) : message(origin, host, time, path);
}

const FROM_PAYLOAD: ReadonlySet<string> = new Set(['api', 'live', 'embedded', 'media', 'stored']);

function presence(source: Source, host: string, path: string, { locale }: ExplainContext): Message {
  return message('presence', host, readableValue(source.value, source.transform, locale), path);
}
