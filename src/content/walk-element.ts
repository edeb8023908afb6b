/** What one element shows by itself: attributes, images, its value, generated text. Its children are the walk's business. */

import { namesSecret } from '../core/secrets/names';
import type { Run } from '../model';
import { attributeNamesOf, attributeOf, localNameOf } from './dom';
import { styleOf } from './visibility';

/** A run without its place. `step` is its XPath step: `@title`, `::before`. */
export interface Shows {
  step: string;
  node: Run['node'];
  text: string;
  attribute?: string;
}

const READ_OUT = new Set(['placeholder', 'title', 'alt', 'aria-label']);
/** Attribute that holds the picture's address, by element. */
const PICTURES: Record<string, string[]> = {
  img: ['src', 'srcset'],
  image: ['href', 'xlink:href'],
  video: ['poster'],
};
const NOTHING: Shows[] = [];
const NO_NAMES: string[] = [];
const NOT_TEXT = new Set(['hidden', 'password', 'checkbox', 'radio', 'file', 'range', 'color', 'image']);
/** Letters of icon fonts: pictures, not words. */
const PRIVATE_USE = /^[\p{Co}\s]*$/u;

export function attributesShown(element: Element): Shows[] {
  let shows = NOTHING;
  for (const attribute of attributeNamesOf(element)) {
    if (!READ_OUT.has(attribute)) continue;
    const text = attributeOf(element, attribute);
    if (text?.trim()) shows = [...shows, { step: `@${attribute}`, node: 'attribute', attribute, text }];
  }
  return shows;
}

export function imagesShown(element: Element, style: CSSStyleDeclaration): Shows[] {
  const picture = pictureOf(element);
  const background = backgroundOf(style);
  return picture && background
    ? [picture, background]
    : picture
      ? [picture]
      : background
        ? [background]
        : NOTHING;
}

/** The first attribute that names a file; a `data:` picture travels with the page and has no address. */
function pictureOf(element: Element): Shows | null {
  for (const attribute of PICTURES[localNameOf(element)] ?? NO_NAMES) {
    const written = attributeOf(element, attribute);
    const text = attribute === 'srcset' && written ? (element as HTMLImageElement).currentSrc : written;
    if (text && !text.startsWith('data:')) return { step: `@${attribute}`, node: 'image', attribute, text };
  }
  return null;
}

/** The step of a picture that a style sheet puts behind an element. */
export const BACKGROUND = '@style-background';

function backgroundOf({ backgroundImage }: CSSStyleDeclaration): Shows | null {
  if (!backgroundImage || backgroundImage === 'none') return null;
  const text = /url\("?([^")]+)"?\)/.exec(backgroundImage)?.[1];
  if (!text || text.startsWith('data:')) return null;
  return { step: BACKGROUND, node: 'image', attribute: 'style', text };
}

/** What browsers fill in that is nobody's business (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill). */
const SECRET_FILL =
  /\b(?:current-password|new-password|one-time-code|cc-number|cc-csc|cc-exp(?:-month|-year)?)\b/i;
/** Fields that were for a password once: a page may show what was typed. */
const secretFields = new WeakSet<Element>();

/** What stands in a field, or is chosen in a list. Passwords and card numbers are never read. */
export function valueShown(element: Element): Shows[] {
  const text = fieldTextOf(element);
  return text.trim() ? [{ step: '@value', node: 'value', text }] : NOTHING;
}

function isSecretField(element: Element): boolean {
  if (secretFields.has(element)) return true;
  const names = ['name', 'id'].map((name) => attributeOf(element, name) ?? '');
  const isSecret =
    attributeOf(element, 'type')?.toLowerCase() === 'password' ||
    SECRET_FILL.test(attributeOf(element, 'autocomplete') ?? '') ||
    names.some(namesSecret);
  if (isSecret) secretFields.add(element);
  return isSecret;
}

function fieldTextOf(element: Element): string {
  switch (localNameOf(element)) {
    case 'input':
      return isSecretField(element) || NOT_TEXT.has((element as HTMLInputElement).type)
        ? ''
        : (element as HTMLInputElement).value;
    case 'textarea':
      return isSecretField(element) ? '' : ((element as HTMLTextAreaElement).value ?? '');
    case 'select':
      return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
    default:
      return '';
  }
}

/** Text that the stylesheet adds before or after the element's own. */
export function generatedShown(element: Element, pseudo: 'before' | 'after'): Shows[] {
  const style = styleOf(element, `::${pseudo}`);
  const text = textOfContent(style.content);
  if (PRIVATE_USE.test(text) || style.display === 'none' || style.visibility !== 'visible') return [];
  return [{ step: `::${pseudo}`, node: 'generated', text }];
}

/** The strings of a computed `content`; counters and pictures have none. */
function textOfContent(content: string): string {
  const [shown] = content.split(/ \/ (?=")/);
  return [...(shown ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => unescaped(match[1]!)).join('');
}

/** CSS escapes of a string: https://drafts.csswg.org/css-syntax-3/#consume-escaped-code-point */
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex?: string, char?: string) =>
    hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16) || 0xfffd, 0x10ffff)) : (char ?? ''),
  );
}
