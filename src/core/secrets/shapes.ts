/** Secrets known by their form alone, wherever they stand. Each pattern begins where a run of its characters begins: linear. */
import { isRandom } from './names';
import type { Range } from './ranges';

/** Signed and encrypted tokens (RFC 7519, RFC 7516): base64url of a JSON object, then one to four parts more. */
const WEB_TOKEN = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/g;
/** What follows the name of a scheme (RFC 6750, RFC 7617), unless it is a word. */
const SCHEME = /\b(?:Bearer|Basic|Token|Digest)\s+([\w.~+/-]{8,}=*)/g;
/** A cookie or parameter that is signed: data, two dashes, a digest. */
const SIGNED = /(?<![\w%+=-])[\w%+=-]{50,}/g;
const DIGEST_END = /--[0-9a-f]{40,64}$/;
/** A key with its kind in front: `kind_live_` and then 20 or more characters of all sorts. */
const KEY = /(?<![\w-])[\w-]{24,}/g;
const KEY_PARTS = /^[A-Za-z]{2,10}(?:[_-][A-Za-z0-9]{2,10}){0,3}[_-]([A-Za-z0-9]{20,})$/;
/** RFC 7468. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*/g;
/** Who asks, before the host (RFC 3986, 3.2.1). */
const USER = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/([^\s/?#@]+)@/gi;
const CARD = /(?<![\d.])\d(?:[\p{Zs}-]?\d){12,18}(?!\d)/gu;
/** Issuers of payment cards (ISO/IEC 7812), with the lengths they use. */
const ISSUED =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6\d{15,18})$/;

/** Where secrets of a known form stand in a text. */
export function shapedSecrets(text: string): Range[] {
  return [
    ...whole(text, WEB_TOKEN),
    ...group(text, SCHEME).filter(({ start, end }) => isRandom(text.slice(start, end))),
    ...whole(text, SIGNED).filter(({ start, end }) => DIGEST_END.test(text.slice(start, end))),
    ...whole(text, KEY).filter(({ start, end }) => isKey(text.slice(start, end))),
    ...whole(text, PRIVATE_KEY),
    ...group(text, USER),
    ...whole(text, CARD).filter(({ start, end }) => isCardNumber(text.slice(start, end))),
  ];
}

function isKey(text: string): boolean {
  const end = KEY_PARTS.exec(text)?.[1];
  return end !== undefined && /\d/.test(end) && /[a-z]/.test(end) && /[A-Z]/.test(end);
}

function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return ISSUED.test(digits) && !/^(\d)\1+$/.test(digits) && hasCheckDigit(digits);
}

/** ISO/IEC 7812-1, annex B (Luhn). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

function whole(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The last group, which ends its match but for what follows it. */
function group(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found, 1: inner = '' }) => {
    const start = index + found.lastIndexOf(inner);
    return { start, end: start + inner.length };
  });
}
