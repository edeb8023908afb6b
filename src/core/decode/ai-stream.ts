import { parseJson } from './json';

/** A kind, one character of it, and a value: https://ai-sdk.dev/v4/docs/ai-sdk-ui/stream-protocol#data-stream-protocol */
const PART = /^[0-9a-k]:["[{]/;

/**
 * The parts of an answer that a language model writes, as the AI SDK streamed them up to its fourth version: `0:"word"` a line,
 * here `{ 0: 'word' }`. Also of one that is still growing; undefined for any other text.
 */
export function parseAiStream(text: string): unknown {
  if (!PART.test(text)) return undefined;
  const parts: unknown[] = [];
  const lines = text.split('\n');
  const last = lines.pop()!;
  for (const line of lines) {
    if (line === '') continue;
    const part = partIn(line);
    if (!part) return undefined;
    parts.push(part);
  }
  const part = partIn(last);
  return part ? [...parts, part] : parts;
}

function partIn(line: string): object | null {
  if (!PART.test(line)) return null;
  const value = parseJson(line.slice(2));
  return value === undefined ? null : { [line[0]!]: value };
}
