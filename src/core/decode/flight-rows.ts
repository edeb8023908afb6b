import { afterBytes } from './utf8-length';

/** One row of a flight stream: `15:I[28062,…]` has id `15` and tag `I`; a model's tag is ''. */
export interface FlightRow {
  id: string;
  tag: string;
  body: string;
}

/** Text whose length is written before it, in bytes of UTF-8. */
const TEXT = 'T';
/** Bytes (typed arrays, buffers): cannot be told from a text that was decoded as UTF-8. */
const BYTES = 'AOoUSsLlGgMmVb';
/** Rows to the end of the line: modules, hints, errors, debug rows, consoles, streams and their end, async iterables, nonces. */
const LINES = 'IHEDWJNRrXxCFP';
const START = /([0-9a-f]*):([A-Zrxoslgmb]?)/y;

/**
 * The rows of a React flight stream, in order; undefined where one is of a kind that is not known: the format is React's own and
 * changes without notice. A last row that was cut off is left out. As read by `processBinaryChunk` in
 * https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightClient.js.
 */
export function flightRows(text: string): FlightRow[] | undefined {
  const rows: FlightRow[] = [];
  let at = 0;
  while (at < text.length) {
    START.lastIndex = at;
    const [start, id = '', tag = ''] = START.exec(text) ?? [];
    if (start === undefined || BYTES.includes(tag || ' ')) return undefined;
    at += start.length;
    const end = tag === TEXT ? afterText(text, at) : endOfLine(text, at);
    if (end === null) break;
    if (tag === TEXT) rows.push({ id, tag, body: text.slice(text.indexOf(',', at) + 1, end) });
    else if (tag === '' || LINES.includes(tag)) rows.push({ id, tag, body: text.slice(at, end) });
    else return undefined;
    at = tag === TEXT ? end : end + 1;
  }
  return rows;
}

/** A line's end; null where it is cut off. */
function endOfLine(text: string, at: number): number | null {
  const end = text.indexOf('\n', at);
  return end < 0 ? null : end;
}

function afterText(text: string, at: number): number | null {
  const comma = text.indexOf(',', at);
  const length = Number.parseInt(text.slice(at, comma), 16);
  if (comma < 0 || comma - at > 8 || Number.isNaN(length)) return null;
  return afterBytes(text, comma + 1, length);
}
