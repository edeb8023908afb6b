import type { PayloadNode } from '../../../model';

/** One repeated element (`li[3]`) shows one object (`$.items[7]`). */
export interface Alignment {
  /** Number of the group of repeated elements (`PageShape.groups`). */
  group: number;
  family: string;
  /** Of a grid without rows (`flat-grids.ts`): which column these elements are. */
  column?: number;
  /** Place of the repeated element → the object it shows. */
  records: Map<number, PayloadNode>;
  /** Place of the repeated element → bits that its texts have for that object; none where it only follows from the others. */
  votes: Map<number, number>;
  /** The same thing in other answers of the same kind (a list and its detail): objects with nearly as many votes. */
  others: Map<number, PayloadNode[]>;
  /** Objects with as many votes as the one in `records`: equal items of lists in other objects. */
  tied: Map<number, PayloadNode[]>;
  /** Share of the repeated elements that show an object of this list. */
  coverage: number;
  score: number;
}
