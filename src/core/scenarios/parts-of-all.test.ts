/** Percentages beside objects of a list: an object's part of what all have of a field. */
import { expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const FERRIES = [
  { name: 'Skerry Maid', crew: 4, berths: 118, hulls: 17430, sailings: 1267 },
  { name: 'Aurora Bay', crew: 3, berths: 49, hulls: 9260, sailings: 386 },
  { name: 'Old Pilot', crew: 9, berths: 163, hulls: 31780, sailings: 2048 },
  { name: 'Saint Brendan', crew: 5, berths: 71, hulls: 20540, sailings: 741 },
];
const formulas = (percents: string[]) => {
  const rows = FERRIES.map(({ name }, i) => `<li><b>${name}</b><i>${percents[i] ?? ''}</i></li>`).join('');
  const labels = labelsOf(page(`<ul>${rows}</ul>`, [answer('/ferries', FERRIES)]));
  return labels.flatMap(({ segments }) => segments.flatMap(({ sources: [best] }) => best?.formula ?? []));
};

it('they are parts of the field of which all of them are', () => {
  expect(formulas(['29%', '12%', '41%', '18%'])[2]).toBe('$[2].berths / sum of $[*].berths');
});

it('they are none where only one of several is, of one field or another', () => {
  expect(formulas(['86%', '64%', '41%', '33%'])).toEqual([]);
});

it('a few percent are not whatever is less than all', () => {
  expect(formulas(['1%'])).toEqual([]);
});

it('one that is exact is the part of its object', () => {
  expect(formulas(['29.4%'])).toEqual(['$[0].berths / sum of $[*].berths']);
});
