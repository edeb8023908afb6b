// What the HTML of a page holds as data for its scripts: it comes from the server, and the instrument does not change it.
import { parseAst } from 'vite';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const JSON_TYPE = /\btype\s*=\s*["']?application\/(?:[\w.-]+\+)?json\b/i;
const WITH_SOURCE = /\bsrc\s*=/i;

/**
 * The texts in what a server wrote for scripts: JSON by its type, and literals in JavaScript whose names are all in quotes, as
 * programs write them.
 *
 * @param {string} html
 * @returns {(text: string) => boolean} whether a text is one of them, but for case and what is no letter or digit
 */
export function embeddedTexts(html) {
  /** @type {Set<string>} */ const found = new Set();
  for (const [, attributes = '', script = ''] of html.matchAll(SCRIPT)) {
    if (WITH_SOURCE.test(attributes)) continue;
    for (const data of JSON_TYPE.test(attributes) ? parsed(script) : literalsOf(script)) gather(data, found);
  }
  found.delete('');
  return (text) => found.has(plain(text));
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** @param {unknown} data @param {Set<string>} found */
function gather(data, found) {
  if (typeof data === 'string') found.add(plain(data));
  else if (data !== null && typeof data === 'object')
    for (const child of Object.values(data)) gather(child, found);
}

/** @param {string} json @returns {unknown[]} none where it is none */
function parsed(json) {
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
}

/** People write lists of words with the same signs. @param {unknown} data */
function hasNames(data) {
  return !Array.isArray(data) || data.some((item) => item !== null && typeof item === 'object');
}

/** The outermost literals of a script that are JSON, and objects or lists of them. @param {string} script @returns {unknown[]} none where it is no JavaScript */
function literalsOf(script) {
  try {
    return literalsIn(parseAst(script), script);
  } catch {
    return [];
  }
}

/** @param {unknown} node of a syntax tree @param {string} script @returns {unknown[]} */
function literalsIn(node, script) {
  if (Array.isArray(node)) return node.flatMap((child) => literalsIn(child, script));
  if (node === null || typeof node !== 'object') return [];
  const { type, start, end } = /** @type {{ type?: string; start: number; end: number }} */ (node);
  const isLiteral = type === 'ObjectExpression' || type === 'ArrayExpression';
  const whole = isLiteral ? parsed(script.slice(start, end)).filter(hasNames) : [];
  return whole.length > 0 ? whole : literalsIn(Object.values(node), script);
}
