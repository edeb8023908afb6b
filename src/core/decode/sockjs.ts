import { parseJson } from './json';
import { parseStomp } from './stomp';
import { Within } from './values';

/** Opened, still there, closed: nothing is in them. https://github.com/sockjs/sockjs-protocol */
const CONTROL = /^(?:o|h+|c\[.*\])$/;

/** SockJS wraps messages of another protocol as `a["…","…"]`, several to a stream a line each: a list of messages; undefined for any other text. */
export function parseSockJs(text: string): unknown {
  if (!/^[aohc]/.test(text) || !/^a\[/m.test(text)) return undefined;
  const found: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || CONTROL.test(line)) continue;
    const messages = line.startsWith('a[') ? parseJson(line.slice(1)) : undefined;
    if (!Array.isArray(messages) || !messages.every((one) => typeof one === 'string')) return undefined;
    for (const one of messages) {
      const frame = parseStomp(one);
      found.push(frame === undefined ? one : new Within(frame));
    }
  }
  return found;
}
