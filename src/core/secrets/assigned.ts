/** Secrets known by the name before them, in any of the ways in which texts give values names. */
import { isSecretPair, namesSecret } from './names';
import type { Range } from './ranges';

const NAME = String.raw`([A-Za-z_$][\w.$:-]{1,63})`;
const QUOTE = String.raw`\\{0,3}["']`;

/** `"name": `, `name=`, `user[name]=`, `name: `; quoted or escaped once more, as JSON in JSON is. */
const ASSIGNS = new RegExp(
  String.raw`(?:(?<![\w.$:-])|(?<=%5B))${NAME}(?:\]|%5D)?(?:${QUOTE})?\s{0,3}(?:=>|[:=]|%3[AD])\s{0,3}`,
  'gi',
);
/** Quoted, a list, or as far as nothing ends it. */
const VALUE = /\\{1,3}"[^"]*"|"(?:[^"\\]|\\.)*"?|'[^']*'?|\[[^[\]]*\]|[^\s"'&;,<>(){}[\]]+/y;
/** `{"name": "password", "value": "…"}`, `<meta name="csrf-token" content="…">`. */
const LISTED = new RegExp(
  String.raw`\b(?:name|key|id|property|header)(?:${QUOTE})?\s?[:=]\s?(?:${QUOTE})${NAME}(?:${QUOTE})[^<>{}]{0,200}?\b(?:value|content)(?:${QUOTE})?\s?[:=]\s?(?:${QUOTE})([^"'\\<>]*)`,
  'gid',
);
/** A part of a form (RFC 7578). */
const FORM_PART = /\bname="([^"\r\n]{1,64})"[^\r\n]{0,200}(?:\r?\n[^\r\n]{1,200}){0,3}\r?\n\r?\n([^\r\n]*)/dg;
const ELEMENT = new RegExp(String.raw`<${NAME}(?:\s[^<>]{0,200})?>([^<]+)</`, 'gid');
const HEADER = /^[>\s]*((?:proxy-)?authorization|(?:set-)?cookie)\s?:\s?(\S[^\r\n]*)/dgim;

/** Where values stand whose names say that they are secret. */
export function assignedSecrets(text: string): Range[] {
  return [
    ...pairs(text),
    ...named(text, LISTED),
    ...named(text, FORM_PART),
    ...named(text, ELEMENT),
    ...named(text, HEADER),
  ];
}

/** Values are read only where the name is one: so no text is read twice. */
function pairs(text: string): Range[] {
  const ranges: Range[] = [];
  ASSIGNS.lastIndex = 0;
  for (let match = ASSIGNS.exec(text); match; match = ASSIGNS.exec(text)) {
    if (!namesSecret(match[1]!)) continue;
    VALUE.lastIndex = ASSIGNS.lastIndex;
    const [value] = VALUE.exec(text) ?? [];
    if (value === undefined) continue;
    ASSIGNS.lastIndex = VALUE.lastIndex;
    const range = inner(value, VALUE.lastIndex);
    const bare = text.slice(range.start, range.end);
    if (isSecretPair(match[1]!, bare) && !isWord(match[0], value)) ranges.push(range);
  }
  return ranges;
}

/** A value without what stands around it. */
function inner(value: string, end: number): Range {
  const opening = /^(?:\\{0,3}["']|\[)/.exec(value)?.[0].length ?? 0;
  const closing =
    opening && value.length > opening ? (/(?:\\{0,3}["']|\])$/.exec(value)?.[0].length ?? 0) : 0;
  return { start: end - value.length + opening, end: end - closing };
}

/** In a sentence a word may follow the colon: "Password: at least 8 characters". */
function isWord(assigns: string, value: string): boolean {
  return assigns.includes(':') && /^[^\d"'[\\]+$/.test(value);
}

function named(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ indices, 1: name = '', 2: value = '' }) => {
    const [start, end] = indices![2]!;
    return isSecretPair(name, value) ? [{ start, end }] : [];
  });
}
