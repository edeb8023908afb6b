import { bare } from './bare';
import { type Element, parseMarkup } from './markup';

/** Attributes that are read or seen, or lead somewhere; the others are for style sheets and scripts. */
const TELLING =
  /^(?:href|src|srcset|alt|title|value|placeholder|datetime|content|poster|label|aria-label|data-.+)$/;
const SILENT = new Set(['script', 'style', 'link', 'svg']);
/** Marks of libraries that fill HTML from a server into the page. An article's HTML in a payload has none of them. */
const FRAGMENT_MARK =
  /^\s*<(?:turbo-stream|turbo-frame)\b|\s(?:wire:|hx-|data-hx-|up-|x-data|phx-|data-turbo|data-controller|unicorn:)[\w:.-]*/;

/**
 * HTML as a value: an element is an object of its elements by name, several of a name a list; `text()` its own texts, `@href` its
 * attributes; one with a text and nothing else is that text. So a path reads like one of JSON: `$.ul.li[2].b`.
 */
export function htmlValue(text: string): unknown {
  return valueIn(parseMarkup(text), (name) => TELLING.test(name));
}

/** The same for XML; all attributes count. */
export function xmlValue(text: string): unknown {
  return valueIn(parseMarkup(text, { xml: true }), () => true);
}

/** Whether a text in a payload is HTML that a library fills into the page. */
export function isFragment(text: string): boolean {
  return /^\s*<[a-z]/i.test(text) && FRAGMENT_MARK.test(text.slice(0, 5000));
}

type Wanted = (attribute: string) => boolean;

function valueIn({ attributes, children }: Element, wanted: Wanted): unknown {
  const [only = ''] = children;
  const found = bare();
  let isEmpty = true;
  for (const name in attributes) {
    if (attributes[name] === '' || !wanted(name)) continue;
    found[`@${name}`] = attributes[name];
    isEmpty = false;
  }
  // Most elements are a text and nothing else.
  if (isEmpty && children.length < 2 && typeof only === 'string') return only.trim() || undefined;
  const texts: string[] = [];
  const named = new Map<string, unknown[]>();
  for (const child of children) {
    if (typeof child === 'string') texts.push(child.trim());
    else if (!SILENT.has(child.name)) {
      const value = valueIn(child, wanted);
      const list = named.get(child.name);
      if (list) list.push(value);
      else named.set(child.name, [value]);
    }
  }
  const own = texts.filter((text) => text !== '');
  for (const [name, values] of named)
    if (values.some(isSomething)) {
      found[name] = values.length > 1 ? values : values[0];
      isEmpty = false;
    }
  if (isEmpty) return own.length > 1 ? { 'text()': own } : own[0];
  if (own.length > 0) found['text()'] = own.length > 1 ? own : own[0];
  return found;
}

function isSomething(value: unknown): boolean {
  return value !== undefined;
}
