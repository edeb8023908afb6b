import { readFileSync } from 'node:fs';

/** @type {Record<string, { message: string }>} */
const MESSAGES = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/**
 * A sentence of the interface, in English; the key itself where there is none.
 *
 * @param {string} key
 * @param {number} [n] what fills its number
 */
export function sentence(key, n) {
  return MESSAGES[key]?.message.replace('$N$', String(n)) ?? key;
}

/**
 * The sentence for a number of things: `<key>_one` or `<key>_other`.
 *
 * @param {string} key
 * @param {number} n
 */
export function countSentence(key, n) {
  return sentence(`${key}_${new Intl.PluralRules('en').select(n)}`, n);
}
