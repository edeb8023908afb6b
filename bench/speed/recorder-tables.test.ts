import { expect, test } from 'vitest';
import { tables } from './recorder-tables.mjs';

const ALONE: [string, string] = ['alone', 'again'];
const round = (...cpus: [string, number][]) =>
  new Map(cpus.map(([name, cpu]) => [name, { cpu, heap: 3 * 2 ** 20, longest: cpu > 100 ? cpu : 0 }]));

const ROUNDS = new Map([
  [
    'fetches',
    [
      round(['alone', 10], ['again', 30], ['watcher', 40]),
      round(['alone', 20], ['again', 20], ['watcher', 30]),
      round(['alone', 20], ['again', 18]),
      round(['alone', 100], ['again', 100], ['watcher', 900]),
    ],
  ],
]);

/** Cells of a row of one of the tables. */
function row(table: number, name: string): string[] {
  const lines = tables(ROUNDS, ['alone', 'again', 'watcher'], ALONE).split('\n\n')[table]!.split('\n');
  const line = lines.find((one) => one.startsWith(`| ${name} |`))!;
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

test('a watcher is measured against the mean of both runs of the page alone, round by round, where it took part', () => {
  expect(row(0, 'watcher')).toEqual(['2.00 ×']);
  expect(row(0, 'alone')).toEqual(['20 ms']);
});

test('the page alone against itself is the noise', () => {
  expect(row(0, 'again')).toEqual(['1.00 ×']);
});

test('the least of all rounds is compared with the least of the page alone in the same rounds', () => {
  expect(row(1, 'watcher')).toEqual(['3.00 ×']);
});

test('heap and longest task are medians of their own', () => {
  expect(row(2, 'watcher')).toEqual(['3.0']);
  expect(row(3, 'watcher')).toEqual(['0']);
});
