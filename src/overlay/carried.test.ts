import { describe, expect, test } from 'vitest';
import type { Label, Segment } from '../model';
import { areAlike, carriedTo } from './carried';

/** `[12] of [40]`: what is between brackets is data. */
function labelled(marked: string): { text: string; label: Label } {
  const segments: Segment[] = [];
  let text = '';
  for (const part of marked.split(/(?=\[)|(?<=\])/)) {
    const said = part.replace(/[[\]]/g, '');
    const label = part.startsWith('[') ? 'backend' : 'frontend';
    segments.push({ start: text.length, end: text.length + said.length, label } as Segment);
    text += said;
  }
  return { text, label: { run: 0, label: 'mixed', confidence: 1, segments } };
}

function shown(text: string, { segments }: Label): string {
  return segments
    .map(({ start, end, label }) =>
      label === 'backend' ? `[${text.slice(start, end)}]` : text.slice(start, end),
    )
    .join('');
}

describe('a label goes on to a text', () => {
  test.each([
    ['[2,474] people', '[2,461] people'],
    ['[9] people', '[10] people'],
    ['[100] people', '[99] people'],
    ['Number [212] in the world', 'Number [1,212] in the world'],
    ['[12] of [40]', '[13] of [40]'],
    ['[12] of [40]', '[12] of [41]'],
    ['[111]', '[1111]'],
    ['[3:59]', '[4:00]'],
  ])('%s becomes %s', (before, after) => {
    const old = labelled(before);
    const { text } = labelled(after);
    expect(areAlike(old.text, text)).toBe(true);
    expect(shown(text, carriedTo(text, old.text, old.label))).toBe(after);
  });

  test.each([
    ['Loading', 'Ana'],
    ['3 people', '3 ships'],
    ['7', 'none'],
    ['1.2K', '1.2M'],
  ])('but not from %s to %s', (before, after) => expect(areAlike(before, after)).toBe(false));
});
