/** One text of a labelled page says another thing: its label is the one that a whole look gives. */
import { expect, it } from 'vitest';
import type { Observation } from '../../model';
import { correlated } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const BOATS = Array.from({ length: 8 }, (_, i) => ({
  name: `Boat ${i} of Ystad`,
  berth: 300 + i * 13,
  left: i % 3 === 0,
}));
const ROWS = BOATS.map(
  ({ name, berth, left }) => `<li><b>${name}</b><i>${berth}</i><em>${left ? 'At sea' : 'Moored'}</em></li>`,
);
const SHOWN = page(`<p>Ferry to Bo</p><ul>${ROWS.join('')}</ul>`, [
  answer('/boats', { boats: BOATS, isDelayed: true }),
]);

function withText(text: string, to: string): Observation {
  const at = SHOWN.runs.findIndex((run) => run.text === text);
  return { ...SHOWN, runs: SHOWN.runs.map((run, i) => (i === at ? { ...run, text: to } : run)) };
}

it.each([
  ['a word that is shown because of a switch', 'Ferry to Bo', 'Ferry is delayed'],
  ['a word that other rows have', 'Moored', 'At sea'],
  ['a value of its row', '300', '313'],
  ['what nothing sent says', '313', 'Somewhere'],
])('%s', (_, text, to) => {
  const observation = withText(text, to);
  const at = observation.runs.findIndex((run, i) => run !== SHOWN.runs[i]);
  const label = correlated(observation, correlated(SHOWN)).labels[at];
  expect(label).toEqual(correlated(observation).labels[at]);
});

it.each([
  ['a number that code names beside its caption', '3', '0'],
  ['a number that only its caption names', '7', '0'],
  ['what is reckoned of a list, and says the same', '22.50', '22.50'],
])('%s', (_, text, to) => {
  const facts = ['Seeds: <b>3</b>', 'Peers: <b>7</b>', 'Ratio: <b>1.20</b>', 'Sum: <b>44</b>'];
  const cart = [
    { bread: 'Rye', price: 5.25 },
    { bread: 'Oat', price: 7.25 },
    { bread: 'Spelt', price: 10 },
  ];
  const bill = cart.map(({ bread, price }) => `<li>${bread} <i>${price.toFixed(2)}</i></li>`).join('');
  const shown = page(
    `<p>${facts.join('</p><p>')}</p><ul>${bill}</ul><p>Total <b>22.50</b></p>`,
    [
      answer('/one', { num_complete: 0, errors: 0, peers: 0, tries: 3, pings: 3, slots: 7, ports: 7 }),
      answer('/cart', { cart }),
    ],
    { assets: [script('row("num_complete", "Seeds:"); row("peers", "Peers:"); h("Ratio:", "Sum:")')] },
  );
  const at = shown.runs.findIndex((run) => run.text === text);
  const runs = shown.runs.map((run, i) => (i === at ? { ...run, text: to } : run));
  const label = correlated({ ...shown, runs }, correlated(shown)).labels[at];
  expect(label).toEqual(correlated({ ...shown, runs }).labels[at]);
});

it('a number that code writes before words', () => {
  const shown = page(
    '<p>3 afloat</p>',
    [answer('/now', { tugs: 0, rgw: 3, gates: 0, lamps: 0, others: { a: 3, b: 3 } })],
    { assets: [script('t(e.tugs," moored");t(e.rgw," afloat");t(e.gates," afloat")')] },
  );
  const runs = shown.runs.map((run) => ({ ...run, text: '0 afloat' }));
  const [label] = correlated({ ...shown, runs }, correlated(shown)).labels;
  expect(label).toEqual(correlated({ ...shown, runs }).labels[0]);
  expect(label?.segments[0]?.sources[0]?.path).toBe('$.gates');
});

it('a zero of many, which only its caption names', () => {
  const zeros = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`setting${i}`, 0]));
  const shown = page('<p>Ratio: <b>1.20</b></p><p>DHT nodes: <b>5</b></p>', [
    answer('/state', { ...zeros, dht_nodes: 0 }),
  ]);
  const runs = shown.runs.map((run) => (run.text === '5' ? { ...run, text: '0' } : run));
  const labels = correlated({ ...shown, runs }, correlated(shown)).labels;
  expect(labels[3]?.segments[0]?.sources[0]?.path).toBe('$.dht_nodes');
});

it('a zero that all objects of a list have, named in the panel of one', () => {
  const boats = Array.from({ length: 20 }, (_, i) => ({
    name: `Hull ${i}${i}`,
    berth: `Mole ${i + 3} west`,
    leaks: i === 4 ? 7 : 0,
    reefs: 0,
  }));
  const shown = page('<h2>Hull 44</h2><p>Berth</p><b>Mole 7 west</b><p>Leaks</p><b>7</b>', [
    answer('/boats', { boats }),
  ]);
  const runs = shown.runs.map((run) => (run.text === '7' ? { ...run, text: '0' } : run));
  const later = answer('/boats', { boats: boats.map((boat) => ({ ...boat, leaks: 0 })) });
  const before = { ...shown, exchanges: [{ ...later, id: 'r1' }] };
  const { labels } = correlated({ ...before, runs }, correlated(before));
  expect(labels[4]?.segments[0]?.sources[0]?.path).toBe('$.boats[4].leaks');
});
