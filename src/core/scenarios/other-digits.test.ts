/** Pages in the digits of their own script: what is read of 0 to 9 is read of these. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const FERRIES = ['Sirena', 'Albatros', 'Marlin', 'Petrel', 'Guillemot', 'Kittiwake', 'Old Molly'].map(
  (name, i) => ({ id: `f${i}`, name, state: i < 5 ? 'sailing' : 'moored' }),
);
const rows = `<ul>${FERRIES.map(({ name }) => `<li>${name}</li>`).join('')}</ul>`;
const said = (markup: string, more: object = {}) =>
  verdicts(page(`${rows}${markup}`, [answer('/ferries', { items: FERRIES, ...more })])).slice(FERRIES.length);

describe('in the digits of another script', () => {
  it.each([
    ['a badge', '<p>العبارات (٧)</p>', {}, '[٧ r1$.items.length]'],
    ['a badge of its own', '<p>العبارات <b>(۴۶)</b></p>', { total: 46 }, '([۴۶ r1$.total])'],
    ['a pager', '<p>صفحة ٢ من ٩</p>', { page: 2, pages: 9 }, '[٢ r1$.page] من [٩ r1$.pages]'],
    [
      'what is shown of how many',
      '<p>१–७ / ४६</p>',
      { totalItems: 46 },
      '१–[७ r1$.items.length] / [४६ r1$.totalItems]',
    ],
    ['how many there are of a state', '<p>৫ sailing · ২ moored</p>', {}, '[৫ r1$.items[0].state] [sailing'],
    [
      'what is the first that is shown',
      '<p>१ – ७ / ४६</p>',
      { total: 46, moorings: [{ fee: 1.2, no: 1 }] },
      '१ – [',
    ],
    [
      'tasks that are done',
      '<p>Oil, then rope <b>১/২</b></p>',
      { jobs: [{ title: 'Oil, then rope', text: '- [x] oil\n- [ ] rope' }] },
      '[১ r1$.jobs[0].text]/[২ r1$.jobs[0].text]',
    ],
    ['a number glued to its name', '<p>draft٤٢</p>', { draft: 42, sum: 42 }, 'draft[٤٢ r1$.draft]'],
    ['how many more there are', '<p>+ ๓๙ ลำ</p>', { total: 46 }, '+ [๓๙ r1$.total]'],
    ['a share', '<p>الحمولة ٪٦٢٫٥</p>', { load: 0.625 }, '[٪٦٢٫٥ r1$.load]'],
  ])('%s', (_what, markup, more, wanted) => {
    expect(said(markup, more).join('')).toContain(wanted);
  });

  it('a time of day and a length of time', () => {
    const trip = answer('/trip', { leaves: '2026-03-10T06:35:00Z', takes: 5400 });
    expect(verdicts(page('<b>۰۶:۳۵</b><i>۱:۳۰:۰۰</i>', [trip]))).toEqual([
      '[۰۶:۳۵ r1$.leaves]',
      '[۱:۳۰:۰۰ r1$.takes]',
    ]);
  });

  it('a sentence of the code is the page’s own', () => {
    const assets = [script('t("p","فتح البوابة قبل ٢٤ ساعة")')];
    const [gate] = labelsOf(
      page('<p>فتح البوابة قبل ٢٤ ساعة</p>', [answer('/x', { hours: 24 })], { assets }),
    );
    expect(gate!.label).toBe('frontend');
  });

  it('a value that was sent in them is shown letter for letter', () => {
    const sent = answer('/berth', { berth: 'المرسى ٣ الشرقي', note: 'Berth 3 east', floor: 'ชั้น ๑๑' });
    const [arabic, other, thai] = labelsOf(
      page('<b>المرسى ٣ الشرقي</b><i>Berth ٣ east</i><u>ชั้น ๑๑</u>', [sent]),
    );
    expect(thai!.segments[0]!.sources[0]).toMatchObject({ path: '$.floor', transform: 'exact' });
    expect(arabic!.segments[0]!.sources[0]).toMatchObject({ path: '$.berth', transform: 'exact' });
    expect(other!.segments[0]!.sources[0]).toMatchObject({ path: '$.note', transform: 'normalized' });
  });
});

it('a name is found within a sentence of a script without spaces', () => {
  const sent = answer('/berth', { keeper: 'សុខា មករា', boats: 12 });
  const [khmer] = verdicts(page('<p>សូមស្វាគមន៍សុខា មករាមកកាន់កំពង់ផែ</p>', [sent]));
  expect(khmer).toContain('[សុខា មករា r1$.keeper]');
});
