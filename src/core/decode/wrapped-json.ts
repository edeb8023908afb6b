import { parseJson } from './json';

/** What keeps the text of a script element from a parser of HTML or XHTML: a comment or CDATA section, perhaps behind slashes. */
const WRAPPED =
  /^\s*(?:\/\/|\/\*)?\s*<!(--|\[CDATA\[)(?:\s*\*\/)?([\s\S]*?)(?:\/\/|\/\*)?\s*(?:--|\]\])>(?:\s*\*\/)?\s*$/;

/** The value of JSON in a comment or CDATA section, as publishing systems write it; undefined for any other text. */
export function parseWrappedJson(text: string): unknown {
  if (!text.slice(0, 100).includes('<!')) return undefined;
  const [, by, json = ''] = WRAPPED.exec(text) ?? [];
  // hypernova's own escapes: https://github.com/airbnb/hypernova/blob/master/src/index.js, ENCODE
  return parseJson(by === '--' ? json.trim().replaceAll('&gt;', '>').replaceAll('&amp;', '&') : json.trim());
}
