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

  it('is no length and no million where its unit goes on', () => {
    const wind = answer('/wind', { station: 'Havsule', mean: 12.4 });
    const said = verdicts(page('<b>Havsule</b><p>Wind <>12.4<>m/s</p>', [wind]));
    expect(said[2]).toBe('[12.4 r1$.mean]');
  });

  it('is one day, where the month has a name', () => {
    const boat = answer('/boat', { name: 'Havsule', built: '20250621', crew: 21 });
    expect(verdicts(page('<b>Havsule</b><p>21<>/Jun/2025</p>', [boat]))[1]).toBe('[21 r1$.built]');
  });

  it('is no date where a page is counted', () => {
    const said = verdicts(page('<p>Page <>3<>/<>10</p>', [answer('/day', { day: '2026-03-10' })]));
    expect(said).toEqual(['Page', '3', '/', '10']);
  });
});

describe('units in elements of their own, beside a number', () => {
  const mill = answer('/mill', {
    mill: 'Felsőmalom',
    running: '3402718.44',
    turns: 2104.66,
    warmth: '63.25',
    guards: 38,
  });
  const about = '<h4>Felsőmalom</h4><p>Running</p>';
  const said = (shown: string) => verdicts(page(about + shown, [mill], { locales: ['hu'] }));

  it('join the numbers of one length of time, in the words of the page', () => {
    const own = said('<p>39 <i>nap</i> 9 <i>óra</i> 11 <i>perc</i></p>').slice(2);
    expect(own.filter((_, i) => i % 2 === 0)).toEqual([
      '[39 r1$.running]',
      '[9 r1$.running]',
      '[11 r1$.running]',
    ]);
  });

  it('say of what size the number was sent', () => {
    expect(said('<p>Turns</p><p>2.10 <i>GHz</i></p>')[3]).toBe('[2.10 r1$.turns]');
  });

  it('are scales of one thermometer', () => {
    const own = said('<p>Warmth</p><p>63.3 <i>C</i><br/><i>(145.9 <i>F</i>)</i></p>');
    expect(own[3]).toBe('[63.3 r1$.warmth]');
    expect(own[5]).toBe('([145.9 r1$.warmth]');
  });

  it('leave a number that was sent as it is shown', () => {
    expect(said('<p>Guards</p><p>38 <i>kW</i></p>')[3]).toBe('[38 r1$.guards]');
  });
});

describe('a number in halves', () => {
  const buoy = answer('/buoys/7', { name: 'Havsule', drift: 31_482.69, tide: -0.0463, wave: 2.614, wind: 2 });
  const said = (markup: string) => verdicts(page(`<h1>Havsule</h1>${markup}`, [buoy])).slice(1);

  it('is one number, its fraction in the next element', () => {
    const [whole, fraction] = said('<p><b>31,482</b><small>.69</small></p>');
    expect([whole, fraction]).toEqual(['[31,482 r1$.drift]', '[.69 r1$.drift]']);
  });

  it('has one that other fields are equal to a half of', () => {
    expect(said('<p><b>2</b><i>.614</i></p>')).toEqual(['[2 r1$.wave]', '[.614 r1$.wave]']);
  });

  it('takes in the unit beside it', () => {
    expect(said('<p><b>-4</b><i>.63</i><u>%</u></p>').slice(0, 2)).toEqual([
      '[-4 r1$.tide]',
      '[.63 r1$.tide]',
    ]);
  });

  it('may have its point between them, or at the end of the first', () => {
    expect(said('<p><b>2</b>.<i>614</i></p>')).toEqual(['[2 r1$.wave]', '.', '[614 r1$.wave]']);
    expect(said('<p><b>2.</b><i>614</i></p>')).toEqual(['[2. r1$.wave]', '[614 r1$.wave]']);
  });

  it('may be hundredths above the line, by the sign of a currency', () => {
    const stall = answer('/stall', { name: 'Havsule', kipper: 1949, crab: 27.25, berth: 49 });
    const told = (markup: string) => verdicts(page(`<h1>Havsule</h1>${markup}`, [stall])).slice(1);
    expect(told('<p><b>$19</b><sup>49</sup></p>')).toEqual(['[$19 r1$.kipper]', '[49 r1$.kipper]']);
    expect(told('<p><i>€</i><b>27</b><sup>25</sup></p>').slice(1)).toEqual([
      '[27 r1$.crab]',
      '[25 r1$.crab]',
    ]);
    expect(told('<p>Berth <b>19</b><sup>49</sup></p>').at(-1)).not.toContain('kipper');
  });

  it('is none where a third part goes on', () => {
    expect(said('<p><b>2</b><i>.614</i><i>.7</i></p>').join(' ')).not.toContain('wave');
    expect(said('<p><b>2</b>.<b>614</b>.<b>7</b></p>').join(' ')).not.toContain('wave');
  });

  it('is of hundredths by the sign of any currency', () => {
    const fares = answer('/fares', { from: 'Havsule', adult: 1_249_000, child: 61_250 });
    const shown = '<h1>Havsule</h1><p><i>฿</i><b>12,490</b></p><p><i>₺</i><b>612</b>.<i>50</i></p>';
    const told = verdicts(page(shown, [fares]));
    expect(told.slice(2)).toEqual(['[12,490 r1$.adult]', '₺', '[612 r1$.child]', '.', '[50 r1$.child]']);
  });

  it('is none in elements far apart', () => {
    expect(said('<div><p><b>2</b></p></div><div><p><i>.614</i></p></div>')[0]).not.toContain('wave');
  });
});
