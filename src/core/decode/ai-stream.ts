import { parseJson } from './json';

/** A kind, one character of it, and a value: https://ai-sdk.dev/v4/docs/ai-sdk-ui/stream-protocol#data-stream-protocol */
const PART = /^([0-9a-k]):(?=["[{])/;

/**
 * The parts of an answer that a language model writes, as the AI SDK streamed them up to its fourth version: `0:"word"` a line,
 * here `{ 0: 'word' }`. Also of one that is still growing; undefined for any other text.
 */
export function parseAiStream(text: string): unknown {
  if (!PART.test(text)) return undefined;
  const parts: unknown[] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const kind = PART.exec(line)?.[1];
    const value = kind === undefined ? undefined : parseJson(line.slice(2));
    if (value !== undefined) parts.push({ [kind!]: value });
    else if (line !== '' && i < lines.length - 1) return undefined;
  }
  return parts.length > 0 ? parts : undefined;
}
