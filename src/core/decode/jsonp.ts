import { parseJson } from './json';

/** `callback({…});`, as servers write it: perhaps after a comment of a word or none, and only if the callback is there. */
const CALL =
  /^\s*(?:\/\*\w*\*\/\s*)?(?:try\s*\{\s*)?(?:typeof [\w$.]+ === 'function' && )?[A-Za-z_$][\w$.["'\]]*\(\s*(?=[[{])/;
const END = /\)\s*;?\s*(?:\}\s*catch\s*\([^)]*\)\s*\{\s*\}\s*)?$/;

/** The value that a JSONP answer hands to its callback; undefined for any other text. */
export function parseJsonp(text: string): unknown {
  const start = CALL.exec(text.slice(0, 300));
  const end = start && END.exec(text);
  if (!end) return undefined;
  return parseJson(text.slice(start[0].length, end.index));
}
