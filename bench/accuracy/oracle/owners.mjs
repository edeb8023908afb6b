/**
 * What a word comes from: one unit; several where changing any of them changes it.
 *
 * @typedef {object} Owner
 * @property {import('./units.mjs').Unit[]} units
 * @property {'count' | 'key'} [note]
 */

/** A sum over a long list needs no more. */
const MOST_UNITS = 60;

/** Which word comes from what, by run and token. */
export class Owners {
  /** @type {Map<number, (Owner | undefined)[]>} */
  byRun = new Map();

  /** @param {number} run @param {number} token */
  of(run, token) {
    return this.byRun.get(run)?.[token];
  }

  /** @param {number} run @param {number} token @param {Owner} owner */
  add(run, token, owner) {
    const row = this.byRun.get(run) ?? [];
    const known = row[token];
    row[token] = known
      ? { ...known, units: [...new Set([...known.units, ...owner.units])].slice(0, MOST_UNITS) }
      : owner;
    this.byRun.set(run, row);
  }

  /**
   * Gives the changed words that have no owner yet one.
   *
   * @param {import('./prober.mjs').Prober} prober
   * @param {number} run
   * @param {boolean[]} marks
   * @param {Owner} owner
   */
  claim(prober, run, marks, owner) {
    for (const token of this.unowned(prober, run, marks)) this.add(run, token, owner);
  }

  /**
   * Changed words that nothing owns.
   *
   * @param {import('./prober.mjs').Prober} prober
   * @param {number} run
   * @param {boolean[]} marks
   */
  unowned(prober, run, marks) {
    return marks.flatMap((mark, t) =>
      mark && prober.tokens[run]?.[t]?.isWord && !this.of(run, t) ? [t] : [],
    );
  }
}

/** What counts arrays. @param {{ key: string; field: string; address: string; path: string; method: string }[]} arrays @returns {Owner} */
export function countOf(arrays) {
  const leaves = arrays.map((array) => ({ ...array, path: `${array.path}.length`, value: null }));
  return { units: [{ id: '', field: '', kind: 'leaf', leaves }], note: 'count' };
}
