// Marks of a scale that a page draws itself: which of them it draws, data only chooses.
import { inPlainDigits } from './tokens.mjs';

/** @typedef {import('./assemble.mjs').TrueRun} TrueRun */

const FEWEST_MARKS = 16;
/** Share of equal steps: of some axes every tenth mark is in a row of its own. */
const MOSTLY = 0.75;

/**
 * Numbers in equal steps in elements of one kind that all move with the same values are chosen by these, and show none of them. So are
 * those beside them that stay as they are: an axis to 305 may be one of 0, 50, 100, … for most other values, too.
 *
 * @param {TrueRun[]} runs
 * @returns {TrueRun[]}
 */
export function withoutScales(runs) {
  /** @type {Map<string, TrueRun[]>} */ const rows = new Map();
  for (const run of runs) {
    const [range, ...others] = run.ranges ?? [];
    if (!range || others.length > 0 || !/^\s*\d+\s*$/.test(inPlainDigits(run.text))) continue;
    const row = `${run.id.replace(/\[\d+\]/g, '')} ${range.causes}`;
    rows.set(row, [...(rows.get(row) ?? []), run]);
  }
  const marks = new Set([...[...rows.values()].filter(isScale), ...rowsOfMarks(runs).filter(isAxis)].flat());
  return runs.map((run) => {
    if (!marks.has(run)) return run;
    const { ranges: _, ...mark } = run;
    return { ...mark, truth: 'control' };
  });
}

/**
 * Numbers in texts of one kind, all with the same unit or none, whatever texts that are no numbers stand between them.
 *
 * @param {TrueRun[]} runs
 */
function rowsOfMarks(runs) {
  /** @type {TrueRun[][]} */ const rows = [];
  /** @type {TrueRun | undefined} */ let last;
  for (const run of runs) {
    if (run.node !== 'text' || unitOf(run) === undefined) continue;
    if (last && unitOf(run) === unitOf(last) && areOfRow(last.id, run.id)) rows.at(-1)?.push(run);
    else rows.push([run]);
    last = run;
  }
  return rows;
}

const MARK = /^\s*(\d+(?:\.\d+)?)\s*(\D*?)\s*$/;

/** @param {TrueRun} run */
function unitOf({ text }) {
  return MARK.exec(inPlainDigits(text))?.[2];
}

/** Whether two XPaths differ in one index. @param {string} a @param {string} b */
function areOfRow(a, b) {
  const steps = b.split('/');
  const other = a.split('/');
  if (steps.length !== other.length) return false;
  const differ = steps.flatMap((step, i) => (step === other[i] ? [] : [`${step}/${other[i]}`]));
  return differ.length === 1 && /^([^[]+)\[\d+\]\/\1\[\d+\]$/.test(differ[0] ?? '');
}

const FEWEST_AXIS = 3;

/**
 * Numbers in equal steps from 0, or one by one from 1, of which some move, all with the same values, and some do not: an axis that was
 * drawn as far as it has to be, rows that were numbered. A column of data has values of its own in every row.
 *
 * @param {TrueRun[]} row
 */
function isAxis(row) {
  if (row.length < FEWEST_AXIS || row.every(({ truth }) => truth !== 'frontend')) return false;
  const values = row.map(({ text }) => Number(MARK.exec(inPlainDigits(text))?.[1]));
  const [first = 0, second = 0] = values;
  const step = second - first;
  const isEven = values.every((value, i) => Math.abs(value - first - i * step) < step * NEARLY);
  const starts = step > 0 && (first === 0 || (first === 1 && step === 1));
  const causes = row.flatMap(({ truth, ranges }) =>
    truth === 'frontend' || !ranges ? [] : String(ranges[0]?.causes),
  );
  const isMoved = row.some(({ truth }) => truth === 'backend' || truth === 'mixed');
  return starts && isEven && isMoved && new Set(causes).size <= 1;
}

/** Share of a step by which a mark may be off, as binary fractions are. */
const NEARLY = 1e-6;

/** @param {TrueRun[]} row */
function isScale(row) {
  const values = row.map(({ text }) => Number(inPlainDigits(text)));
  const steps = values.slice(1).map((value, i) => value - Number(values[i]));
  const least = Math.min(...steps);
  return (
    values.length >= FEWEST_MARKS &&
    least > 0 &&
    steps.filter((step) => step === least).length >= steps.length * MOSTLY
  );
}
