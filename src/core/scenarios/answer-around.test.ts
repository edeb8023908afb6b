/** Of equal values in answers to different questions, the answer that the element around shows. */
import { expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const LOANS = ['Grey seal skull', 'Brass sextant', 'Herring cran'].map((name, i) => ({
  piece: 40 + i,
  name,
  lender: ['Maud Sinclair', 'Harald Lie', 'Isla Geddes'][i],
}));
const SEAL = {
  ...LOANS[0],
  crate: 'Larch, two locks',
  route: 'By the night boat to Lerwick',
  rooms: ['Hall of bones'],
};
const LIST = LOANS.map(({ name, lender }) => `<li><b>${name}</b><i>${lender}</i></li>`).join('');
const OPEN = `<section><h2>${SEAL.name}</h2><p>${SEAL.lender}</p><div><em>${SEAL.crate}</em><em>${SEAL.route}</em></div></section>`;

it('is the answer that other texts there can only come from, not the list beside it', () => {
  const said = verdicts(
    page(`<ul>${LIST}</ul>${OPEN}`, [answer('/loans', { loans: LOANS }), answer('/loans/40', SEAL)]),
  );
  expect(said.slice(0, 2)).toEqual([
    '[Grey seal skull r1$.loans[0].name]',
    '[Maud Sinclair r1$.loans[0].lender]',
  ]);
  expect(said.slice(6, 8)).toEqual(['[Grey seal skull r2$.name]', '[Maud Sinclair r2$.lender]']);
});
