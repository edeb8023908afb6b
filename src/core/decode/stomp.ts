import { parseJson } from './json';
import { Within } from './values';

/** What a server may send (https://stomp.github.io/stomp-specification-1.2.html#STOMP_Frames). */
const COMMANDS = new Set(['MESSAGE', 'CONNECTED', 'RECEIPT', 'ERROR']);
const END_OF_HEAD = /\n\r?\n/;
const END = '\0';
const ESCAPE = /\\([rnc\\])/g;
const ESCAPED: Record<string, string> = { r: '\r', n: '\n', c: ':', '\\': '\\' };

/** A STOMP frame as `{command, headers, body}`; undefined for any other text. */
export function parseStomp(text: string): unknown {
  const frame = text.trimEnd();
  const head = frame.endsWith(END) ? END_OF_HEAD.exec(frame) : null;
  const [command, ...lines] = head ? frame.slice(0, head.index).split(/\r?\n/) : [];
  if (!head || command === undefined || !COMMANDS.has(command.trimEnd())) return undefined;
  const body = frame.slice(head.index + head[0].length, -END.length);
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const colon = line.indexOf(':');
    // The first of a name counts.
    if (colon > 0) headers[unescaped(line.slice(0, colon))] ??= unescaped(line.slice(colon + 1));
  }
  const value = parseJson(body);
  return { command, headers, body: value === undefined ? body : new Within(value) };
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, char: string) => ESCAPED[char] ?? char);
}
