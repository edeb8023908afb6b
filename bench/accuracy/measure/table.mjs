import { ratesOf } from './compare.mjs';

const COLUMNS = /** @type {const} */ ([
  ['precision', 'P'],
  ['recall', 'R'],
  ['f1', 'F1'],
  ['charF1', 'char F1'],
  ['copy', 'copy'],
  ['request', 'request'],
  ['path', 'path'],
  ['anyPath', 'any path'],
  ['falseSure', 'false ≥ 0.9'],
  ['falseSureData', 'false data ≥ 0.9'],
  ['ece', 'ECE'],
]);

/**
 * One row for each labeller and screen.
 *
 * @param {{ name: string; tally: import('./compare.mjs').Tally }[]} rows
 */
export function tableOf(rows) {
  const head = ['', 'runs', ...COLUMNS.map(([, title]) => title), 'unsure', 'missing'];
  const lines = rows.map(({ name, tally }) => {
    const rates = ratesOf(tally);
    const { tp, fp, fn, tn } = tally.runs;
    return [
      name,
      tp + fp + fn + tn,
      ...COLUMNS.map(([column]) => decimal(rates[column])),
      tally.unsure,
      tally.missing,
    ];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {number} value */
export function decimal(value) {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
