import { ExpressionReader } from './expression';
import { parseJson } from './json';
import type { Steps } from './values';

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

/** `__NUXT_JSONP__("/ships/3", (function(a,b){…}("x",1)));`: https://github.com/nuxt/nuxt/blob/2.x/packages/vue-renderer/src/renderers/ssr.js */
const NUXT_PAYLOAD = /^\s*__NUXT_JSONP__\("(?:[^"\\]|\\.)*",\s*/;

/** The state of a page that Nuxt 2 generated, as `payload.js` brings it when a link is followed; undefined for any other text. */
export function nuxtPayload(text: string): Steps | undefined {
  const head = NUXT_PAYLOAD.exec(text);
  return head ? new ExpressionReader(text, head[0].length, Object.create(null)).steps() : undefined;
}
