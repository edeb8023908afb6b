import type { Observation, SiblingPage } from '../../model';
import { withoutFragment } from '../without-fragment';
import { hash, type PlaceHashes, placeHashes } from './place-hashes';
import { squeezed } from './squeezed';

/** What other pages of the site have where a run of this one stands. */
export type Elsewhere =
  /** The same text in the same place. */
  | 'same'
  /** The same text in a place named alike: another row, or shifted. */
  | 'moved'
  | 'changed'
  | 'absent';

/** The comparison with the other pages that were looked at in this tab. */
export interface Seen {
  /** Pages at other addresses than this one. */
  pages: number;
  /** Of those, how many are laid out like this one. */
  alike: number;
  /** By run. */
  runs: Elsewhere[];
  /** By run: what differs there, where the rest of the text is the same. */
  ranges: ({ start: number; end: number } | null)[];
}

/** Longer texts are compared as a whole. Words. */
const MOST_WORDS = 24;
/** Pages are laid out alike when what differs between them stands, for such a share, in places that both have. */
const ALIKE = 0.35;

/**
 * What is remembered of a page to compare others with: numbers made of places and texts, none of which can be read back.
 * `salt` is of one session of the browser.
 */
export function fingerprintOf(
  { url, places, runs }: Pick<Observation, 'url' | 'places' | 'runs'>,
  salt = '',
): SiblingPage {
  const hashes = placeHashes(places, salt);
  const page: SiblingPage = {
    url: hash(withoutFragment(url), hashes.seed),
    texts: [],
    places: [],
    kinds: [],
    words: [],
  };
  for (const { place, text, node } of runs) {
    if (node === 'image') continue;
    const shown = squeezed(text);
    page.texts.push(hash(shown, hashes.seed));
    page.places.push(hashes.exact[place]!);
    page.kinds.push(hashes.loose[place]!);
    page.words.push(wordsOf(shown, hashes.seed));
  }
  return page;
}

/** Sixteen bits a word; none of a long text. */
function wordsOf(shown: string, seed: number): number[] {
  const words = shown.split(' ');
  return words.length > MOST_WORDS ? [] : words.map((word) => hash(word, seed) & 0xffff);
}

export function seenOn(
  { url, runs, siblings = [] }: Observation,
  shown: string[],
  hashes: PlaceHashes,
): Seen {
  const address = hash(withoutFragment(url), hashes.seed);
  const others = siblings.filter((page) => page.url !== address).map(indexed);
  const here = runs.map(({ place }, run) => ({
    place: hashes.exact[place]!,
    text: hash(shown[run]!, hashes.seed),
    kind: hashes.loose[place]!,
  }));
  const alike = others.filter((page) => isAlike(here, page));
  const found = here.map((one) => elsewhere(one, others, alike));
  return {
    pages: others.length,
    alike: alike.length,
    runs: found,
    ranges: here.map(({ place }, run) => {
      const words =
        found[run] === 'changed' &&
        alike.find(({ byPlace }) => byPlace.has(place))?.byPlace.get(place)?.words;
      return words ? changedRange(runs[run]!.text, words, hashes.seed) : null;
    }),
  };
}

interface Spot {
  place: number;
  text: number;
  kind: number;
}

interface Indexed {
  /** Texts with the kind of place they stand in. */
  spots: Set<number>;
  byPlace: Map<number, { text: number; words: number[] }>;
}

function indexed({ texts, places, kinds, words }: SiblingPage): Indexed {
  return {
    spots: new Set(texts.map((text, i) => spotOf(text, kinds[i] ?? 0))),
    byPlace: new Map(places.map((place, i) => [place, { text: texts[i]!, words: words[i] ?? [] }])),
  };
}

/** One exact number of two of 32 bits, but for 11 bits. */
function spotOf(text: number, kind: number): number {
  return text * 0x200000 + (kind & 0x1fffff);
}

function isAlike(here: Spot[], page: Indexed): boolean {
  const differing = here.filter((spot) => !isSaidIn(spot, page));
  return differing.filter(({ place }) => page.byPlace.has(place)).length >= differing.length * ALIKE;
}

function isSaidIn({ text, kind }: Spot, { spots }: Indexed): boolean {
  return spots.has(spotOf(text, kind));
}

function elsewhere(spot: Spot, others: Indexed[], alike: Indexed[]): Elsewhere {
  if (others.some(({ byPlace }) => byPlace.get(spot.place)?.text === spot.text)) return 'same';
  if (others.some((page) => isSaidIn(spot, page))) return 'moved';
  return alike.some(({ byPlace }) => byPlace.has(spot.place)) ? 'changed' : 'absent';
}

/** What lies between the words that both begin with and those that both end with; null where nothing is in common. */
function changedRange(text: string, there: number[], seed: number): { start: number; end: number } | null {
  const words = [...text.matchAll(/\S+/g)];
  if (words.length > MOST_WORDS || there.length === 0) return null;
  const here = words.map(([word]) => hash(word, seed) & 0xffff);
  const most = Math.min(here.length, there.length);
  let [first, last] = [0, 0];
  while (first < most && here[first] === there[first]) first++;
  while (last < most - first && here[here.length - 1 - last] === there[there.length - 1 - last]) last++;
  const [from, to] = [words[first], words[words.length - 1 - last]];
  if (!from || !to || from.index > to.index || (first === 0 && last === 0)) return null;
  return { start: from.index, end: to.index + to[0].length };
}
