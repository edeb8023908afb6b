import { fold } from '../match/words/tokens';

/** What is not closed goes on to the end, as in HTML: to look for the end of each anew would take the square of the length. */
const NOT_SHOWN = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<[^>]*>?/;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));?/gi;
/** `&eacute;` is `e` when marks are folded away. */
const MARKED_LETTER = /^([a-z])(?:acute|grave|circ|uml|tilde|ring|cedil|slash|caron)$/i;

const known = new WeakMap<object, Map<string, number>>();

/** The texts between the tags of HTML, in the form of `writtenKey`, and how often each stands there. */
export function* textsWrittenIn(html: { text: string }): Generator<undefined, ReadonlyMap<string, number>> {
  const before = known.get(html);
  if (before) return before;
  const pieces = html.text.replace(NOT_SHOWN, '<>').split(TAG);
  yield;
  const texts = new Map<string, number>();
  for (let i = 0; i < pieces.length; i++) {
    if (i % 500 === 499) yield;
    if (!pieces[i]!.trim()) continue;
    const key = writtenKey(decoded(pieces[i]!));
    texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  known.set(html, texts);
  return texts;
}

const WHOLE = /<([a-z][\w-]*)(?:\s[^<>]*)?>([^<>]+)<\/\1\s*>/gi;

/** How often an element of this name has this text and nothing else, by `elementKey`. */
export function* elementsWrittenIn(html: string): Generator<undefined, ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let seen = 0;
  for (const [, name, text] of html.replace(NOT_SHOWN, '<>').matchAll(WHOLE)) {
    if (++seen % 500 === 0) yield;
    const key = elementKey(name!, decoded(text!));
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** Names an element and all that it says. */
export function elementKey(name: string, text: string): string {
  return `${name.toLowerCase()} ${writtenKey(text)}`;
}

/** A text by its letters and digits alone: how the rest is written differs between a page and its source. */
export function writtenKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function decoded(piece: string): string {
  if (!piece.includes('&')) return piece;
  return piece.replace(ENTITY, (_, decimal?: string, hex?: string, name = '') => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return MARKED_LETTER.exec(name)?.[1] ?? '';
  });
}
