/** @typedef {{[key: string]: string | Dictionary}} Dictionary */

/** @type {Dictionary} */
let dictionary = {};
let plurals = new Intl.PluralRules('en');

/** @param {string} language */
export async function loadTranslations(language) {
  const response = await fetch(`/locales/${language}.json`);
  dictionary = await response.json();
  plurals = new Intl.PluralRules(language);
}

/**
 * @param {string} key such as `store.sold_out`; with a `quantity`, its form for that number (`…_one`, `…_other`)
 * @param {Record<string, string>} [values] what fills `{{name}}`
 * @param {number} [quantity]
 * @returns {string}
 */
export function t(key, values = {}, quantity) {
  const form = quantity === undefined ? key : `${key}_${plurals.select(quantity)}`;
  const text = lookUp(form);
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name) => values[name] ?? whole);
}

/** @param {string} key */
function lookUp(key) {
  /** @type {string | Dictionary | undefined} */
  let found = dictionary;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : key;
}
