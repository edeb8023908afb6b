import type { Leaf } from '../../../model';
import { push } from '../../grouping';
import { queryOf } from '../../query';
import type { Candidate } from '../claims/candidate';

/** Leaves that are addresses, by the last part of their path. */
export type AddressIndex = Map<string, Leaf[]>;

const ADDRESS =
  /^(?:https?:)?\/\/[^\s]+$|^\/[^\s]+$|^[\w./%-]+\.(?:png|jpe?g|webp|gif|svg|avif|ico|mp4|mp3)(?:\?\S*)?$/i;

/** An image in several sizes, as `srcset` has it: `a.jpg 320w, b.jpg 640w`. */
const SIZES = /(\S+)\s+\d+(?:\.\d+)?[wx]\s*(?:,|$)/g;

/** Files a leaf to be found by the addresses that it holds. */
export function addAddress(index: AddressIndex, leaf: Leaf, value: string): void {
  for (const address of addressesIn(value)) push(index, lastPart(address.split(/[?#]/)[0]!), leaf);
}

/** The address that a text is, or those of a `srcset`; none where it is neither. */
function addressesIn(value: string): string[] {
  if (value.length >= 2000 || !(value.includes('/') || value.includes('.'))) return [];
  if (ADDRESS.test(value)) return [value];
  return /\s\d/.test(value)
    ? [...value.matchAll(SIZES)].map(([, one]) => one!).filter((one) => ADDRESS.test(one))
    : [];
}

/** Candidates for an image's address: the same address, or the same file behind a resizing service. */
export function findAddresses(text: string, run: number, index: AddressIndex, base: string): Candidate[] {
  const shown = addressForms(text, base);
  if (!shown) return [];
  const found: Candidate[] = [];
  const names = new Set([shown.path, ...shown.inner.map((inner) => inner.split(/[?#]/)[0]!)].map(lastPart));
  for (const name of names)
    for (const leaf of index.get(name) ?? []) {
      const bits = Math.max(0, ...addressesIn(String(leaf.value)).map((one) => agreement(shown, one, base)));
      if (bits > 0)
        found.push({ run, start: 0, end: text.length, leaf, transform: 'url', bits, support: [] });
    }
  return found;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1);
}

interface AddressForms {
  href: string;
  path: string;
  /** Addresses carried inside (`/_next/image?url=…`). */
  inner: string[];
}

/** A value that is an address itself. */
const INNER = /^(?:https?:)?\/|%2f/i;

function addressForms(text: string, base: string): AddressForms | null {
  if (/^(?:data|blob):/.test(text)) return null;
  try {
    const url = new URL(text, base);
    const inner = url.search === '' ? [] : queryOf(url.href).map(([, value]) => value);
    return { href: url.href, path: url.pathname, inner: inner.filter((value) => INNER.test(value)) };
  } catch {
    return null;
  }
}

/** Bits by which two addresses agree: all of it, all but the query, one inside the other, or a long file name alone. */
function agreement(shown: AddressForms, value: string, base: string): number {
  const leaf = addressForms(value, base);
  if (!leaf) return 0;
  if (leaf.href === shown.href) return 30;
  if (shown.inner.some((inner) => addressForms(inner, base)?.path === leaf.path)) return 25;
  if (leaf.path.length > 4 && shown.href.includes(leaf.path)) return 22;
  const name = leaf.path.slice(leaf.path.lastIndexOf('/') + 1);
  return name.length >= 10 && shown.path.endsWith(`/${name}`) ? 16 : 0;
}
