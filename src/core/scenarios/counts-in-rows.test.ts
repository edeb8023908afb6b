/** How many items of a row's own list are of one kind. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const CHOIRS = [
  { choir: 'Skolt voices', seats: 40, singers: ['alto', 'alto', 'bass', 'tenor', 'alto', 'bass'] },
  { choir: 'North pier', seats: 25, singers: ['bass', 'tenor', 'alto'] },
  { choir: 'The old mill', seats: 60, singers: ['tenor', 'bass', 'bass', 'tenor'] },
  { choir: 'Brewery chorus', seats: 15, singers: ['alto', 'alto', 'alto', 'bass', 'alto'] },
].map(({ singers, ...one }) => ({
  ...one,
  singers: singers.map((voice, i) => ({ voice, since: 1987 + 3 * i })),
}));
const of = (singers: { voice: string }[], voice: string) =>
  singers.filter((one) => one.voice === voice).length;
const firstIn = (cell: (choir: (typeof CHOIRS)[0]) => string) => {
  const rows = CHOIRS.map(
    (one) => `<tr><td>${one.choir}</td><td>${one.seats}</td><td>${cell(one)}</td></tr>`,
  );
  const labels = labelsOf(page(`<table>${rows.join('')}</table>`, [answer('/choirs', CHOIRS)]));
  return [2, 5, 8, 11].map(
    (run) => labels[run]!.segments.find(({ sources }) => sources.length > 0)?.sources[0],
  );
};

describe('a number in each row', () => {
  it('counts the items of one kind, by the first of them', () => {
    const said = firstIn(({ singers }) => `${of(singers, 'bass')} low`);
    expect(said.map((one) => one?.path)).toEqual([
      '$[0].singers[2].voice',
      '$[1].singers[0].voice',
      '$[2].singers[1].voice',
      '$[3].singers[3].voice',
    ]);
    expect(said[0]).toMatchObject({ transform: 'count' });
  });

  it('counts them before how many there are of all', () => {
    const said = firstIn(({ singers }) => `${of(singers, 'bass')}/${singers.length}`);
    expect(said.map((one) => one?.path)).toContain('$[2].singers[1].voice');
  });

  it('counts none that fit in some rows only', () => {
    const said = firstIn(({ singers, seats }) => `${seats === 60 ? 3 : of(singers, 'bass')} low`);
    expect(said.map((one) => one?.path)).not.toContain('$[0].singers[2].voice');
  });
});
