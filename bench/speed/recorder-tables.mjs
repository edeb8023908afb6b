// What many rounds say, as tables: each watcher beside the page alone of its own round.

/**
 * @typedef {{ cpu: number, heap: number, longest: number }} Sample `cpu` and `longest` in ms, `heap` in bytes more than before
 * @typedef {Map<string, Sample>} Round by watcher
 * @typedef {(pairs: [Sample, Sample][], isAlone: boolean) => string} Cell
 */

/** @type {Record<string, Cell>} */
const MEASURES = {
  'main-thread CPU (page alone: ms)': (pairs, isAlone) =>
    isAlone
      ? `${median(pairs.map(([own]) => own.cpu)).toFixed(0)} ms`
      : `${median(pairs.map(([own, alone]) => own.cpu / alone.cpu)).toFixed(2)} ×`,
  'heap kept after collection, MB': (pairs) => (median(pairs.map(([own]) => own.heap)) / 2 ** 20).toFixed(1),
  'longest task, ms (0: below 50)': (pairs) => median(pairs.map(([own]) => own.longest)).toFixed(0),
};

/**
 * A table for each measure, with a column for each workload.
 *
 * @param {Map<string, Round[]>} rounds by the name of the workload
 * @param {string[]} watchers
 * @param {string} alone whose samples the others are measured against
 */
export function tables(rounds, watchers, alone) {
  return Object.entries(MEASURES)
    .map(([measure, cell]) => {
      const lines = [
        `| ${measure} | ${[...rounds.keys()].join(' | ')} |`,
        `| --- |${' --- |'.repeat(rounds.size)}`,
      ];
      for (const name of watchers) {
        const cells = [...rounds.values()].map((all) => cell(pairsOf(all, name, alone), name === alone));
        lines.push(`| ${name} | ${cells.join(' | ')} |`);
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** @param {Round[]} rounds @param {string} name @param {string} other @returns {[Sample, Sample][]} both of one round */
function pairsOf(rounds, name, other) {
  return rounds.flatMap((round) => {
    const [own, alone] = [round.get(name), round.get(other)];
    return own && alone ? [/** @type {[Sample, Sample]} */ ([own, alone])] : [];
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
