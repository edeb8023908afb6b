// What the samples say, as tables of medians.

/**
 * @typedef {import('./samples.mjs').Labelling} Labelling
 * @typedef {import('./samples.mjs').Passing} Passing
 * @typedef {import('./samples.mjs').Scroll} Scroll
 */

/** @param {Map<number, Labelling[]>} samples by size */
export function labellingTable(samples) {
  const head = [
    'runs',
    'floor, ms of CPU',
    'click → first label in view, ms',
    'of it CPU',
    'click → report, ms of CPU',
    '× floor',
    'on the clock, ms',
    'longest task, ms of CPU',
    'on the clock, ms',
  ];
  const rows = [...samples.values()].map((all) => {
    const of = (/** @type {(one: Labelling) => number} */ value) => median(all.map(value));
    return [
      of(({ items }) => items).toFixed(0),
      of(({ floor }) => floor).toFixed(1),
      of(({ first }) => first.wall).toFixed(0),
      of(({ first }) => first.cpu).toFixed(0),
      of(({ report }) => report.cpu).toFixed(0),
      of(({ report, floor }) => report.cpu / floor).toFixed(0),
      of(({ report }) => report.wall).toFixed(0),
      of(({ longest }) => longest.cpu).toFixed(0),
      of(({ longest }) => longest.wall).toFixed(0),
    ];
  });
  return table(head, rows);
}

/** The way from the click to the first label. @param {Map<number, Labelling[]>} samples by size */
export function stagesTable(samples) {
  const head = [
    'runs',
    'click → the popup asks, ms',
    '→ our script is in the page',
    '→ it has been compiled and run',
    '→ first label in view',
  ];
  const rows = [...samples.values()].map((all) => {
    const of = (/** @type {(one: Labelling) => number} */ value) => median(all.map(value)).toFixed(0);
    return [
      of(({ items }) => items),
      of(({ stages }) => stages.popup),
      of(({ stages }) => stages.injected),
      of(({ stages }) => stages.running),
      of(({ first }) => first.wall),
    ];
  });
  return table(head, rows);
}

/** @param {Map<number, Map<string, Passing[]>>} samples by size and name */
export function peerTable(samples) {
  const head = [
    'runs',
    'without the extension',
    'ms of CPU',
    '× floor',
    'on the clock, ms',
    'longest task, ms of CPU',
  ];
  const rows = [...samples].flatMap(([size, byName]) =>
    [...byName].map(([name, all]) => {
      const done = all.filter((one) => one !== null);
      if (done.length < all.length) return [String(size), name, 'given up', '', '', ''];
      return [
        String(size),
        name,
        median(done.map(({ cpu }) => cpu)).toFixed(0),
        median(done.map(({ cpu, floor }) => cpu / floor)).toFixed(0),
        median(done.map(({ wall }) => wall)).toFixed(0),
        median(done.map(({ longest }) => longest.cpu)).toFixed(0),
      ];
    }),
  );
  return table(head, rows);
}

/** @param {Map<number, Labelling[]>} samples by size */
export function scrollingTable(samples) {
  const head = ['runs', 'labels', 'frame, median ms', '95th of 100', 'longest', 'CPU a frame, ms'];
  const rows = [...samples].flatMap(([size, all]) =>
    /** @type {const} */ (['off', 'on']).map((labels) => {
      const scrolls = all.map((one) => one[labels]);
      const at = (/** @type {number} */ share) =>
        median(scrolls.map(({ frames }) => quantile(frames, share))).toFixed(1);
      return [
        String(size),
        labels,
        at(0.5),
        at(0.95),
        at(1),
        median(scrolls.map(({ cpu }) => cpu)).toFixed(2),
      ];
    }),
  );
  return table(head, rows);
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** @param {number[]} values */
function median(values) {
  return quantile(values, 0.5);
}

/** @param {number[]} values @param {number} share of them that are no larger */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
