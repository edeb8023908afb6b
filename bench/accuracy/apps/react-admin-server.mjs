// What json-server answers to React-admin (https://github.com/marmelab/react-admin/tree/master/packages/ra-data-json-server).

/** number, subject, customer, state, opened, due, hours, cost, satisfaction, urgent, labels */
const TICKETS = /** @type {const} */ ([
  [
    4127,
    'Boiler trips after the second shower',
    31,
    'open',
    '2026-11-12T17:42:08Z',
    '2026-11-27',
    2.5,
    412.9,
    0,
    true,
    ['heating', 'repeat visit'],
  ],
  [
    4119,
    'Quote for three split units',
    12,
    'pending',
    '2026-11-10T12:05:51Z',
    '2026-12-04',
    0,
    18_450,
    0.25,
    false,
    ['sales'],
  ],
  [
    4118,
    'Água pingando no quadro de luz',
    7,
    'open',
    '2026-11-10T01:33:20Z',
    '2026-11-11',
    6.75,
    1_280.4,
    -0.4,
    true,
    ['electric', 'leak'],
  ],
  [
    4093,
    'Noise from the roof fan at night',
    31,
    'solved',
    '2026-10-28T20:18:37Z',
    '2026-11-03',
    3,
    0,
    1,
    false,
    [],
  ],
  [
    4088,
    'Filter change, yearly contract',
    54,
    'solved',
    '2026-10-26T11:00:00Z',
    '2026-10-30',
    1.25,
    230,
    0.85,
    false,
    ['contract', 'heating'],
  ],
  [
    4071,
    'Thermostat shows 0 °C',
    12,
    'pending',
    '2026-10-19T09:27:44Z',
    '2026-11-30',
    2.5,
    95.5,
    -0.05,
    false,
    ['electric'],
  ],
]);
const CUSTOMERS = /** @type {const} */ ([
  [31, 'Jussara', 'Menezes'],
  [12, 'Otávio', 'Brandt'],
  [7, 'Clínica', 'Santa Rita'],
  [54, 'Heitor', 'Kuroda'],
]);
/** number, who, what, when, minutes */
const COMMENTS = /** @type {const} */ ([
  [
    902,
    'Jussara Menezes',
    'It happens every morning, always with the second person.',
    '2026-11-12T17:42:08Z',
    0,
  ],
  [905, 'Rogério', 'Flow sensor ordered, arrives on the 25th.', '2026-11-13T10:20:15Z', 35],
  [911, 'Rogério', 'Sensor replaced, valve cleaned. Please try for some days.', '2026-11-17T19:05:40Z', 115],
]);

/** @param {typeof TICKETS[number]} one */
function ticket([id, subject, customerId, state, opened, due, hours, cost, satisfaction, urgent, labels]) {
  return {
    id,
    subject,
    customerId,
    state,
    opened,
    due,
    hours,
    cost,
    satisfaction,
    urgent,
    labels: labels.map((name) => ({ name })),
    place: { city: 'Blumenau', state: 'SC', zip: '89010-025' },
  };
}

/** @param {URL} address @returns {{ body?: unknown; total?: number }} */
export function answerTo({ pathname, searchParams }) {
  const [, , resource, id] = pathname.split('/');
  const all = rowsOf(resource);
  if (id) return { body: all.find((row) => String(row.id) === id) };
  const wanted = searchParams.getAll('id');
  const rows = wanted.length ? all.filter((row) => wanted.includes(String(row.id))) : all;
  return { body: rows, total: rows.length };
}

/** @param {string} [resource] @returns {{ id: number }[]} */
function rowsOf(resource) {
  if (resource === 'tickets') return TICKETS.map(ticket);
  if (resource === 'customers')
    return CUSTOMERS.map(([id, first, last]) => ({ id, first, last, since: 2009 + (id % 13) }));
  return COMMENTS.map(([id, author, text, at, minutes]) => ({
    id,
    ticketId: 4127,
    author,
    text,
    at,
    minutes,
  }));
}
