import { describe, expect, test } from 'vitest';
import { EVIDENCE_DETAILS, type EvidenceKind } from '../../evidence-kinds';
import type { Evidence, Source } from '../../model';
import { PLAYS, segment, told } from '../testing/told';

describe('the reasons', () => {
  const reasons = (...evidence: Evidence[]) => told('7', segment('7', { sources: [PLAYS], evidence }));

  test('stand in the order of their weight', () => {
    const lines = reasons(
      { kind: 'exact-text', weight: 1 },
      { kind: 'column', weight: 3, detail: { rows: 4, of: 5 } },
    );
    expect(lines.at(-2)).toBe('The same field fits this column: 4 of 5 rows.');
    expect(lines.at(-1)).toBe('The text is the same, letter for letter.');
  });

  test('for it come first, and what makes it less sure is called so', () => {
    const lines = reasons(
      { kind: 'in-script', weight: -5 },
      { kind: 'short-text', weight: 2 },
      { kind: 'record', weight: 1 },
    );
    expect(lines.slice(-4)).toEqual([
      'Its neighbours on the page come from the same record.',
      'Less sure because:',
      'The same words are written in the page’s JavaScript.',
      'By itself it is so short or so common that it may match by chance.',
    ]);
  });

  test('of what its server wrote speak for the page where they speak against data', () => {
    const evidence: Evidence[] = [
      { kind: 'html-landmark', weight: -3 },
      { kind: 'html-repeated', weight: 1 },
    ];
    const own = { label: 'frontend', origin: 'markup', evidence } as const;
    expect(told('Menu', segment('Menu', own)).slice(-3)).toEqual([
      expect.stringContaining('a menu, a header'),
      'Less sure because:',
      expect.stringContaining('a list whose entries differ'),
    ]);
  });

  test('name no file where a script inside the page says it', () => {
    const lines = reasons({ kind: 'in-script', weight: -1, detail: { url: 'https://a.example/#script[3]' } });
    expect(lines.at(-1)).toBe('The same words are written in the page’s JavaScript.');
  });

  test('do not say twice that it was worked out', () => {
    const lines = reasons({ kind: 'computed-number', weight: 1 }, { kind: 'computed', weight: 2 });
    expect(lines.filter((line) => /calculating|compute/.test(line))).toHaveLength(1);
  });

  const KINDS = Object.keys(EVIDENCE_DETAILS) as EvidenceKind[];
  const detail = {
    rows: 4,
    of: 5,
    key: 'plays',
    url: 'https://a.example/x.js',
    count: 2,
    values: '3, 4',
    name: 'limit',
    size: 10,
  };

  test.each(KINDS)('%s has a sentence', (kind) => {
    const line = reasons({ kind, weight: 1, detail }).findLast((one) => !one.startsWith('And'))!;
    for (const name of EVIDENCE_DETAILS[kind])
      expect(line).toContain(name === 'url' ? 'x.js' : String(detail[name]));
  });

  test.each(KINDS)('%s has a sentence without its details', (kind) => {
    expect(reasons({ kind, weight: 1 }).at(-1)).toMatch(/\.$/);
  });
});

test.each(
  (
    'normalized case substring number compact currency percent bytes duration date relative-time ordinal truncate join split ' +
    'markup initials mask slug url enum mapped count sum average product share position key exact'
  ).split(' '),
)('the change "%s" has a sentence', (transform) => {
  const sources = [{ ...PLAYS, value: 'raw', transform: transform as Source['transform'] }];
  expect(told('shown', segment('shown', { sources }))[0]).toMatch(
    /(?:answer|came from music\.example,) under top tracks → 3 → plays\. .*shown/,
  );
});
