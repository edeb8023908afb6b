// Lists with nothing in them: they have no item to lose, and yet a page may count them, or say what they come to.
import { groupBy } from './group.mjs';
import { emptyPlan } from './intercept.mjs';
import { countOf } from './owners.mjs';
import { tokensOf } from './tokens.mjs';

/** A render for each. */
const MOST_EMPTY = 16;

/**
 * Each gets an item that another list of its field has: what said 0 and now says a number counts it, or sums it up.
 *
 * @param {import('./find-truth.mjs').Found} found
 * @param {import('./intercept.mjs').Interceptor['arrays']} arrays
 */
export async function fillEmpty({ prober, owners }, arrays) {
  const fillings = [...groupBy(arrays.values(), ({ field }) => field).values()].flatMap((lists) => {
    const item = lists.find(({ size }) => size > 0)?.last;
    return item === undefined ? [] : lists.filter(({ size }) => size === 0).map((array) => ({ array, item }));
  });
  const some = fillings.slice(0, MOST_EMPTY);
  const probes = await prober.each(some, ({ array, item }) =>
    prober.probe([], 0, { ...emptyPlan(), filled: new Map([[array.key, item]]) }),
  );
  for (const [i, probe] of probes.entries()) {
    const array = some[i]?.array;
    if (!array || prober.isBroken(probe)) continue;
    for (const [run, marks] of zeroesIn(prober, probe)) owners.claim(prober, run, marks, countOf([array]));
  }
}

/** Zeroes that are another number now. @param {import('./prober.mjs').Prober} prober @param {import('./prober.mjs').Probe} probe @returns {[number, boolean[]][]} */
function zeroesIn({ tokens }, probe) {
  return [...probe.changed].map(([run, marks]) => {
    const before = tokens[run] ?? [];
    const now = tokensOf(probe.texts.get(run) ?? '');
    const isFilled = (/** @type {number} */ t) => before[t]?.text === '0' && Number(now[t]?.text) > 0;
    return [run, marks.map((mark, t) => mark && before.length === now.length && isFilled(t))];
  });
}
