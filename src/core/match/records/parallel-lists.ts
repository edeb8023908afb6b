/**
 * Lists of one length in one object, a field each (`{ "time": [...], "wind": [...] }`): what is in one row of the page stands in one place
 * of each. Of equal values in several places, the text shows the one in the place that the texts around come from.
 */
import type { Observation, PayloadNode } from '../../../model';
import { push } from '../../grouping';
import { type Candidate, support, supportBy } from '../claims/candidate';
import { toldAround } from '../page/told-around';

/** Lists of fewer have one length by chance. */
const FEWEST_ITEMS = 3;
/** Bits from which a claim says in which place its neighbours are. */
const TELLING = 4;
/** Claims on one text; of more, none is told from the others. */
const MOST_CLAIMS = 100;
/** Nats for the place that the texts around tell, as for an item of a list beside others. */
const IN_PLACE = 5;

/** Supports claims on the place that the texts around are in, and takes from others in the same object what spoke for them as items. */
export function* supportPlaces(
  candidates: Candidate[][],
  observation: Observation,
): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 50 === 49) yield;
    const found = candidates[run]!;
    if (found.length === 0 || found.length > MOST_CLAIMS) continue;
    for (const [holder, ones] of byHolder(found)) supportPlace(run, ones, holder, candidates, observation);
  }
}

function supportPlace(
  run: number,
  ones: Candidate[],
  holder: PayloadNode,
  candidates: Candidate[][],
  observation: Observation,
): void {
  const rivals = new Set(ones.map(({ leaf }) => leaf.key));
  if (rivals.size < 2) return;
  const own = new Set(ones.map(({ leaf }) => leaf.parent));
  const saidBy = (other: number) => placesOf(candidates[other] ?? [], holder, own);
  const told = toldAround(run, rivals, observation, saidBy);
  if (told === undefined) return;
  for (const one of ones)
    if (one.leaf.key === told) support(one, 'list-items', IN_PLACE, { items: holder.nodes.length });
    else if (supportBy(one, 'list-items'))
      one.support = one.support.filter(({ kind }) => kind !== 'list-items');
}

/** By the object that has them: claims on items of lists of one length. */
function byHolder(found: Candidate[]): Map<PayloadNode, Candidate[]> {
  const holders = new Map<PayloadNode, Candidate[]>();
  for (const one of found) {
    const list = one.leaf.parent;
    if (one.leaf.isLength || list?.kind !== 'array' || list.parent?.kind !== 'object') continue;
    if (list.size >= FEWEST_ITEMS && hasLikeLists(list.parent, list)) push(holders, list.parent, one);
  }
  return holders;
}

function hasLikeLists({ nodes }: PayloadNode, list: PayloadNode): boolean {
  return nodes.some((other) => other !== list && other.kind === 'array' && other.size === list.size);
}

/** The places that a text says, in other lists of the object; null where it is of the same list, as what is in another row. */
function placesOf(
  found: Candidate[],
  holder: PayloadNode,
  own: ReadonlySet<PayloadNode | null>,
): Set<string | number> | null {
  const places = new Set<string | number>();
  let isOfOwn = false;
  for (const { leaf, bits } of found) {
    if (leaf.parent?.parent !== holder || leaf.isLength || bits < TELLING) continue;
    if (own.has(leaf.parent)) isOfOwn = true;
    else places.add(leaf.key);
  }
  return isOfOwn && places.size === 0 ? null : places;
}
