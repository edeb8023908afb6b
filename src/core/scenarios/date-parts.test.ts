/** Days whose year, month and day came as fields of their own. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const EVENTS = [
  { name: 'A rope across the Sull', start: { year: 1871, month: 5, day: 9 } },
  { name: 'Two winters of ice', start: { year: 1884, month: 11 } },
  { name: 'A bridge', start: { year: 1968, month: 6, day: 30 } },
];
const assets = [script('months=["May","June","November"];h("h2",e.name)')];
const said = (dates: string[]) =>
  verdicts(
    page(
      `<ul>${EVENTS.map(({ name }, i) => `<li><h2>${name}</h2><time>${dates[i]}</time></li>`).join('')}</ul>`,
      [answer('/events', EVENTS)],
      { assets },
    ),
  );

describe('a date that was sent in parts', () => {
  it('shows each of them', () => {
    const shown = said(['May 9, 1871', 'November 1884', 'Sunday, June 30, 1968']);
    expect(shown[1]).toBe('[May r1$[0].start.month] [9 r1$[0].start.day], [1871 r1$[0].start.year]');
    expect(shown[3]).toBe('[November r1$[1].start.month] [1884 r1$[1].start.year]');
    expect(shown[5]).toContain('[June r1$[2].start.month] [30 r1$[2].start.day], [1968 r1$[2].start.year]');
  });

  it('shows no other month', () => {
    expect(said(['June 9, 1871', 'May 1884', 'May 30, 1968']).join(' ')).not.toContain('.month]');
  });
});
