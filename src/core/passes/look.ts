import type { Asset, Observation } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import type { Families } from '../match/leaves/families';
import type { LeafIndex } from '../match/leaves/leaf-index';
import type { Captions } from '../match/page/captions';
import type { PageShape } from '../match/page/page-shape';
import type { RunText } from '../match/page/run-text';
import type { Columns } from '../match/records/columns';
import type { ShownLists } from '../match/records/context';

/** What is known when every text has been read and looked up. */
export interface FirstLook {
  observation: Observation;
  index: LeafIndex;
  texts: RunText[];
  /** The claims on each run, to which passes add, and which they support and doubt. */
  candidates: Candidate[][];
  shape: PageShape;
}

/** What the passes of one look at a page share, once its rows are known. */
export interface Look extends FirstLook {
  families: Families;
  /** Runs that number the rows they stand in. */
  positions: Set<number>;
  /** Claims on lists that the page shows whole. */
  whole: ReadonlySet<Candidate>;
  columns: Columns;
  lists: ShownLists;
  /** Runs with a number that no column has settled. */
  open: readonly number[];
  captions: Captions;
  /** The files of the site, and the templates that it asked for. */
  code: Asset[];
}
