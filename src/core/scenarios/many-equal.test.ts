/** Values that very many fields of the answers hold: which of them is shown is in doubt, and that one is shown is not. */
import { expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const MADE = '2026-02-18T16:42:10.331Z';
const parts = Array.from({ length: 120 }, (_, i) => ({
  part: `P-${i}x${i % 7}`,
  made_at: MADE,
  price: 685.47,
  yard: 'Harbour Works',
  isOpen: 'open',
}));
const assets = [script('h("b","Open","Made")')];

it.each(['Feb 18, 2026, 4:42 PM', '18 Feb 2026', 'about 3 weeks ago', '685.47', 'Harbour Works'])(
  '%s',
  (text) => {
    const observation = page(`<h1>Brig</h1><p>${text}</p>`, [answer('/brig', { parts })], { assets });
    const [, label] = labelsOf(observation);
    expect(label!.segments.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
    expect(label!.label).not.toBe('frontend');
  },
);

it('a short word of the page’s code is no value for that', () => {
  const observation = page('<h1>Brig</h1><p>Open</p>', [answer('/brig', { parts })], { assets });
  expect(labelsOf(observation)[1]!.label).toBe('frontend');
});
