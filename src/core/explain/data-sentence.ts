import type { Message, Segment, Source, Via } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { hostOf, readableTime, readableValue } from './readable';
import { readablePath } from './readable-path';
import { isReckoned, reckonedUnder } from './reckoned';

/** Where data came from: who was asked, when, and where in the answer it stood. */
export function dataSentence(segment: Segment, context: ExplainContext): Message {
  const source = segment.sources[0];
  const exchange = source && context.exchange(source.requestId);
  if (!source || !exchange) return message('data');
  const host = hostOf(exchange.url);
  const path = readablePath(source.path);
  const time = readableTime(exchange.startedMs, context.locale);
  if (segment.relation === 'presence') return presence(source, host, path, context);
  if (isReckoned(source)) return reckoned(exchange.via, host, reckonedUnder(source));
  if (segment.origin === 'media' && !ASKED_FOR.has(exchange.via)) return pictureIn(host, path);
  if (segment.origin === 'html') return message('html', host);
  if (segment.origin === 'fragment') return message('fragment', host, time);
  const known = FROM_PAYLOAD.has(segment.origin) ? segment.origin : 'api';
  const origin = exchange.via === 'worker' ? 'worker' : known;
  return path === '' ? message(`${origin}-whole`, host, time) : message(origin, host, time, path);
}

/** What is made of data stands in no answer: of the data it is made of, who sent it, whenever that was. */
function reckoned(via: Via, host: string, path: string): Message {
  const kind = via === 'worker' ? 'reckoned-worker' : 'reckoned';
  return path === '' ? message(`${kind}-whole`, host) : message(kind, host, path);
}

/** A picture that is named by what nobody asked for: it came with the page, or by itself. */
function pictureIn(host: string, path: string): Message {
  return path === '' ? message('picture-sent-whole', host) : message('picture-sent', host, path);
}

/** What an answer says where it has nothing to say. */
const NOTHING: ReadonlySet<string> = new Set(['', 'null']);

const ASKED_FOR: ReadonlySet<Via> = new Set(['fetch', 'xhr', 'script']);

const FROM_PAYLOAD: ReadonlySet<string> = new Set(['api', 'live', 'embedded', 'media', 'stored']);

function presence(source: Source, host: string, path: string, { locale }: ExplainContext): Message {
  if (NOTHING.has(source.value)) return message('presence-nothing', host, path);
  return message('presence', host, readableValue(source.value, source.transform, locale), path);
}
