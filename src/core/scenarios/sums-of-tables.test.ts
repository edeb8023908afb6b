/** How many there are of all, where an answer has only how many there are of each. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const BOATS = { adrift: 1, moored: 99, ashore: 0, towed: 6 };
const assets = [script('h("b","Adrift","Moored","Towed"),h("h2","boats in all")')];
const shown = (total: string, names: (keyof typeof BOATS)[] = ['adrift', 'moored', 'towed']) =>
  verdicts(
    page(
      `<h2>${total}</h2>${names.map((name) => `<p><b>${name[0]!.toUpperCase()}${name.slice(1)}</b><i>${BOATS[name]}</i></p>`).join('')}`,
      [answer('/quay', { harbour: { boats: BOATS, hulls: { oak: 103, steel: 2, pine: 1 } } })],
      { assets },
    ),
  )[0];

describe('a number beside those of which it is the sum', () => {
  it.each(['106', '106 boats in all'])('is data: %s', (total) => {
    expect(shown(total)).toMatch(/^\[106 r1\$\.harbour\.boats\.adrift\]/);
  });

  it('is none where it is another, or where only one of them is shown of two that come to it', () => {
    expect(shown('105')).not.toContain('boats');
    expect(shown('106', ['moored'])).not.toContain('boats');
  });
});
