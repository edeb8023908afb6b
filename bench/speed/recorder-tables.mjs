// What many rounds say, as tables: each watcher beside the two runs of the page alone in its own round.

/**
 * @typedef {{ cpu: number, heap: number, longest: number }} Sample `cpu` and `longest` in ms, `heap` in bytes more than before
 * @typedef {Map<string, Sample>} Round by watcher
 * @typedef {{ own: Sample, cpuAlone: number, leastAlone: number }} Pair a watcher's sample, and what the page alone worked in the
 *   same round, ms: on the mean, and at least
 * @typedef {(pairs: Pair[], isAlone: boolean) => string} Cell
 */

/** @type {Record<string, Cell>} */
const MEASURES = {
  'main-thread CPU (page alone: ms)': (pairs, isAlone) =>
    isAlone
      ? `${median(pairs.map(({ own }) => own.cpu)).toFixed(0)} ms`
      : `${median(pairs.map(({ own, cpuAlone }) => own.cpu / cpuAlone)).toFixed(2)} ×`,
  'the same, least of all rounds': (pairs, isAlone) => {
    const least = Math.min(...pairs.map(({ own }) => own.cpu));
    return isAlone
      ? `${least.toFixed(0)} ms`
      : `${(least / Math.min(...pairs.map(({ leastAlone }) => leastAlone))).toFixed(2)} ×`;
  },
  'heap kept after collection, MB': (pairs) =>
    (median(pairs.map(({ own }) => own.heap)) / 2 ** 20).toFixed(1),
  'longest task, ms (0: below 50)': (pairs) => median(pairs.map(({ own }) => own.longest)).toFixed(0),
};

/**
 * A table for each measure, with a column for each workload.
 *
 * @param {Map<string, Round[]>} rounds by the name of the workload
 * @param {string[]} watchers
 * @param {[string, string]} alone the two runs of the page alone: the second is measured against the first, and so says how
 *   much is noise; all others against the mean of both
 */
export function tables(rounds, watchers, alone) {
  return Object.entries(MEASURES)
    .map(([measure, cell]) => {
      const lines = [
        `| ${measure} | ${[...rounds.keys()].join(' | ')} |`,
        `| --- |${' --- |'.repeat(rounds.size)}`,
      ];
      for (const name of watchers) {
        const base = alone.includes(name) ? [alone[0]] : alone;
        const cells = [...rounds.values()].map((all) => cell(pairsOf(all, name, base), name === alone[0]));
        lines.push(`| ${name} | ${cells.join(' | ')} |`);
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** @param {Round[]} rounds @param {string} name @param {string[]} base @returns {Pair[]} */
function pairsOf(rounds, name, base) {
  return rounds.flatMap((round) => {
    const own = round.get(name);
    const works = base.map((one) => round.get(one)?.cpu ?? Number.NaN);
    const cpuAlone = works.reduce((sum, cpu) => sum + cpu, 0) / works.length;
    return own ? [{ own, cpuAlone, leastAlone: Math.min(...works) }] : [];
  });
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
