// What the plan of a bridge's repair says, all invented: tasks below tasks, who does them, and what waits for what.

/** number, below, what, from, days, done, who, cents */
const TASKS = /** @type {const} */ ([
  [1, 0, 'Sanacija mostu čez Kokro', null, null, 0.46, null, null],
  [2, 1, 'Priprava gradbišča', null, null, 0.92, null, null],
  [3, 2, 'Zapora in obvoz', '2026-09-07', 4, 1, 5, 1_248_000],
  [4, 2, 'Delovni oder pod lokom', '2026-09-11', 9, 0.85, 8, 3_912_550],
  [5, 1, 'Kamniti lok', null, null, 0.31, null, null],
  [6, 5, 'Popis razpok', '2026-09-22', 6, 1, 11, 487_300],
  [7, 5, 'Injektiranje', '2026-09-30', 17, 0.4, 8, 9_764_820],
  [8, 5, 'Zamenjava sklepnika', '2026-10-19', 5, 0, 13, 2_205_000],
  [9, 1, 'Ograja in asfalt', '2026-10-27', 11, 0, 5, 5_130_075],
  [10, 1, 'Tehnični pregled', '2026-11-12', 0, 0, 11, null],
]);
const PEOPLE = /** @type {const} */ ([
  [5, 'Cestno podjetje Kranj'],
  [8, 'Gradis Nizke gradnje'],
  [11, 'mag. Alenka Žvokelj'],
  [13, 'Kamnoseštvo Rugelj'],
]);
const LINKS = [
  [3, 4],
  [4, 6],
  [6, 7],
  [7, 8],
  [8, 9],
  [9, 10],
];

export const PLAN = {
  data: TASKS.map(([id, parent, text, from, duration, progress, holder, cents]) => ({
    ...{ id, parent, text, progress, holder, cents, open: true },
    type: duration === null ? 'project' : duration === 0 ? 'milestone' : 'task',
    ...(from === null ? {} : { start_date: `${from} 00:00`, duration }),
  })),
  collections: {
    links: LINKS.map(([source, target], i) => ({ id: i + 1, source, target, type: '0' })),
    people: PEOPLE.map(([key, label]) => ({ key, label })),
  },
};
