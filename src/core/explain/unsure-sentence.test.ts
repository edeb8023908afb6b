import { describe, expect, test } from 'vitest';
import type { EvidenceKind } from '../../evidence-kinds';
import { PLAYS, segment, told } from '../testing/told';

describe('what is not sure', () => {
  test.each([
    'late-listening',
    'unreadable-answer',
    'typed',
    'in-script',
    'kept-alone',
    'before-answer',
    'computed-number',
    'short-text',
    'several-sources',
  ] as const)('because of %s says what would settle it', (kind) => {
    const [sentence] = told(
      '7',
      segment('7', { label: 'unsure', sources: [PLAYS], evidence: [{ kind, weight: -1 }] }),
    );
    expect(sentence).toMatch(/^Not sure\. .*settle/);
  });

  test('is for a computed number the chance, not that a list was asked for twice', () => {
    const evidence = (['several-sources', 'computed-number'] as const).map((kind) => ({ kind, weight: -1 }));
    const [sentence] = told('7', segment('7', { label: 'unsure', sources: [PLAYS, PLAYS], evidence }));
    expect(sentence).toContain('Counting or calculating');
  });

  test('offers a reload only where an answer came too early to be heard', () => {
    const because = (kind: EvidenceKind) =>
      told('7', segment('7', { label: 'unsure', evidence: [{ kind, weight: -1 }] }))[0];
    expect(because('late-listening')).toContain('Reload');
    expect(because('unreadable-answer')).not.toContain('Reload');
    expect(because('unreadable-answer')).toContain('an answer that it could not read may');
    expect(because('not-in-code')).toContain('in no file of the page either');
  });

  test('of words that stand nowhere says so once', () => {
    const evidence = (['no-match', 'not-in-code'] as const).map((kind) => ({ kind, weight: 1 }));
    const [sentence, ...lines] = told('Adrift', segment('Adrift', { label: 'unsure', evidence }));
    expect(sentence).toContain('in no answer');
    expect(lines.join()).not.toMatch(/contains it|stand nowhere/);
  });
});
