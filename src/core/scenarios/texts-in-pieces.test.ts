/** Texts that code puts together from pieces, each in a text node of its own: `{days} days, {hours} hours`. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

describe('a text in pieces', () => {
  const server = answer('/state', {
    name: 'Havsule',
    clients: 3,
    uptime: 286_110,
    seen: '2026-03-10T11:52:20Z',
  });

  it('is one length of time', () => {
    const said = verdicts(page('<h4>3<> days, <>7<> hours, <>28<> minutes</h4>', [server]));
    expect(said).toEqual([
      '[3 r1$.uptime]',
      'days,',
      '[7 r1$.uptime]',
      'hours,',
      '[28 r1$.uptime]',
      'minutes',
    ]);
  });

  it('is one age', () => {
    const shown = '<b>Havsule</b><p>Heard <>8<> minutes ago</p>';
    expect(verdicts(page(shown, [server]))[2]).toBe('[8 r1$.seen]');
  });

  it('may as well be a length of time that was sent in parts', () => {
    const parts = answer('/open', { opened: { days: 3, hours: 7, minutes: 28 } });
    const said = verdicts(page('<h4>3<> days, <>7<> hours, <>28<> minutes</h4>', [parts]));
    expect(said.filter((_, i) => i % 2 === 0)).toEqual([
      '[3 r1$.opened.days]',
      '[7 r1$.opened.hours]',
      '[28 r1$.opened.minutes]',
    ]);
  });

  it('is no date where a page is counted', () => {
    const said = verdicts(page('<p>Page <>3<>/<>10</p>', [answer('/day', { day: '2026-03-10' })]));
    expect(said).toEqual(['Page', '3', '/', '10']);
  });
});
