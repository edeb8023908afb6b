/** What is long takes its time once: no page and no answer makes core stop, or hold a page up. */
import { expect, test } from 'vitest';
import type { Observation } from '../../model';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

/** Some ten times what is usual on a slow machine; where the work grew with the square, it took several seconds. */
const MOST_MS = 3000;

const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const word = (i: number) => `w${((i * 7919) % 100003).toString(36)}`;
const rows = many(1500, (id) => ({ id, name: word(id) }));

/** Processor time: the machine may be busy. */
function took(observation: Observation): number {
  const before = process.cpuUsage();
  labelsOf(observation);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each([
  [
    'numbers that no answer has',
    `<ul>${`<li class="count">${'31 '.repeat(600)}</li>`.repeat(40)}</ul>`,
    { age: 5, visits: 3 },
  ],
  ['an answer of many objects, as it came', `<pre>${JSON.stringify(rows, null, 1)}</pre>`, rows],
  [
    'many names in one text',
    `<p>${rows.map(({ name }) => name).join(', ')}</p>`,
    many(4000, (i) => ({ name: word(i) })),
  ],
  [
    'the same hour of very many objects',
    `<ul>${'<li><b>9 AM</b></li>'.repeat(800)}</ul>`,
    many(6000, () => ({ opens: '09:00' })),
  ],
  ['one word again and again', `<p>${'apple '.repeat(8000)}</p>`, ['apple', 'apple pie']],
])('%s is labelled in a moment', (_, markup, payload) => {
  expect(took(page(markup, [answer('/list', payload)]))).toBeLessThan(MOST_MS);
});

test('rows are told apart where one of them holds a list that nobody shows', () => {
  const tides = many(4, (i) => ({ name: word(i), height: i * 3, pier: `pier ${i}` }));
  const cells = tides.map(
    ({ name, height, pier }) => `<tr><td>${name}</td><td>${height}</td><td>${pier}</td></tr>`,
  );
  const payload = tides.map((tide, i) => (i === 3 ? { ...tide, curve: many(300_000, (n) => n) } : tide));
  const labels = labelsOf(page(`<table>${cells.join('')}</table>`, [answer('/tides', payload)]));
  expect(labels.map(({ segments }) => segments[0]?.sources[0]?.path).slice(-2)).toEqual([
    '$[3].height',
    '$[3].pier',
  ]);
});
