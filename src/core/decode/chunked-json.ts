import { parseJson } from './json';

const PREFIX = /^\)\]\}'[\r\n]+(?=\d+\s*[\r\n])/;
const LENGTH = /^\d+$/;

/**
 * JSON values each after a line with its length, as `batchexecute` answers: an array of them; undefined for any other text.
 * The lengths are left alone (some servers count bytes, some characters, some the line's end): no value holds a line break.
 */
export function parseChunkedJson(text: string): unknown {
  const prefix = PREFIX.exec(text);
  if (!prefix) return undefined;
  const lines = text.slice(prefix[0].length).split(/[\r\n]+/);
  const values: unknown[] = [];
  for (const line of lines) {
    if (line === '' || LENGTH.test(line)) continue;
    const value = parseJson(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values.length > 0 ? values : undefined;
}
