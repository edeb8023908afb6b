// Marks of a scale that a page draws itself: which of them it draws, data only chooses.

/** @typedef {import('./assemble.mjs').TrueRun} TrueRun */

const FEWEST_MARKS = 16;
/** Share of equal steps: of some axes every tenth mark is in a row of its own. */
const MOSTLY = 0.75;

/**
 * Numbers in equal steps in elements of one kind that all move with the same values are chosen by these, and show none of them.
 *
 * @param {TrueRun[]} runs
 * @returns {TrueRun[]}
 */
export function withoutScales(runs) {
  /** @type {Map<string, TrueRun[]>} */ const rows = new Map();
  for (const run of runs) {
    const [range, ...others] = run.ranges ?? [];
    if (!range || others.length > 0 || !/^\s*\d+\s*$/.test(run.text)) continue;
    const row = `${run.id.replace(/\[\d+\]/g, '')} ${range.causes}`;
    rows.set(row, [...(rows.get(row) ?? []), run]);
  }
  const marks = new Set([...rows.values()].filter(isScale).flat());
  return runs.map((run) => {
    if (!marks.has(run)) return run;
    const { ranges: _, ...mark } = run;
    return { ...mark, truth: 'control' };
  });
}

/** @param {TrueRun[]} row */
function isScale(row) {
  const values = row.map(({ text }) => Number(text));
  const steps = values.slice(1).map((value, i) => value - Number(values[i]));
  const least = Math.min(...steps);
  return (
    values.length >= FEWEST_MARKS &&
    least > 0 &&
    steps.filter((step) => step === least).length >= steps.length * MOSTLY
  );
}
