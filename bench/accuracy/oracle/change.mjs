// Another value of the same kind and shape: what an application that can show the one can show the other.
import { createHash } from 'node:crypto';

const DAY = 86_400_000;
const ISO = /^(\d{4}-\d\d-\d\d)(?:([T ])(\d\d:\d\d)(:\d\d)?(\.\d+)?(\s?(?:Z|[+-]\d\d:?\d\d))?)?$/;
/** Days without marks, as DICOM and older systems write them. */
const COMPACT_DAY = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} /;
/** As `date` of C and git write it: `Tue Jan 14 10:20:30 2025 +0000`. */
const C_DATE = /^[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d \d{4}(?: [+-]\d{4})?$/;
const MOMENT_NAME = /(?:time|date|_on|_at|ts|since|until|seen|modified|created|activity|expir\w*)$/i;
/** What whoever renders a text reads as syntax: tags, entities, placeholders, the host of an address, the language of a block of code. */
const SYNTAX = /<[^<>]*>|&#?\w+;|\b[a-z]+:\/\/[^/\s]+|\{\{?[^{}]*\}\}?|%[sd]|```\w+/gi;
const ALPHABETS = ['aeiou', 'bcdfghjklmnpqrstvwxyz', 'AEIOU', 'BCDFGHJKLMNPQRSTVWXYZ', '123456789'];

/** A number below `n`, by chance but always the same. @param {string} seed @param {number} n */
function chance(seed, n) {
  return createHash('sha1').update(seed).digest().readUInt32LE() % n;
}

/**
 * @param {import('./leaves.mjs').Scalar} value
 * @param {string} seed
 * @param {number} variant other variants give other values; every third one brings moments near to now
 * @param {string} field
 * @param {boolean} [gentle] moments stay within their day
 * @returns {import('./leaves.mjs').Scalar}
 */
export function changed(value, seed, variant, field, gentle = false) {
  const own = `${seed}/${variant}`;
  if (gentle) return changedGently(value, own);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return changedNumber(value, own, variant, field);
  if (typeof value !== 'string') return value;
  if (ISO.test(value)) return changedIso(value, own, variant);
  if (COMPACT_DAY.test(value)) return changedCompactDay(value, own, variant);
  if (HTTP_DATE.test(value)) return moved(Date.parse(value), own, variant).toUTCString();
  if (C_DATE.test(value)) return changedCDate(value, own, variant);
  return changedText(value, own);
}

/** Whether a value is a moment that can be moved within its day. @param {import('./leaves.mjs').Scalar} value */
export function isMoment(value) {
  return typeof value === 'number'
    ? value > 9e11 && value < 4e12
    : typeof value === 'string' && /T/.test(ISO.exec(value)?.[2] ?? '');
}

const HOUR = 3_600_000;

/** Less than an hour earlier or, soon after midnight, later. @param {import('./leaves.mjs').Scalar} value @param {string} seed */
function changedGently(value, seed) {
  if (!isMoment(value)) return value;
  const time = typeof value === 'number' ? value : Date.parse(String(value));
  const shift = 61_000 + chance(seed, HOUR - 61_000);
  const moved = time % DAY > HOUR ? time - shift : time + shift;
  return typeof value === 'number' ? moved : isoLike(String(value), new Date(moved));
}

/** @param {string} value @param {string} seed @param {number} variant */
function changedCDate(value, seed, variant) {
  const zone = / [+-]\d{4}$/.exec(value)?.[0] ?? '';
  const time = Date.parse(zone ? value : `${value} UTC`);
  const [weekday = '', day, month, year, clock] = moved(time, seed, variant).toUTCString().split(' ');
  return `${weekday.slice(0, 3)} ${month} ${Number(day)} ${clock} ${year}${zone}`;
}

/** @param {number} value @param {string} seed @param {number} variant @param {string} field */
function changedNumber(value, seed, variant, field) {
  if (value > 9e11 && value < 4e12) return moved(value, seed, variant).getTime();
  if (Number.isInteger(value) && value > 9e8 && value < 4e9 && MOMENT_NAME.test(field))
    return Math.floor(moved(value * 1000, seed, variant).getTime() / 1000);
  // A share of all may be cut off at 1, a share of nothing may round to 0: between them there is always room.
  if (value === 0 || value === 1) {
    if (variant % 3 === 1) return value === 0 ? 10_000 + chance(seed, 80_000) : (11 + chance(seed, 80)) / 100;
    return variant % 3 === 2 && value === 0 ? (11 + chance(seed, 80)) / 100 : 2 + chance(seed, 7);
  }
  const text = String(value).replace(
    /^(-?)(0\.0*)?([\d.]+)(e.*)?$/,
    (_, sign, zeros = '', digits, power = '') =>
      sign + zeros + [...digits].map((digit, i) => otherLetter(digit, `${seed}${i}`)).join('') + power,
  );
  return Number(text);
}

/** @param {string} value @param {string} seed @param {number} variant */
function changedIso(value, seed, variant) {
  const hasTime = ISO.exec(value)?.[2];
  return isoLike(value, moved(Date.parse(hasTime ? value : `${value}T00:00:00Z`), seed, variant));
}

/** @param {string} value @param {string} seed @param {number} variant */
function changedCompactDay(value, seed, variant) {
  return String(changedIso(value.replace(COMPACT_DAY, '$1-$2-$3'), seed, variant)).replaceAll('-', '');
}

/** A moment as precise as another is written. @param {string} value @param {Date} moment */
function isoLike(value, moment) {
  const [, , t, , seconds, fraction, zone] = ISO.exec(value) ?? [];
  const iso = moment.toISOString();
  if (!t) return iso.slice(0, 10);
  return (
    iso.slice(0, 10) +
    t +
    iso.slice(11, 16) +
    (seconds ? iso.slice(16, 19) : '') +
    (fraction ?? '') +
    (zone ?? '')
  );
}

/** @param {number} time @param {string} seed @param {number} variant */
function moved(time, seed, variant) {
  const days = variant % 3 === 2 ? 2 + chance(seed, 20) : 40 + chance(seed, 900);
  const back = days * DAY + chance(`${seed}h`, 20 * 3600) * 1000 + 3_661_000;
  const from = variant % 3 === 2 && time < Date.now() - 60 * DAY ? Math.floor(Date.now() / DAY) * DAY : time;
  return new Date(from - back);
}

/** @param {string} value @param {string} seed */
function changedText(value, seed) {
  let at = 0;
  let out = '';
  const letters = (/** @type {string} */ part) =>
    [...part].map((char, i) => (at + i === 0 ? nextLetter : otherLetter)(char, `${seed}${at}${i}`)).join('');
  for (const { 0: syntax, index } of value.matchAll(SYNTAX)) {
    out += letters(value.slice(at, index)) + syntax;
    at = index + syntax.length;
  }
  out += letters(value.slice(at));
  if (out !== value) return out;
  // An address that is nothing but a host: then the host is what there is to change.
  const host = value.indexOf('://') + 3;
  return value.slice(0, host) + letters(value.slice(host));
}

/** The first letter stays near its place in the alphabet: lists that a page sorts keep their order, as far as may be. @param {string} char @param {string} seed */
function nextLetter(char, seed) {
  const alphabet = ALPHABETS.find((letters) => letters.includes(char));
  if (!alphabet || char === '0') return otherLetter(char, seed);
  const at = alphabet.indexOf(char);
  const near = [alphabet[at - 1], alphabet[at + 1]].filter((letter) => letter !== undefined);
  return near[chance(seed, near.length)] ?? char;
}

/** @param {string} char @param {string} seed */
function otherLetter(char, seed) {
  const alphabet = char === '0' ? '123456789' : (ALPHABETS.find((letters) => letters.includes(char)) ?? '');
  const others = [...alphabet].filter((letter) => letter !== char);
  if (others.length > 0) return others[chance(seed, others.length)] ?? char;
  if (/\p{Ll}/u.test(char)) return char === 'é' ? 'ô' : 'é';
  if (/\p{Lu}/u.test(char)) return char === 'É' ? 'Ô' : 'É';
  return /\p{Lo}/u.test(char) ? (char === '山' ? '川' : '山') : char;
}
