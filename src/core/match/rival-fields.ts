/** Ranges that a few fields may be what they show about equally well: enough for code to tell them apart. */
import { type Candidate, fit, rangeKey } from './candidate';
import { push } from './grouping';
import { isNamedField } from './ways';

/** Nats within which two sources of one range are rivals. */
const CLOSE = 3;
/** Of more fields, zeros mostly, none is told by a word. */
const MOST_RIVALS = 8;

/** By range, the claims on its rival fields. */
export function fewRivals(found: Candidate[]): Candidate[][] {
  return closeIn(found.filter(({ leaf }) => isNamedField(leaf))).filter((close) => {
    const { size } = new Set(close.map(({ leaf }) => leaf.key));
    return size > 1 && size <= MOST_RIVALS;
  });
}

/** By range, a few claims, of fields of other names or of one. */
export function closeRivals(found: Candidate[]): Candidate[][] {
  return closeIn(found).filter(({ length }) => length > 1 && length <= MOST_RIVALS);
}

function closeIn(found: Candidate[]): Candidate[][] {
  if (found.length < 2) return [];
  const ranges = new Map<number, Candidate[]>();
  for (const one of found) push(ranges, rangeKey(one), one);
  return [...ranges.values()].map((claims) => {
    const best = Math.max(...claims.map(fit));
    return claims.filter((one) => fit(one) >= best - CLOSE);
  });
}
