import { describe, expect, it } from 'vitest';
import type { Leaf, PayloadNode } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import { madeWeight } from './plainly-sent';

const parent = { kind: 'object', key: 0 } as PayloadNode;
const claim = (key: string, more: Partial<Candidate>): Candidate => ({
  run: 0,
  start: 0,
  end: 5,
  leaf: { key, value: 540, parent, exchange: 0 } as Leaf,
  transform: 'duration',
  bits: 3,
  support: [],
  ...more,
});

describe('what lies between two moments of an object', () => {
  const between = claim('ended', { transform: 'difference', formula: '$.ended - $.began' });
  const reading = {} as NonNullable<Candidate['reading']>;

  it('is what the object says itself, by the name of the field', () => {
    const named = claim('duration', { reading, support: [{ kind: 'key-kind', weight: 1.2 }] });
    expect(madeWeight(between, [named])).toBeLessThan(-3);
  });

  it('is no other number that is equal to it by chance', () => {
    expect(madeWeight(between, [claim('retries', { reading })])).toBe(0);
  });
});

describe('the initials of a name', () => {
  const initials = claim('title', { transform: 'initials' });
  const sent = (value: string, more: Partial<Leaf> = {}) => {
    const list = { kind: 'object', key: 1 } as PayloadNode;
    return claim('short', {
      transform: 'exact',
      leaf: { ...initials.leaf, ...more, parent: list, value } as Leaf,
    });
  };

  it('are the short form that the answer has itself, elsewhere', () => {
    expect(madeWeight(initials, [sent('BST')])).toBeLessThan(-3);
  });

  it('are no two letters, and nothing of another answer', () => {
    expect(madeWeight(initials, [sent('BS'), sent('BST', { exchange: 3 })])).toBe(0);
  });
});
