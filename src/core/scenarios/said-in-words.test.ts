/** Days of which a value says the name. */
import { expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const DIVES = ['Wreck of the Halla', 'Kelp forest', 'Blue hole', 'Stone garden'].map((place, i) => ({
  place,
  up: `2026-03-0${i + 2}T11:40:00Z`,
  down: `2026-03-0${i + 2}T09:15:00Z`,
  boat: { leaves: ['monday', 'tuesday', 'wednesday', 'thursday'][i] },
}));
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'];
const pathsOf = (cell: (i: number) => string) => {
  const rows = DIVES.map(({ place }, i) => `<li><b>${place}</b><i>${cell(i)}</i></li>`).join('');
  const observation = page(`<ul>${rows}</ul>`, [answer('/dives', DIVES)]);
  const labels = labelsOf(observation);
  return observation.runs.flatMap(({ text }, run) => {
    const first = labels[run]!.segments.find(({ sources }) => sources.length > 0);
    return /every/.test(text) ? [first?.sources[0]?.path] : [];
  });
};

it('a day is the value that says its name, where a moment only falls on it', () => {
  expect(pathsOf((i) => `every ${DAYS[i]}`)).toEqual([0, 1, 2, 3].map((i) => `$[${i}].boat.leaves`));
});
