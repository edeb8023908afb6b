/**
 * JSON over a WebSocket behind the name of what it belongs to: `3:1!2\n{…}`, `ships {…}`. Cockpit has every message begin with a line
 * that names a channel, and sends what one brings in blocks of 4,096 bytes, each behind that line again:
 * https://github.com/cockpit-project/cockpit/blob/main/doc/protocol.md
 */
import type { Exchange } from '../../model';
import { parseJson, parseJsonLines } from './json';
import { isContainer } from './plain';

/** What separates the name from the value; without it, `42["ship"]` were a name and a list. */
const HEAD = /^[^\s{}[\]"][^{}[\]"]{0,119}?[\s:|,;=](?=\s*(?:\{\s*["}]|\[\s*[{["]))/;
const LINE = /^[^\s{}[\]"]{1,120}\n/;
const END = /[}\]]\s*$/;
const MOST_PIECES = 128;
/** Characters of all pieces. */
const MOST_IN_PIECES = 512 * 1024;

/** The value behind the name, or what its last piece makes whole; undefined for any other message. */
export function parseChannelJson(text: string, { via }: Exchange, earlier: readonly Exchange[]): unknown {
  if (via !== 'websocket') return undefined;
  const whole = valueBehindName(text);
  const line = whole === undefined && END.test(text.slice(-8)) ? LINE.exec(text)?.[0] : undefined;
  return line === undefined ? whole : joinedWith(earlier, line, text.slice(line.length));
}

function valueBehindName(text: string): unknown {
  const [name] = HEAD.exec(text) ?? [];
  return name === undefined ? undefined : containerIn(text.slice(name.length));
}

function containerIn(text: string): unknown {
  if (!END.test(text.slice(-8))) return undefined;
  const value = parseJson(text.trim()) ?? parseJsonLines(text);
  return isContainer(value) ? value : undefined;
}

/** The pieces of one value follow one another, but for messages that begin otherwise. */
function joinedWith(earlier: readonly Exchange[], line: string, last: string): unknown {
  const pieces = [last];
  let size = last.length;
  for (let i = earlier.length - 1; i >= 0 && pieces.length < MOST_PIECES; i--) {
    const { body } = earlier[i]!;
    if (body.kind !== 'text' || !body.text.startsWith(line)) continue;
    pieces.unshift(body.text.slice(line.length));
    size += body.text.length;
    if (size > MOST_IN_PIECES) return undefined;
    const value = HEAD.test(body.text) ? containerIn(pieces.join('')) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
