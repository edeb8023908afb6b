/** Pages of which much was not heard: nothing single is certain there. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const HIRE = {
  guestName: 'Ines Holloway',
  firstDay: 'Wednesday early',
  boat_berth: 'Skerry Point',
  remark: 'Wants the short oars',
};
const CODE = script('draw(record)');

function surest(headings: string[], assets = [CODE]): number {
  const shown = Object.values(HIRE).map((value, i) => `<div><b>${headings[i]}</b><p>${value}</p></div>`);
  const labels = labelsOf(page(shown.join(''), [answer('/hire', HIRE)], { assets }));
  return Math.max(...labels.filter(({ label }) => label === 'backend').map(({ confidence }) => confidence));
}

describe('headings that stand in no file and in no answer', () => {
  it('leave a doubt whether all was heard', () => {
    expect(surest(['Customer', 'Arrival', 'Where it lies', 'Please note'])).toBeLessThan(0.9);
  });

  it('leave none where they are made of the names of fields', () => {
    expect(surest(['Guest name', 'First Day', 'Boat berth', 'Remark'])).toBeGreaterThan(0.95);
  });

  it.each([
    [
      'a script that could not be read',
      { kind: 'script' as const, url: 'https://cdn.example/app.js', text: '' },
    ],
    ['the document, which no cache has', { kind: 'html' as const, url: 'https://shop.example/', text: '' }],
  ])('leave none where they may stand in %s', (_what, unread) => {
    const headings = ['Customer', 'Arrival', 'Where it lies', 'Please note'];
    expect(surest(headings, [CODE, unread])).toBeGreaterThan(0.95);
  });
});
