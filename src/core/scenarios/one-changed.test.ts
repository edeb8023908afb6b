/** One text of a labelled page says another thing: its label is the one that a whole look gives. */
import { expect, it } from 'vitest';
import type { Observation } from '../../model';
import { correlated } from '../testing/labels';
import { answer, page } from '../testing/page';

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
