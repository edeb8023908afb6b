import { parseJson } from './json';
import { linesOf } from './lines';
import { Messages, OtherFormat, Row } from './values';

/** A kind, one character of it, and a value: https://ai-sdk.dev/v4/docs/ai-sdk-ui/stream-protocol#data-stream-protocol */
const PART = /^[0-9a-k]:["[{]/;
/** Parts of one kind share their only name: an object whose name is a digit takes V8 ten times the room. */
const NAMES = new Map(Array.from('0123456789abcdefghijk', (kind) => [kind, [kind]]));

/**
 * The parts of an answer that a language model writes, as the AI SDK streamed them up to its fourth version: `0:"word"` a line,
 * here `{ 0: 'word' }`. Also of one that is still growing; undefined for any other text.
 */
export function parseAiStream(text: string): Messages | undefined {
  return PART.test(text) ? new Messages(partsOf(text)) : undefined;
}

function* partsOf(text: string): Generator<Row> {
  const whole = text.lastIndexOf('\n') + 1;
  for (const line of linesOf(text.slice(0, whole))) {
    if (line === '') continue;
    const part = partIn(line);
    if (!part) throw new OtherFormat();
    yield part;
  }
  const last = partIn(text.slice(whole));
  if (last) yield last;
}

function partIn(line: string): Row | null {
  if (!PART.test(line)) return null;
  const value = parseJson(line.slice(2));
  return value === undefined ? null : new Row(NAMES.get(line[0]!)!, [value]);
}
