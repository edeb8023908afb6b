import { parseJson } from './json';
import { Within } from './values';

/** What a server may send (https://stomp.github.io/stomp-specification-1.2.html#STOMP_Frames). */
const FRAME = /^(MESSAGE|CONNECTED|RECEIPT|ERROR)\r?\n((?:[^\n]+\n)*)\r?\n([\s\S]*?)\0\s*$/;
const ESCAPE = /\\([rnc\\])/g;
const ESCAPED: Record<string, string> = { r: '\r', n: '\n', c: ':', '\\': '\\' };

/** A STOMP frame as `{command, headers, body}`; undefined for any other text. */
export function parseStomp(text: string): unknown {
  const [, command, lines, body = ''] = FRAME.exec(text) ?? [];
  if (command === undefined) return undefined;
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines?.split(/\r?\n/) ?? []) {
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
