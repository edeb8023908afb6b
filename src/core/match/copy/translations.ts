/** Copy that travels as data: translation and configuration files, told by their shape and their address. */
import type { Exchange, Leaf } from '../../../model';
import type { Payload } from '../../decode';
import { TRANSLATION_ADDRESS } from '../../decode/catalogue';
import { fold, tokensOf } from '../words/tokens';
import { compiledMessages } from './compiled-messages';
import { isFlags } from './flags';
import { wordedForms } from './magic-words';
import { formsOf } from './message-forms';
import { quotedForms, reveal, shownForms } from './message-marks';

export type Carries = 'data' | 'translation' | 'config' | 'template' | 'code';

/** `en.json`, `pt-BR.4f3a91c0.json`: the languages that most sites speak. */
const LANGUAGE_FILE =
  /(?:^|[/_.-])(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)(?:[-_][A-Za-z]{2,4})?(?:\.[\da-f]{6,})?\.json$/;
const CONFIG_ADDRESS =
  /(?:^|[/_.-])(?:config|configuration|flags?|features?|experiments?|toggles?)(?:[/_.-]|$)/i;
const PLACEHOLDER =
  /\{\{[^{}]{1,40}\}\}|\{[^{}]{1,40}(?:,[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\}|%\d*\$?[sdif]|%\([^)]+\)[sd]|\$t\([^)]+\)|@(?:\.\w+)?:(?:[\w-]+(?:\.[\w-]+)*|\([^()]*\))/g;
/** In a file of translations; elsewhere `$1` is an amount. */
const PLACE = new RegExp(`${PLACEHOLDER.source}|\\$\\d`, 'g');

/** A file of markup that programs fill in: AngularJS, Vue, Handlebars, Underscore and their kin. */
const TEMPLATE_ADDRESS = /\.(?:html?|tmpl?|tpl|hbs|mustache|handlebars|ejs|njk|vue)$/i;
const TEMPLATE_MARK = /\{\{[^{}]+\}\}|<%[-=\s]|\s(?:ng|v|x|data-ng|data-bind|th)[-:][\w-]+=|\$\{[^{}]+\}/;
/** Whatever their server says they are: some send templates as bytes of no kind. */
const TEMPLATE_NAME = /\.(?:tmpl?|tpl|hbs|mustache|handlebars|ejs|njk|vue)$/i;
const TEMPLATE_CODE = /<%[-=\s]|\{\{[#>]\s*\w/;
const TAG = /<[a-z][^<>]*>/i;
const TEMPLATE_TYPE = /template|handlebars|mustache|x-(?:tmpl|jquery|kendo|underscore)/;

/** Whether an answer or an embedded block is a template: the page's own markup, though it was fetched. */
function isTemplate({ as }: Payload, { url, mime, via, body }: Exchange): boolean {
  if (/\.svg$/i.test(pathOfAddress(url))) return true;
  if (TEMPLATE_TYPE.test(mime) || (via === 'embedded' && mime === 'text/html')) return true;
  if (body.kind !== 'text') return false;
  // Markup that is nothing but a drawing is read as a text.
  if (as === 'text' && !/html/.test(mime)) return isTemplateCode(body.text, url);
  if (as !== 'html' && as !== 'text') return false;
  return TEMPLATE_ADDRESS.test(pathOfAddress(url)) || TEMPLATE_MARK.test(body.text);
}

function isTemplateCode(text: string, url: string): boolean {
  return TAG.test(text) && (TEMPLATE_NAME.test(pathOfAddress(url)) || TEMPLATE_CODE.test(text));
}

/** Code that the page asks for and runs, or a style sheet: it is a file of the page, though it was not loaded as one. */
function isCode({ as }: Payload, { url, mime, via }: Exchange): boolean {
  if (as !== 'text' || via === 'embedded') return false;
  return /javascript|ecmascript|text\/css/.test(mime) || /\.(?:m?js|css)$/i.test(pathOfAddress(url));
}

/** What an exchange carries. A translation file holds (nearly) nothing but texts, and no list of objects. */
export function carries(payload: Payload, source: Exchange): Carries {
  const { url } = source;
  if (payload.as === 'catalogue') return 'translation';
  if (isCode(payload, source)) return 'code';
  if (isTemplate(payload, source)) return 'template';
  // Nobody's database writes YAML: under such a name, a person wrote it for the site.
  if (payload.as === 'yaml' && CONFIG_ADDRESS.test(pathOfAddress(url))) return 'config';
  if ((payload.as !== 'json' && payload.as !== 'xml') || payload.root?.kind !== 'object') return 'data';
  if (payload.as === 'json' && compiledMessages(payload.root)) return 'translation';
  if (payload.as === 'json' && isFlags(payload.root)) return 'config';
  // Jed's first format has null where a text has no plural.
  const scalars = payload.leaves.filter((leaf) => !leaf.isLength && leaf.value !== null);
  if (scalars.length < 4) return 'data';
  const isFlat = !payload.leaves.some((leaf) => leaf.isLength && hasObjects(leaf));
  if (!isFlat && payload.as === 'json') return 'data';
  const texts = scalars.filter((leaf) => typeof leaf.value === 'string');
  const filled = texts.filter((leaf) => String(leaf.value).match(PLACEHOLDER)).length;
  const path = pathOfAddress(url);
  const named = TRANSLATION_ADDRESS.test(path) || LANGUAGE_FILE.test(path);
  if (texts.length >= scalars.length * 0.9 && (named || (filled >= 2 && filled >= texts.length * 0.05)))
    return 'translation';
  const switches = scalars.filter((leaf) => typeof leaf.value === 'boolean').length;
  return switches >= scalars.length * 0.4 && CONFIG_ADDRESS.test(path) ? 'config' : 'data';
}

function hasObjects({ parent }: Leaf): boolean {
  return parent?.nodes.some((node) => node.kind === 'object') ?? false;
}

function pathOfAddress(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
}

/** A text of a translation file, taken apart at its placeholders. */
interface Template {
  leaf: Leaf;
  /** Fixed texts between placeholders, in order; '' where one begins or ends. */
  fixed: string[];
  /** It begins with words: so does every text that it fits. */
  begins: boolean;
}

export interface Translations {
  /** Texts without placeholders, by folded words. */
  plain: Map<string, Leaf>;
  /** Texts with placeholders, by the first word of their first fixed part. */
  templates: Map<string, Template[]>;
  /** Those of the texts that are settings, in no language. */
  settings: ReadonlySet<Leaf>;
}

export function* indexTranslations(
  leaves: Leaf[],
  settings: ReadonlySet<Leaf>,
): Generator<undefined, Translations> {
  const found: Translations = { plain: new Map(), templates: new Map(), settings };
  for (let i = 0; i < leaves.length; i++) {
    if (i % 500 === 499) yield;
    const { value } = leaves[i]!;
    if (typeof value !== 'string') continue;
    const forms = quotedForms(value).flatMap(pluralForms).flatMap(shownForms);
    for (const form of forms) addForm(found, leaves[i]!, form);
  }
  return found;
}

/** The texts of a translation file, those that it has in pieces as one. */
export function textsOf({ root, leaves }: Payload): Leaf[] {
  return (root?.kind === 'object' && compiledMessages(root)) || leaves;
}

/** vue-i18n writes `one song | {n} songs`; other files keep a text as it is. */
function pluralForms(value: string): string[] {
  const forms = value.includes(' | ') ? [value, ...value.split(' | ')] : [value];
  if (!value.includes('{')) return forms;
  return (value.includes('{{') ? forms.flatMap(wordedForms) : forms).flatMap(formsOf);
}

function addForm(found: Translations, leaf: Leaf, text: string): void {
  const fixed = text.split(PLACE).map(reveal);
  if (fixed.length === 1) {
    found.plain.set(tokensOf(fixed[0]!).words.join(' '), leaf);
    return;
  }
  const firsts = fixed.map((part) => tokensOf(part).words[0]);
  const first = firsts.find(Boolean);
  if (!first) return;
  const template = { leaf, fixed, begins: firsts[0] !== undefined };
  const list = found.templates.get(first);
  if (list) list.push(template);
  else found.templates.set(first, [template]);
}

/** A text of the page that a translation file holds: which leaf, and which ranges are its fixed words. */
export interface Translated {
  leaf: Leaf;
  /** What kind of file holds it. */
  from: 'translation' | 'config';
  fixed: { start: number; end: number }[];
}

export function translate(text: string, words: string[], translations: Translations): Translated | null {
  if (translations.plain.size === 0 && translations.templates.size === 0) return null;
  const plain = translations.plain.get(words.join(' '));
  const from = (leaf: Leaf) => (translations.settings.has(leaf) ? 'config' : 'translation');
  if (plain && words.length > 0)
    return { leaf: plain, from: from(plain), fixed: [{ start: 0, end: text.length }] };
  for (const word of new Set(words.slice(0, 12)))
    for (const template of translations.templates.get(word) ?? []) {
      if (template.begins && word !== words[0]) continue;
      const fixed = fits(text, template.fixed);
      if (fixed) return { leaf: template.leaf, from: from(template.leaf), fixed };
    }
  return null;
}

/** The fixed parts stand in the text in order, the first and the last at its ends. */
function fits(text: string, parts: string[]): Translated['fixed'] | null {
  const ranges: Translated['fixed'] = [];
  const shown = fold(text);
  if (shown.length !== text.length) return null;
  let from = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = fold(parts[i]!);
    const at = i === parts.length - 1 && part !== '' ? shown.lastIndexOf(part) : shown.indexOf(part, from);
    const misplaced = (i === 0 && part !== '' && shown.slice(0, at).trim() !== '') || at < from;
    if (at < 0 || misplaced) return null;
    if (part !== '') ranges.push({ start: at, end: at + part.length });
    from = at + part.length;
  }
  return text.slice(from).trim() === '' || parts.at(-1) === '' ? ranges : null;
}
