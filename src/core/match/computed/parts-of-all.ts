/** An object's part of what all objects of its list have of a field: `30 %` of the votes. */
import type { Leaf, PayloadNode } from '../../../model';
import { nodePath, pathOf, pathStep } from '../../decode/path';
import { ensure } from '../../grouping';
import { contains, isShareOfOne, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';

const MOST_NUMBERS = 10;
const MOST_RECORDS = 500;
/** Bits that the percentages of a field must tell beyond the fields that were tried. */
const TELLING = 5;
const BITS = 4;
/** Nats for what fits the very object that stands beside. */
const FITS = 3.5;

interface Fit {
  run: number;
  reading: Reading;
  leaf: Leaf;
}

/** A list beside whose objects percentages stand. */
interface Percentages {
  /** Runs whose nearest object is of the list. */
  runs: Set<number>;
  /** By field. */
  fits: Map<string | number, Fit[]>;
  /** Fields with which it was tried. */
  tried: Set<string | number>;
}

/** Gathers percentages that may be parts, and claims those of which most that stand beside objects of one list are parts of one field. */
export class PartsOfAll {
  private readonly lists = new Map<PayloadNode, Percentages>();
  private readonly sums = new Map<string, number | null>();

  /** `objects`: beside the run, nearest first. */
  note(run: number, reading: Reading, objects: PayloadNode[]): void {
    if (!isShareOfOne(reading)) return;
    for (const [i, object] of objects.entries()) {
      const list = object.parent;
      if (list?.kind !== 'array' || list.nodes.length < 2 || list.nodes.length > MOST_RECORDS) continue;
      const known = ensure(
        this.lists,
        list,
        (): Percentages => ({ runs: new Set(), fits: new Map(), tried: new Set() }),
      );
      if (i === 0) known.runs.add(run);
      for (const leaf of object.leaves.filter(isNumber).slice(0, MOST_NUMBERS))
        this.compare({ run, reading, leaf }, list, known);
    }
  }

  claim(candidates: Candidate[][]): void {
    for (const [list, { runs, fits, tried }] of this.lists)
      for (const [field, all] of fits) {
        const told = all.reduce((sum, { reading }) => sum + bitsOf(reading), 0);
        if (all.length * 2 <= runs.size || told < TELLING + Math.log2(tried.size)) continue;
        for (const fit of all) candidates[fit.run]!.push(claimOf(fit, list, field));
      }
  }

  private compare(fit: Fit, list: PayloadNode, { fits, tried }: Percentages): void {
    const { leaf, reading, run } = fit;
    const all = sumOf(list, leaf.key, this.sums);
    if (all === null) return;
    tried.add(leaf.key);
    const known = ensure(fits, leaf.key, (): Fit[] => []);
    // Runs come in their order, each with the objects beside it, of which the nearest counts.
    if (contains(reading, amountOf(leaf)! / all) && known.at(-1)?.run !== run) known.push(fit);
  }
}

function isNumber(leaf: Leaf): boolean {
  return !leaf.isLength && Boolean(amountOf(leaf));
}

function bitsOf({ min, max }: Reading): number {
  return -Math.log2(Math.min(1, Math.max(1e-6, max - min)));
}

function claimOf(
  { run, reading: { start, end }, leaf }: Fit,
  list: PayloadNode,
  field: string | number,
): Candidate {
  return {
    ...{ run, start, end, leaf, transform: 'share', bits: BITS },
    support: [{ kind: 'computed', weight: FITS }],
    formula: `${pathOf(leaf)} / sum of ${nodePath(list)}[*]${pathStep(field)}`,
  };
}

/** Null where an object lacks the field, or where parts would be more than all. */
function sumOf(list: PayloadNode, key: string | number, known: Map<string, number | null>): number | null {
  return ensure(known, `${list.exchange} ${nodePath(list)} ${key}`, () => {
    let sum = 0;
    for (const { leaves } of list.nodes) {
      const part = leaves.find((leaf) => leaf.key === key);
      const amount = part ? amountOf(part) : null;
      if (amount === null || amount < 0) return null;
      sum += amount;
    }
    return sum === 0 ? null : sum;
  });
}
