/** People are called by their first names, and are sent with all of them. */
import { expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const ME = answer('/me', { id: 7, name: 'Mira Holt', email: 'mira@holm.example' });
const THREADS = answer('/threads', [
  {
    participants: [
      { name: 'Jonas Weld', avatar: '/j.png' },
      { name: 'Petra Nilsen', avatar: '/p.png' },
    ],
  },
]);
const LAMPS = answer('/lamps', [{ name: 'Lantern Classic' }, { name: 'Compass Brass' }]);
const SHIPS = answer('/ships', { owner: { name: 'Harbour Works', phone: '555 01' } });

const shownOf = (text: string, code = '"Good morning, ";"Hello ";"Assigned to "') => {
  const observation = page(`<p>${text}</p>`, [ME, THREADS, LAMPS, SHIPS], { assets: [script(code)] });
  const [label] = labelsOf(observation);
  const data = label!.segments.filter((segment) => segment.label === 'backend');
  return data.map(({ start, end, sources }) => `${text.slice(start, end)} ${sources[0]!.path}`);
};

it.each([
  ['Good morning, Mira', ['Mira $.name']],
  ['Hello Mira!', ['Mira $.name']],
  ['Assigned to Petra', ['Petra $[0].participants[1].name']],
  ['Jonas, me, Petra', ['Jonas $[0].participants[0].name', 'Petra $[0].participants[1].name']],
])('%s', (text, data) => {
  expect(shownOf(text)).toEqual(data);
});

it.each([
  ['the first word of what is no person', 'Compass', undefined],
  ['the first of several words', 'Harbour Light', undefined],
  ['a word of the page’s code', 'Petra', '"Petra"'],
])('but not %s', (_which, text, code) => {
  expect(shownOf(text, code)).toEqual([]);
});
