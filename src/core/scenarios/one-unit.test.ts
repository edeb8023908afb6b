/** A column shows one field in one way: what is milliseconds in one row is no hours in the next, a pair's first item not its second. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const KITES = ['Lapwing', 'Bunting', 'Wagtail', 'Siskin', 'Dunlin'];

function table(shown: string[]): string {
  return `<table>${KITES.map((name, i) => `<tr><td>${name}</td><td>${shown[i]}</td></tr>`).join('')}</table>`;
}

describe('a column of times', () => {
  it('is not a field that only several units could explain', () => {
    const drag = [5180, 2462, 3.2, 7.01, 26];
    const kites = KITES.map((name, i) => ({ name, drag: drag[i] }));
    const labels = labelsOf(page(table(['5 s', '41 min', '3 h', '7 h', '26 ms']), [answer('/kites', kites)]));
    const times = labels.filter((_, i) => i % 2 === 1);
    expect(times.filter(({ confidence }) => confidence >= 0.9)).toEqual([]);
  });

  it('may have a nought among the values of its unit', () => {
    const aloft = [5, 41, 0, 310, 26];
    const kites = KITES.map((name, i) => ({ name, aloft: aloft[i] }));
    const shown = page(table(aloft.map((value) => `${value} min`)), [answer('/kites', kites)]);
    expect(verdicts(shown).filter((_, i) => i % 2 === 1)).toEqual(
      aloft.map((value, i) => `[${value} min r1$[${i}].aloft]`),
    );
  });
});

describe('a column of pairs', () => {
  it('shows the first items or the second', () => {
    const gusts = [7, 12, 9, 31, 18];
    const kites = KITES.map((name, i) => ({ name, last: [60 + i, String(gusts[i])] }));
    const shown = page(table(gusts.map((gust, i) => String(i === 3 ? 63 : gust))), [answer('/kites', kites)]);
    const [first, , , odd] = labelsOf(shown).filter((_, i) => i % 2 === 1);
    expect(first).toMatchObject({ segments: [{ sources: [{ path: '$[0].last[1]' }] }] });
    expect(odd!.confidence).toBeLessThan(0.9);
  });
});
