import { documentAddress } from './document-address';

/** A `type` that makes a script element run (https://html.spec.whatwg.org/#prepare-the-script-element): none, a module, JavaScript. */
const JAVASCRIPT = /^(module|(text|application)\/(x-)?(java|ecma|j|live)script(1\.\d)?)?$/;

/** Types that steer the browser: neither the page's code nor its data. */
const STEERING = new Set(['importmap', 'speculationrules', 'webbundle']);

const typeOf = (script: HTMLScriptElement) => script.type.trim().toLowerCase().split(';', 1)[0]!;

export function isJavaScript(script: HTMLScriptElement): boolean {
  return JAVASCRIPT.test(typeOf(script));
}

/** A block that holds data, of whatever type: `application/json`, `application/ld+json`, a template, … */
export function isData(script: HTMLScriptElement): boolean {
  return !isJavaScript(script) && !STEERING.has(typeOf(script));
}

/** The media type that the block says it is; '' where what it says is none. */
export function mimeOf(script: HTMLScriptElement): string {
  const type = typeOf(script);
  return type.includes('/') ? type : '';
}

/** The document's address, with the element's id, else its position among the scripts, as fragment. */
export function placeOf(doc: Document, script: Element, position: number): string {
  return `${documentAddress(doc)}#${script.id || `script[${position + 1}]`}`;
}
