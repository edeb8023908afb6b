import type { Observation } from '../../model';
import { shapeOf } from '../match/page/page-shape';
import type { RunText } from '../match/page/run-text';
import { type Links, linksOf } from './links';
import { type PlaceHashes, placeHashes } from './place-hashes';
import { proseHolders } from './prose-clues';
import { type Repeats, repeatsOf } from './repeats';
import { sentencesAround } from './sentences';
import { type Seen, seenOn } from './siblings';
import { squeezed } from './squeezed';
import { type Titles, titlesOf } from './titles';

/** A page as the server wrote it, looked at once for all clues. */
export interface HtmlPage {
  observation: Observation;
  /** By run: the text with white space as single spaces. */
  shown: string[];
  /** By run: words and readings. */
  texts: RunText[];
  hashes: PlaceHashes;
  links: Links;
  repeats: Repeats;
  titles: Titles;
  seen: Seen;
  /** Places that hold paragraphs as somebody wrote them. */
  prose: Set<number>;
  /** By run that is a word set apart in a sentence: the words of the sentence around it. */
  sentences: Map<number, string[]>;
}

export function* pageOf(observation: Observation, texts: RunText[]): Generator<undefined, HtmlPage> {
  const { runs, places } = observation;
  const shown = runs.map(({ text }) => squeezed(text));
  const hashes = placeHashes(places, observation.salt ?? '');
  yield;
  const links = yield* linksOf(observation, shown);
  yield;
  const repeats = yield* repeatsOf(observation, shown, yield* shapeOf(places), hashes);
  const titles = titlesOf(observation, shown, links);
  yield;
  const seen = seenOn(observation, shown, hashes);
  const prose = proseHolders({ observation, texts });
  const sentences = sentencesAround(observation, texts);
  return { observation, shown, texts, hashes, links, repeats, titles, seen, prose, sentences };
}
