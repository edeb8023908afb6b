/** Names that several lists have, and objects beside that point to one of them. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const state = {
  operators: [
    { id: 31, name: 'Brannvik Cables' },
    { id: 32, name: 'Sule Ropeways' },
  ],
  depots: [
    { id: 7, title: 'Brannvik Cables' },
    { id: 8, title: 'Sule Ropeways' },
  ],
  cabins: [
    { id: 501, depotId: 7, plate: 'BC-441 Heron', seats: 38 },
    { id: 502, depotId: 8, plate: 'SR-09 Petrel', seats: 24 },
    { id: 503, depotId: 7, plate: 'BC-442 Gannet', seats: 42 },
  ],
};
const group = (title: string, depot: number) =>
  `<li><h3>${title}</h3><ul>${state.cabins
    .filter(({ depotId }) => depotId === depot)
    .map(({ plate, seats }) => `<li><b>${plate}</b> <i>${seats}</i></li>`)
    .join('')}</ul></li>`;
const html = `<ul>${group('Brannvik Cables', 7)}${group('Sule Ropeways', 8)}</ul>`;
const pathOf = (sent: unknown, text: string) => {
  const observation = page(html, [answer('/state', sent)]);
  const at = observation.runs.findIndex((run) => run.text === text);
  return labelsOf(observation)[at]!.segments[0]?.sources[0]?.path;
};

describe('a name that objects of two lists have', () => {
  it('is of the one that the objects beside it point to', () => {
    expect(pathOf(state, 'Brannvik Cables')).toBe('$.depots[0].title');
    expect(pathOf(state, 'Sule Ropeways')).toBe('$.depots[1].title');
  });

  it('is so as well where they point to the other list', () => {
    const cabins = state.cabins.map(({ depotId, ...cabin }) => ({ ...cabin, operator: depotId + 24 }));
    expect(pathOf({ ...state, cabins }, 'Brannvik Cables')).toBe('$.operators[0].name');
  });
});
