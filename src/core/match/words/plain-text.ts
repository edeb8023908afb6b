import { characters } from '../../decode/characters';

/** Linear also in text of which nothing is closed. */
const MARKUP = /<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1>|$)|<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>/gi;

/** What is left to read of an HTML text: tags, comments, scripts and styles gone, character references resolved. */
export function plainText(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return characters(text.replace(MARKUP, ' '));
}
