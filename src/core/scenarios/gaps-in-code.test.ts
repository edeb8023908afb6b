/** Sentences that the site's code begins and leaves open, and those that it has whole. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const ME = answer('/me', { firstName: 'Priya', lastName: 'Sharma', mood: 'newest', city: 'Bergen' });
const ORDERS = answer('/orders', {
  all: [
    { number: 'H-1042', created_at: '2026-02-09T10:12:00Z' },
    { number: 'H-1041', created_at: '2026-02-08T16:40:00Z' },
  ],
});
const STATS = answer('/stats', { revenue: 48213.4, change: 0.125 });
const CODE =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code as sites have it
  'h("Welcome back, "+n);h(`From ${c}, by the sea`);h("Sort by ",x);k={newest:"newest"};h(v+" vs last month")';
const own = { assets: [script(CODE)] };

describe('a sentence that the code leaves open', () => {
  it('holds data in its gap, one word as it is', () => {
    const said = verdicts(page('<p>Welcome back, Priya</p><p>From Bergen, by the sea</p>', [ME], own));
    expect(said).toEqual(['Welcome back, [Priya r1$.firstName]', 'From [Bergen r1$.city], by the sea']);
  });

  it('holds none where the code has the word, too', () => {
    expect(labelsOf(page('<p>Sort by newest</p>', [ME], own))[0]?.label).toBe('frontend');
  });

  it('is no such sentence where the code has nothing of it', () => {
    const [label] = labelsOf(page('<p>Letters from Bergen</p>', [ME], own));
    expect(label?.label).not.toBe('mixed');
  });

  it('is the code’s whole where only a number is filled in, though an answer has such a day', () => {
    const said = verdicts(page('<h3>$48.2K</h3><p>+12.5% vs last month</p>', [STATS, ORDERS], own));
    expect(said).toEqual(['[$48.2K r1$.revenue]', '[+12.5% r1$.change] vs last month']);
  });
});

describe('a number that the code writes before words', () => {
  const harbour = { moored: 4, tugs: 4, rgw: 2, keeper: { shifts: 2 }, berths: [{ n: 1 }, { n: 3 }] };
  const said = (code: string, shown = ' 2 afloat ') =>
    verdicts(
      page(`<h4>Pilot boats</h4><p>${shown}</p>`, [answer('/now', harbour)], { assets: [script(code)] }),
    )[1];

  it.each([
    ['compiled template', 't(" ",e.now.tugs," afloat ");t(" ",e.now.rgw," afloat ")'],
    ['sum of texts', 'h("p",e.now.rgw + " afloat")'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as sites have it
    ['template literal', 'h("p",`${e.now.rgw} afloat`)'],
  ])('is of the field that stands there in a %s, and has this value', (_, code) => {
    expect(said(code)).toBe('[2 r1$.rgw] afloat');
  });

  it('is of none where the field says something else, or stands elsewhere', () => {
    expect(said('t(" ",e.now.tugs," afloat ")')).not.toMatch(/^\[/);
    expect(said('show(e.now.rgw);t(" ",n," afloat ")')).not.toMatch(/^\[/);
  });
});

describe('a number that the code fills in between two texts of one element', () => {
  const harbour = { moored: 3, berths: { free: 3, taken: 14.6 }, tide: { free: 3.2, high: 3 }, pilots: [3] };
  const said = (code: string, shown: string) =>
    verdicts(page(`<p>${shown}</p>`, [answer('/now', harbour)], { assets: [script(code)] }));

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as sites have it
    ['template literal', 'html`<p>Afloat ${round(now.berths.taken)} of ${all(now.moored)} today</p>`'],
    ['compiled template', 't("Afloat ",round(e.berths.taken)," of ",all(e.moored)," today")'],
    ['sum of texts', '"Afloat " + round(e.berths.taken) + " of " + e.moored.toFixed(0)+" today"'],
    ['template', '<p>Afloat {round(now.berths.taken)} of {now.moored} today</p>'],
  ])('is of the field that is read there: %s', (_, code) => {
    const found = said(code, 'Afloat <>15<> of <>3<> today');
    expect([found[1], found[3]]).toEqual(['[15 r1$.berths.taken]', '[3 r1$.moored]']);
  });

  it('is of none where several are read, or another', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as sites have it
    expect(said('html`<p>Afloat ${now.moored-now.high}</p>`', 'Afloat <>3')[1]).not.toMatch(/^\[/);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as sites have it
    expect(said('html`<p>Afloat ${now.berths.taken}</p>`', 'Afloat <>3')[1]).not.toMatch(/^\[/);
  });
});

describe('initials', () => {
  it('are of a name that comes in two parts', () => {
    const said = verdicts(page('<b>Welcome back, Priya</b><i>PS</i>', [ME], own));
    expect(said[1]).toBe('[PS r1$.firstName]');
  });
});

describe('names of fields, written for people', () => {
  const record = answer('/hires/5', {
    id: 5,
    reference: 'SB-2058',
    bookedAt: '2026-01-08T13:54:44Z',
    firstDay: '2026-02-02',
    ship_mate: 'Guillemot',
  });
  const form = (names: string[]) =>
    page(
      `<dl>${names.map((name, i) => `<dt>${name}</dt><dd>${['SB-2058', '2026-01-08 13:54', '2026-02-02', 'Guillemot'][i]}</dd>`).join('')}</dl>`,
      [record],
      { assets: [script('render(record)')] },
    );

  it('need no answer that was not heard', () => {
    const [, reference] = labelsOf(form(['Reference', 'Booked At', 'First day', 'Ship mate']));
    expect(reference?.confidence).toBeGreaterThan(0.95);
  });

  it('are doubted where no field is called so: they came from somewhere', () => {
    const [, reference] = labelsOf(form(['Berth code', 'Taken', 'Beginning', 'Vessel']));
    expect(reference?.confidence).toBeLessThan(0.9);
  });
});
