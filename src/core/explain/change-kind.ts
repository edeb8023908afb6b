import type { Source } from '../../model';
import { characters } from '../decode/characters';

/** Dots only: so are secrets told. */
const DOTS = /^•+$/;

/**
 * By which message a change is told: by its transform, and where the two texts say that it was a simpler or another one, by that.
 * `raw` and `shown` on one line.
 */
export function changeKind(
  { transform, value }: Pick<Source, 'transform' | 'value'>,
  raw: string,
  shown: string,
): string {
  if (DOTS.test(raw)) return 'hidden';
  if (transform === 'substring' && withoutTags(value) === shown) return 'markup';
  if (transform === 'key') return raw === shown ? 'key-same' : 'key';
  if (transform === 'split') return splitKind(raw, shown);
  if (transform === 'substring' && !raw.includes(shown)) return spelledKind(raw, shown);
  if (transform === 'normalized') return normalizedKind(raw, shown);
  return transform;
}

/** The text of a little HTML, on one line; null of what has no tags. */
function withoutTags(value: string): string | null {
  const text = value.replace(/<[a-z/][^<>]*>/gi, '');
  if (text === value) return null;
  return characters(text).replace(/\s+/g, ' ').trim();
}

/** Of a value that stands in several elements: what joins its pieces is none of it. */
function splitKind(raw: string, shown: string): string {
  if (!/[\p{L}\p{N}]/u.test(shown) && !raw.includes(shown)) return 'split-between';
  return shown.includes(raw) ? 'join' : 'split';
}

function spelledKind(raw: string, shown: string): string {
  if (raw.endsWith('…')) return 'substring';
  return raw.toLowerCase() === shown.toLowerCase() ? 'case' : 'normalized';
}

function normalizedKind(raw: string, shown: string): string {
  if (/^\d{1,30}$/.test(raw) && hexOf(shown) === BigInt(raw).toString(16)) return 'hex';
  return raw !== shown && raw.includes(shown) ? 'substring' : 'normalized';
}

function hexOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:0x|#)/, '')
    .replace(/^0+(?=.)/, '');
}
