/** Where the front end's own words stand: string literals of scripts, the HTML as it came, stylesheets. */
import type { Asset } from '../../model';

export interface WrittenIn {
  kind: Asset['kind'];
  url: string;
}

/** What parts one literal from the next in code and in markup. */
const BOUNDARY = /["'`<>{}\n\r]|\\n|\$\{|%(?:\d|[sd@](?![a-z]))/;
const ENDS_AT_BOUNDARY = /(?:["'`<>{}\n\r]|\\n)$/;
const STARTS_AT_BOUNDARY = /^(?:["'`<>{}\n\r]|\\n|\$\{)/;
const WIDE_SPACE = /\s\s|[\t\v\f\u00a0]/;
/** A literal longer than any label is not looked at. */
const LONGEST = 400;

/** Looks up which asset has these words standing by themselves, as a literal. */
export type CopyIndex = Map<string, WrittenIn[]>;

/** The form in which a text of the page is looked up: its longest part without boundaries. */
export function copyKey(text: string): string {
  if (!BOUNDARY.test(text)) return squeeze(text);
  const parts = text.split(BOUNDARY).map((part) => part.trim());
  return squeeze(parts.reduce((a, b) => (b.length > a.length ? b : a), ''));
}

/** The longest part of a text without numbers: what stands in code where a number is filled in (`Paused (%1)`). */
export function wordsAlone(text: string): string {
  if (!/\d/.test(text)) return '';
  return text.split(/\p{Nd}[\p{Nd}.,:\u00a0\u202f]*/u).reduce((a, b) => (b.length > a.length ? b : a), '');
}

function squeeze(text: string): string {
  const trimmed = text.trim();
  return WIDE_SPACE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Finds each of `texts` among the literals of the assets. One pass over each asset, whatever the number of texts. */
export function* findCopy(assets: Asset[], texts: Iterable<string>): Generator<undefined, CopyIndex> {
  const wanted = new Set<string>();
  for (const text of texts) wanted.add(copyKey(text));
  wanted.delete('');
  const found: CopyIndex = new Map();
  for (const asset of assets) {
    const places = { kind: asset.kind, url: asset.url };
    for (const piece of wordsOf(asset).split(BOUNDARY)) {
      if (piece.length === 0 || piece.length > LONGEST) continue;
      const key = squeeze(piece);
      if (wanted.has(key)) note(found, key, places);
    }
    yield;
  }
  return found;
}

/** The text of an asset; of a document without the scripts in it, which are assets or data of their own. */
function wordsOf({ kind, text }: Asset): string {
  return kind === 'html' ? text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '\n') : text;
}

function note(found: CopyIndex, key: string, place: WrittenIn): void {
  const known = found.get(key);
  if (!known) found.set(key, [place]);
  else if (!known.some(({ url, kind }) => url === place.url && kind === place.kind)) known.push(place);
}

/** The same for a few texts that came later: looks each one up in every asset. */
export function findCopyOf(assets: Asset[], texts: Iterable<string>, found: CopyIndex): void {
  for (const text of texts) {
    const key = copyKey(text);
    if (key === '' || found.has(key)) continue;
    const asset = assets.find((one) => one.text.includes(key) && holds(wordsOf(one), key));
    if (asset) note(found, key, { kind: asset.kind, url: asset.url });
  }
}

function holds(code: string, key: string): boolean {
  for (let at = code.indexOf(key); at >= 0; at = code.indexOf(key, at + 1)) {
    const before = code.slice(Math.max(0, at - 8), at).trimEnd();
    const after = code.slice(at + key.length, at + key.length + 8).trimStart();
    if (ENDS_AT_BOUNDARY.test(before) && STARTS_AT_BOUNDARY.test(after)) return true;
  }
  return false;
}
