import { parseJson } from './json';
import { linesOf } from './lines';
import { Messages, Within } from './values';

/** Behind comments and empty lines; what each begins with tells them apart, or a stream of heartbeats would be read in 2ⁿ ways. */
const FIRST_LINE = /^\ufeff?(?:[\r\n]|:[^\r\n]*[\r\n])*(?:data|event|id|retry):/;
const LINE = /\r\n|\r|\n/;

/** One event of a stream that a page reads with `fetch`; `data` is a payload where it is JSON. */
export interface ServerSentEvent {
  event?: string;
  id?: string;
  data: unknown;
}

/**
 * The events of a `text/event-stream`, also of one that is still growing; undefined for any other text. Format:
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function parseServerSentEvents(text: string): Messages | undefined {
  return FIRST_LINE.test(text.slice(0, 2000)) ? new Messages(eventsOf(text)) : undefined;
}

function* eventsOf(text: string): Generator<ServerSentEvent> {
  let fields: Record<string, string> = {};
  for (const line of text.includes('\r') ? text.split(LINE) : linesOf(text)) {
    if (line === '') {
      if (fields.data) yield eventOf(fields);
      fields = {};
    } else noteField(line, fields);
  }
}

function noteField(line: string, fields: Record<string, string>): void {
  const colon = line.indexOf(':');
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
  if (name === 'data') fields.data = fields.data === undefined ? value : `${fields.data}\n${value}`;
  else if (name === 'event' || name === 'id') fields[name] = value;
}

function eventOf({ event, id, data = '' }: Record<string, string>): ServerSentEvent {
  const value = parseJson(data);
  const its = value === undefined ? data : new Within(value);
  if (id !== undefined) return event === undefined ? { id, data: its } : { event, id, data: its };
  return event === undefined ? { data: its } : { event, data: its };
}
