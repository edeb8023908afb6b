import type { Affixes } from './affix';
import { affixesOf } from './affixes';
import { type DateWords, dateWordsOf } from './date-words';
import type { ReadingEnv } from './reading';
import { type RelativeWords, relativeWordsOf } from './relative';
import { type Separators, separatorsOf } from './separators';
import { zoneNamesOf } from './zone-names';
import { isZone } from './zones';

/** How the page's locales write values, learnt from Intl the first time each part is needed. */
export interface Vocabulary {
  /** Canonical, known to Intl; the page's own. */
  locales: string[];
  /** A zone Intl knows. */
  timeZone: string;
  separators(): Separators;
  affixes: Part<Affixes>;
  relative: Part<RelativeWords>;
  dates: Part<DateWords>;
  zoneNames(): string[];
}

/** Gives what was learnt, and learns it if need be. */
interface Part<T> {
  (): T;
  /** Learns it in steps. */
  prepare(): Generator<undefined, void>;
}

const MOST_LOCALES = 4;
const cache = new Map<string, Vocabulary>();

/** Weakly: a page's `env` may be all that is known of it, its bodies included, and ends when nobody looks at the page. */
const known = new WeakMap<ReadingEnv, Vocabulary>();

export function vocabularyOf(env: ReadingEnv): Vocabulary {
  let vocabulary = known.get(env);
  if (!vocabulary) {
    vocabulary = find(env);
    known.set(env, vocabulary);
  }
  return vocabulary;
}

function find({ locales, timeZone }: ReadingEnv): Vocabulary {
  const key = `${locales.join(' ')} ${timeZone}`;
  let vocabulary = cache.get(key);
  if (!vocabulary) {
    if (cache.size >= 50) cache.clear();
    vocabulary = learn(usable(locales), isZone(timeZone) ? timeZone : 'UTC');
    cache.set(key, vocabulary);
  }
  return vocabulary;
}

function learn(locales: string[], timeZone: string): Vocabulary {
  // Pages in any language format some of their values in English.
  const others = locales.some((locale) => locale === 'en' || locale.startsWith('en-')) ? [] : ['en'];
  const all = [...locales, ...others];
  return {
    locales,
    timeZone,
    separators: once(() => separatorsOf(locales)),
    affixes: part(() => affixesOf(all)),
    relative: part(() => relativeWordsOf(all)),
    dates: part(() => dateWordsOf(locales, others)),
    zoneNames: once(() => zoneNamesOf(all, [...new Set([timeZone, 'UTC'])])),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function part<T>(learn: () => Generator<undefined, T>): Part<T> {
  let made: { value: T } | undefined;
  function* prepare() {
    if (!made) made = { value: yield* learn() };
  }
  function get(): T {
    if (!made) for (const _ of prepare());
    return made!.value;
  }
  return Object.assign(get, { prepare });
}

/** A page may claim to be in `en_US`, or in nothing known. */
function usable(locales: string[]): string[] {
  const known = locales.flatMap((locale) => {
    try {
      return Intl.NumberFormat.supportedLocalesOf(locale.replaceAll('_', '-'));
    } catch {
      return [];
    }
  });
  const full = known.map(likelySubtags);
  const distinct = known.filter((_, i) => full.indexOf(full[i]!) === i);
  return distinct.length > 0 ? distinct.slice(0, MOST_LOCALES) : ['en'];
}

/** `en` and `en-US` write all alike, and each costs as much to learn. */
function likelySubtags(locale: string): string {
  return new Intl.Locale(locale).maximize().toString();
}
