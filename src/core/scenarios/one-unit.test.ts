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

describe('tiles of what one object has under different names', () => {
  const season = {
    crossings: { value: 1288, change: -41 },
    delay: { value: 4210.5, change: -320 },
    saved: { value: 2310, change: 95 },
    missed: { value: 0.029, change: 0.01 },
  };

  it('may each be of another unit', () => {
    const tiles = [
      ['Crossings', '1,288'],
      ['Delay (avg.)', '4.21s'],
      ['Time saved', '38.5h'],
      ['Missed', '2.9%'],
    ].map(([name, shown]) => `<div><span>${name}</span><b>${shown}</b></div>`);
    const said = verdicts(page(`<main>${tiles.join('')}</main>`, [answer('/season', { season })]));
    expect(said.filter((_, i) => i % 2 === 1)).toEqual([
      '[1,288 r1$.season.crossings.value]',
      '[4.21s r1$.season.delay.value]',
      '[38.5h r1$.season.saved.value]',
      '[2.9% r1$.season.missed.value]',
    ]);
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

describe('a heading with a unit in brackets', () => {
  const ferries = [
    { name: 'Slow Sirena', route: 112480, charts: 48_234_496, crew: 7 },
    { name: 'Old Marit', route: 86310, charts: 12_582_912, crew: 12 },
    { name: 'Grey Ines', route: 9870, charts: 7_864_320, crew: 5 },
  ];
  const answers = [answer('/ferries', { ferries })];
  const table = (heads: string[], cells: (one: (typeof ferries)[number]) => string[]) =>
    `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${ferries
      .map(
        (one) =>
          `<tr>${cells(one)
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;

  it('says in what the numbers below it are', () => {
    const shown = table(['Ferry', 'Route (km)', 'Charts [MiB]'], ({ name, route, charts }) => [
      name,
      (route / 1000).toFixed(1),
      (charts / 1024 ** 2).toFixed(1),
    ]);
    const said = verdicts(page(shown, answers));
    expect(said.slice(3, 6)).toEqual([
      '[Slow Sirena r1$.ferries[0].name]',
      '[112.5 r1$.ferries[0].route]',
      '[46.0 r1$.ferries[0].charts]',
    ]);
  });

  it('says it of the number beside it, too', () => {
    const said = verdicts(page('<dl><dt>Route (km)</dt><dd>112.5</dd><dt>Crew</dt><dd>7</dd></dl>', answers));
    expect(said[1]).toBe('[112.5 r1$.ferries[0].route]');
  });

  it('keeps no number from being what was sent, and is none where the bracket is an ending', () => {
    const shown = table(['Ferry', 'Route (km)', 'Hand(s)'], ({ name, crew }) => [
      name,
      String(crew),
      String(crew),
    ]);
    const said = verdicts(page(shown, answers));
    expect(said[4]).toBe('[7 r1$.ferries[0].crew]');
    expect(said[5]).toBe('[7 r1$.ferries[0].crew]');
  });
});
