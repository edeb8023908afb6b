import { finished } from '../finished';
import { readMarkup } from './markup';
import type { Steps } from './values';

/** Attributes that are read or seen, or lead somewhere; the others are for style sheets and scripts. */
const TELLING =
  /^(?:href|src|srcset|alt|title|value|placeholder|datetime|content|poster|label|aria-label|data-.+)$/;
const SILENT = new Set(['script', 'style', 'link', 'svg']);
/** Marks of libraries that fill HTML from a server into the page. An article's HTML in a payload has none of them. */
const FRAGMENT_MARK =
  /^\s*<(?:turbo-stream|turbo-frame)\b|\s(?:wire:|hx-|data-hx-|up-|x-data|phx-|data-turbo|data-controller|unicorn:)[\w:.-]*/;

/** HTML as a value; what it says to style sheets and scripts is left out. So a path reads like one of JSON: `$.ul.li[2].b`. */
export function htmlInSteps(text: string): Steps {
  return readMarkup(text, { xml: false, wanted: isTelling, silent: SILENT });
}

/** The same at once. */
export function htmlValue(text: string): unknown {
  return finished(htmlInSteps(text));
}

/** The same for XML; all elements and attributes count. */
export function xmlInSteps(text: string): Steps {
  return readMarkup(text, { xml: true, wanted: () => true, silent: new Set() });
}

/** Whether a text in a payload is HTML that a library fills into the page. */
export function isFragment(text: string): boolean {
  return /^\s*<[a-z]/i.test(text) && FRAGMENT_MARK.test(text.slice(0, 5000));
}

function isTelling(attribute: string): boolean {
  return TELLING.test(attribute);
}
