// What a waterworks that is invented measured in a quarter of an hour, in the forms in which Netdata answers.

const LAST = 1_763_971_200;
const EVERY = 60;
const POINTS = 16;

/** id, title, family, unit, what is measured, each with its last value and by how much it went up and down */
const CHARTS = /** @type {const} */ ([
  [
    ...['crpka.protok', 'Protok po crpkama', 'crpke', 'l/s'],
    [
      ...[
        ['Gornja vala', 41.72, 3.1],
        ['Studenac', 18.045, 1.7],
        ['Pričuvna', 0.38, 0.2],
      ],
    ],
  ],
  [
    ...['spremnik.razina', 'Razina vode u spremnicima', 'spremnici', 'cm'],
    [
      ...[
        ['Kalvarija', 412.6, 9],
        ['Sveti Rok', 287.25, 14],
      ],
    ],
  ],
  [
    ...['mreza.promet', 'Promet prema centrali', 'mreža', 'kilobits/s'],
    [
      ...[
        ['received', 1839.6, 240],
        ['sent', -612.34, 55],
      ],
    ],
  ],
  [
    ...['klor.ostatak', 'Slobodni klor u mreži', 'kakvoća', 'mg/l'],
    [
      ...[
        ['Luka', 0.2718, 0.03],
        ['Grad', 0.1934, 0.02],
      ],
    ],
  ],
  [...['crpka.tlak', 'Tlak na izlazu', 'crpke', 'bar'], [...[['tlak', 6.184, 0.4]]]],
  [
    ...['sustav.disk', 'Zauzeće diska', 'sustav', 'GiB'],
    [
      ...[
        ['used', 163.42, 2.2],
        ['avail', 74.91, 2.2],
      ],
    ],
  ],
  [
    ...['crpka.rad', 'Vrijeme od paljenja', 'crpke', 'seconds'],
    [
      ...[
        ['Gornja vala', 1_987_345, 0],
        ['Studenac', 68_912, 0],
      ],
    ],
  ],
  [
    ...['kvar.prijave', 'Prijave kvarova danas', 'služba', 'prijava'],
    [
      ...[
        ['otvoreno', 7, 2],
        ['riješeno', 23, 5],
      ],
    ],
  ],
]);

/** @param {string | null} id what `/api/v1/chart` says */
export function chart(id) {
  const found = CHARTS.find(([one]) => one === id);
  if (!found) return undefined;
  const [, title, family, units, dimensions] = found;
  return {
    ...{
      id,
      name: id,
      type: String(id).split('.')[0],
      family,
      context: id,
      title: `${title} (${id})`,
      priority: 1000,
    },
    ...{
      plugin: 'charts.d.plugin',
      module: 'vodovod',
      enabled: true,
      units,
      data_url: `/api/v1/data?chart=${id}`,
    },
    ...{
      chart_type: 'line',
      duration: EVERY * POINTS,
      first_entry: LAST - 864_000,
      last_entry: LAST,
      update_every: EVERY,
    },
    dimensions: Object.fromEntries(dimensions.map(([name], i) => [`d${i}`, { name }])),
    green: null,
    red: null,
  };
}

/** @param {URLSearchParams} asked what `/api/v1/data` says, in the two forms that its page asks for */
export function data(asked) {
  const found = CHARTS.find(([one]) => one === asked.get('chart'));
  if (!found) return undefined;
  const wanted = asked.get('dimensions')?.split(',').filter(Boolean);
  const dimensions = found[4].filter(([name]) => !wanted?.length || wanted.includes(name));
  const rows = Array.from({ length: POINTS }, (_, i) =>
    dimensions.map(([, last, swing]) => valueAt(i, last, swing)),
  );
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  const flat = rows.flat();
  return {
    ...{ api: 1, id: found[0], name: found[0], view_update_every: EVERY, update_every: EVERY },
    ...{ first_entry: LAST - 864_000, last_entry: LAST, before: LAST, after: LAST - EVERY * (POINTS - 1) },
    dimension_names: dimensions.map(([name]) => name),
    dimension_ids: dimensions.map((_, i) => `d${i}`),
    latest_values: rows.at(-1),
    view_latest_values: rows.at(-1),
    ...{ dimensions: dimensions.length, points: POINTS, format: asked.get('format') },
    result:
      asked.get('format') === 'json'
        ? {
            labels: ['time', ...dimensions.map(([name]) => name)],
            data: rows.map((row, i) => [(LAST - EVERY * (POINTS - 1 - i)) * 1000, ...row]),
          }
        : sums.toReversed(),
    min: Math.min(...(asked.get('format') === 'json' ? flat : sums)),
    max: Math.max(...(asked.get('format') === 'json' ? flat : sums)),
  };
}
/** @param {number} i @param {number} last @param {number} swing */
const valueAt = (i, last, swing) =>
  i === POINTS - 1
    ? last
    : Math.round((last + swing * Math.sin(i * 0.7) - (POINTS - 1 - i) * swing * 0.04) * 1000) / 1000;
