import { parseJson } from './json';

const PREFIX = /^\)\]\}'[\r\n]+(?=\d+\s*[\r\n])/;
const LENGTH = /^\d+$/;
/** How long the next value is. UTF-16 units. */
const NEXT_LENGTH = /\s*(\d{1,9})\r?\n(?=[[{])/y;

/** JSON values each after a line with its length: an array of them; undefined for any other text. */
export function parseChunkedJson(text: string): unknown {
  const values = PREFIX.test(text) ? valuesByLine(text.replace(PREFIX, '')) : valuesByLength(text);
  return values && values.length > 0 ? values : undefined;
}

/**
 * As `batchexecute` answers. The lengths are left alone (some servers count bytes, some characters, some the line's end): no
 * value holds a line break.
 */
function valuesByLine(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    if (line === '' || LENGTH.test(line)) continue;
    const value = parseJson(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/**
 * As WebChannel streams (Firestore): values hold line breaks. What came in part is left out. The lengths are what its client
 * cuts by: https://github.com/google/closure-library/blob/master/closure/goog/labs/net/webchannel/channelrequest.js, getNextChunk_
 */
function valuesByLength(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  for (let at = 0; ; ) {
    NEXT_LENGTH.lastIndex = at;
    const length = NEXT_LENGTH.exec(text)?.[1];
    if (length === undefined) return text.slice(at).trim() === '' || values.length > 0 ? values : undefined;
    const start = NEXT_LENGTH.lastIndex;
    at = start + Number(length);
    if (at > text.length) return values;
    const value = parseJson(text.slice(start, at));
    if (value === undefined) return undefined;
    values.push(value);
  }
}
