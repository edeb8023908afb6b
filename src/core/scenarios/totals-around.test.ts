/** What two numbers beside come to, or are apart. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const CATCH = [
  { vessel: 'Havørn', landed: 18_423.75 },
  { vessel: 'Lysefjord', landed: 9_310.5 },
  { vessel: 'Stormsvale', landed: 22_087.25 },
];
const SOLD = [
  { hall: 'North hall', kilos: 14_006.5 },
  { hall: 'Quay market', kilos: 8_455.75 },
];
const kilos = (value: number) => `${value.toLocaleString('en-US', { minimumFractionDigits: 2 })} kg`;
const landed = CATCH.reduce((sum, one) => sum + one.landed, 0);
const sold = SOLD.reduce((sum, one) => sum + one.kilos, 0);
const leftOf = (left: number) => {
  const tiles = [landed, sold, left]
    .map((one) => `<div><small>Fish</small><b>${kilos(one)}</b></div>`)
    .join('');
  const rows = [...CATCH.map((one) => [one.vessel, one.landed]), ...SOLD.map((one) => [one.hall, one.kilos])]
    .map(([name, value]) => `<li><i>${name}</i><u>${kilos(Number(value))}</u></li>`)
    .join('');
  const answers = [answer('/catch', CATCH), answer('/sold', SOLD)];
  return labelsOf(page(`<header>${tiles}</header><ul>${rows}</ul>`, answers))[5]!.segments[0]?.sources[0];
};

describe('a number beside two others', () => {
  it('is what these are apart, though they were added up themselves', () => {
    expect(leftOf(landed - sold)).toMatchObject({ path: '$[0].landed', transform: 'difference' });
  });

  it('is what they come to', () => {
    expect(leftOf(landed + sold)).toMatchObject({ path: '$[0].landed', transform: 'sum' });
  });

  it('is something else where no two make it', () => {
    expect(leftOf(landed - sold + 7.5)).toBeUndefined();
  });
});
