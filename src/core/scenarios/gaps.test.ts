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

function surest(headings: string[]): number {
  const shown = Object.values(HIRE).map((value, i) => `<div><b>${headings[i]}</b><p>${value}</p></div>`);
  const labels = labelsOf(page(shown.join(''), [answer('/hire', HIRE)], { assets: [CODE] }));
  return Math.max(...labels.filter(({ label }) => label === 'backend').map(({ confidence }) => confidence));
}

describe('headings that stand in no file and in no answer', () => {
  it('leave a doubt whether all was heard', () => {
    expect(surest(['Customer', 'Arrival', 'Where it lies', 'Please note'])).toBeLessThan(0.9);
  });

  it('leave none where they are made of the names of fields', () => {
    expect(surest(['Guest name', 'First Day', 'Boat berth', 'Remark'])).toBeGreaterThan(0.95);
  });
});
