/** What a page writes where there is nothing to show, beside data that looks the same. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const MILLS = [
  { name: 'Ashby', alias: 'Old Tom', why: '-' },
  { name: 'Brill', alias: '', why: '-' },
  { name: 'Cley', alias: 'The Widow', why: '-' },
  { name: 'Denver', alias: '', why: 'Sails were taken down for the winter' },
  { name: 'Earnley', alias: 'Gibbet', why: '-' },
];
const ANSWERS = [answer('/mills', { mills: MILLS })];
const rows = (cells: (mill: (typeof MILLS)[0]) => string[]) =>
  `<table>${MILLS.map((mill) => `<tr><td>${cells(mill).join('</td><td>')}</td></tr>`).join('')}</table>`;

describe('a dash in a row', () => {
  const shown = page(
    rows(({ name, alias, why }) => [name, alias || '-', '-', why]),
    ANSWERS,
  );

  it('is data where the rows of its column say what their objects say', () => {
    expect(verdicts(shown)[3]).toBe('[- r1$.mills[0].why]');
    expect(verdicts(shown)[15]).toContain('r1$.mills[3].why');
  });

  it('is no data where its row has nothing to show, though another field of its object is a dash', () => {
    expect(labelsOf(shown)[5]?.label).not.toBe('backend');
  });

  it('is no data where no other row has one, though their objects have the same field', () => {
    const named = MILLS.map((mill, i) => ({ ...mill, alias: i === 1 ? '' : `Mill of ${mill.name}` }));
    const html = named.map(
      ({ name, alias, why }) => `<tr><td>${name}</td><td>${alias || '-'}</td><td>${why}</td></tr>`,
    );
    const label = labelsOf(page(`<table>${html.join('')}</table>`, [answer('/mills', { mills: named })]))[4];
    expect(label?.label).toBe('frontend');
  });

  it('is no data in a column of dashes of which one object says something else', () => {
    expect([2, 6, 10, 14, 18].map((run) => labelsOf(shown)[run]?.label)).not.toContain('backend');
  });
});

describe('a word that stands in every row', () => {
  const LORRIES = [
    { plate: 'KX 21 AVB', load: 'gravel', kind: 'HIRED' },
    { plate: 'BD 70 QTE', load: 'hay bales', kind: 'OWNED' },
    { plate: 'MW 19 LLP', load: 'herring', kind: 'OWNED' },
    { plate: 'PO 66 ZRA', load: 'roof tiles', kind: 'OWNED' },
  ];
  const shown = page(
    `<table>${LORRIES.map(({ plate, load }) => `<tr><td>${plate}</td><td>${load}</td><td>Track <i>(Hired)</i></td></tr>`).join('')}</table>`,
    [answer('/lorries', { lorries: LORRIES })],
  );

  it('is no field that says it of one of them only', () => {
    expect(labelsOf(shown)[3]?.label).not.toBe('backend');
  });
});

describe('a number in a message of a translation', () => {
  const words = answer('/i18n/en.json', {
    mill: {
      mean: 'Mean of the day: {mean} sacks',
      shut: 'Shut for 24 hours',
      open: 'Open',
      none: 'No mills',
    },
  });
  const sure = (text: string) =>
    labelsOf(page(`<p>${text}</p>`, [words, answer('/mills', { mills: MILLS })]))[0]!;

  it('that was filled in from nowhere may be data all the same', () => {
    expect(sure('Mean of the day: 6.44 sacks')).toMatchObject({ label: 'frontend' });
    expect(sure('Mean of the day: 6.44 sacks').confidence).toBeLessThan(0.9);
  });

  it('that the message has itself is the page’s own', () => {
    expect(sure('Shut for 24 hours').confidence).toBeGreaterThan(0.95);
  });
});
