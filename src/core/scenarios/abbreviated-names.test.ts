/** Names by their initials, as tables of sports, reviews and papers have them. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const crew = [
  { id: 31, name: 'Ana Maria Lund', caught: 412 },
  { id: 32, name: 'Bo Ekman', caught: 388 },
  { id: 33, name: 'Cyril Falk-Hansen', caught: 97 },
];
const shown = (names: string[]) =>
  verdicts(
    page(`<ul>${names.map((name, i) => `<li><b>${name}</b><i>${crew[i]!.caught}</i></li>`).join('')}</ul>`, [
      answer('/crew', { crew }),
    ]),
  ).filter((_, i) => i % 2 === 0);

describe('a name that is sent whole', () => {
  const whole = (names: string[]) => names.map((name, i) => `[${name} r1$.crew[${i}].name]`);

  it.each([
    ['its first as an initial', ['A. Lund', 'B. Ekman', 'C. Falk-Hansen']],
    ['each but the last', ['A. M. Lund', 'B. Ekman', 'C. Falk-Hansen']],
    ['its last as an initial', ['Ana L.', 'Bo E.', 'Cyril F.']],
    ['its last before', ['Lund, Ana', 'Ekman, Bo', 'Falk-Hansen, Cyril']],
    ['its last before an initial', ['Lund, A.', 'Ekman, B.', 'Falk-Hansen, C.']],
  ])('is told by %s', (_, names) => {
    expect(shown(names)).toEqual(whole(names));
  });

  it('is another with another initial', () => {
    expect(shown(['T. Lund', 'B. Ekman', 'C. Falk-Hansen'])[0]).not.toContain('T. Lund r1');
  });
});

it('is told where it is sent in two fields', () => {
  const keeper = { id: 7, first_name: 'Ana', last_name: 'Tveiten', berth: 'North mole 12' };
  const said = verdicts(page('<h2>North mole 12</h2><p>A. Tveiten</p>', [answer('/keeper', keeper)]));
  expect(said[1]).toBe('[A. Tveiten r1$.last_name]');
});

it('is that of its row, however many rows have the same', () => {
  const watches = Array.from({ length: 60 }, (_, i) => ({
    watch: `Watch no. ${i * 37 + 11}`,
    kept_by: ['Ana Lund', 'Bo Ekman'][(i * i + i) % 4 === 0 ? 0 : 1]!,
  }));
  const row = ({ watch, kept_by }: (typeof watches)[number]) =>
    `<li><b>${watch}</b><i>${kept_by === 'Ana Lund' ? 'A. Lund' : 'B. Ekman'}</i></li>`;
  const said = verdicts(page(`<ul>${watches.map(row).join('')}</ul>`, [answer('/watches', watches)]));
  const paths = said.filter((_, i) => i % 2).map((one) => /\$\S*[^\]\s]/.exec(one)?.[0]);
  expect(paths).toEqual(watches.map((_, i) => `$[${i}].kept_by`));
});
