import type { Evidence, Leaf, Observation, Run } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import type { CopyIndex, WrittenIn } from '../match/copy/copy';
import type { Translated, Translations } from '../match/copy/translations';
import type { RunText } from '../match/page/run-text';
import { isInside, type Range } from './range';
import type { WholeText } from './whole-text';

export { isInside, type Range } from './range';

/** All that is known of one run when it is judged. */
export interface Case {
  observation: Observation;
  /** The run's number in the observation. */
  id: number;
  run: Run;
  /** Where the site's own files have the page's words. */
  copy: CopyIndex;
  candidates: Candidate[];
  text: RunText;
  /** What is asked of the whole text, worked out once. */
  whole: WholeText;
  translated: Translated | null;
  translations: Translations;
  /** The text numbers the row it stands in. */
  isPosition: boolean;
  /** The text stands in the HTML of a page that draws itself, which has none of its data. */
  isOfShell: boolean;
  /** Addresses of HTML that a server drew from data: what stands there may be data. */
  drawnByServer: ReadonlySet<string>;
  /** Ranges that repeat what the person typed. */
  typed: Range[];
  /** Ranges that a clock tells. */
  clock: Range[];
  /** Texts of HTML answers that may be the template's as well as data. */
  undecided: ReadonlySet<Leaf>;
  /** Whether a member of an answer is called just so. */
  isMemberName(word: string): boolean;
  /** What earlier answers said in a leaf's place. */
  history(leaf: Leaf): Evidence | null;
}

/** The place is in HTML that a server drew from data. */
export function isDrawnByServer({ kind, url }: WrittenIn, { drawnByServer }: Case): boolean {
  return kind === 'html' && drawnByServer.has(url);
}

/** The range lies in what the person typed. */
export function isTyped({ run, typed }: Case, range: Range): boolean {
  return run.typed === true || typed.some((part) => isInside(range, part));
}
