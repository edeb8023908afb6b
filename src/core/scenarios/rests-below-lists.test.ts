/** How many more a list has, below the rows that are shown of it. */
import { expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const BOATS = ['Skerry Maid', 'Aurora Bay', 'Old Pilot', 'Saint Brendan', 'Halden Lass'].map((name, i) => ({
  name,
  berth: `${'NESWK'[i]}-${410 + 7 * i}`,
}));
const row = ({ name, berth }: (typeof BOATS)[number]) => `<li><b>${name}</b> <i>${berth}</i></li>`;
const said = (button: string, body: object, boats = BOATS) =>
  verdicts(
    page(`<main><ul>${boats.map(row).join('')}</ul><button>${button}</button></main>`, [
      answer('/boats', body),
    ]),
  ).at(-1);

it('is reckoned of how many the answer says there are in all', () => {
  expect(said('Show 22 more', { boats: BOATS, count: 27 })).toBe('Show [22 r1$.count] more');
  expect(said('Load more (391)', { data: { boats: BOATS }, meta: { total: 396 } })).toBe(
    'Load more ([391 r1$.meta.total])',
  );
});

it('is reckoned of how many the answer has, where not all of them are shown', () => {
  expect(said('2 more boats', { boats: BOATS }, BOATS.slice(0, 3))).toBe('[2 r1$.boats.length] more boats');
});

it('is nothing else that is said below', () => {
  expect(said('Show 21 more', { boats: BOATS, count: 27 })).toBe('Show 21 more');
  expect(said('Show 22 more', { boats: BOATS, depth: 27 })).not.toContain('r1$.depth');
});
