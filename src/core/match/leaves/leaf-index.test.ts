import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../../model';
import { addLeaves, countWithin, emptyIndex, type LeafIndex, within } from './leaf-index';

const value = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.double({ noNaN: true }),
  fc.constantFrom('7', 'Ana', 'ana', '→', '/a/b.png', '2024-07-04T10:00:00Z', 'one two three four', ''),
  fc.boolean(),
);
const leaves = fc
  .array(value)
  .map((values) => values.map((one, i): Leaf => ({ exchange: 0, value: one, parent: null, key: i })));

function indexed(...goes: Leaf[][]): LeafIndex {
  const index = emptyIndex();
  for (const go of goes) for (const _ of addLeaves(index, go));
  return index;
}

describe('an index of leaves', () => {
  it('is the same whether leaves come at once or in two goes', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, n) => {
        const at = n % (all.length + 1);
        expect(indexed(all.slice(0, at), all.slice(at))).toEqual(indexed(all));
      }),
    );
  });

  it('has thousands of numbers in order, equal ones as they came', () => {
    const all = Array.from(
      { length: 9001 },
      (_, i): Leaf => ({ exchange: 0, value: (i * 7919) % 53, parent: null, key: i }),
    );
    const { values, leaves } = indexed(all).numbers;
    const inOneGo = [...all].sort((a, b) => Number(a.value) - Number(b.value));
    expect(leaves.map(({ key }) => key)).toEqual(inOneGo.map(({ key }) => key));
    expect([...values]).toEqual(inOneGo.map(({ value }) => value));
  });

  it('counts and finds the values of an interval', () => {
    fc.assert(
      fc.property(leaves, fc.integer({ min: -4, max: 9 }), fc.nat(6), fc.nat(5), (all, min, size, most) => {
        const { numbers } = indexed(all);
        const inside = numbers.leaves.filter(
          (_, i) => numbers.values[i]! >= min && numbers.values[i]! <= min + size,
        );
        expect(countWithin(numbers.values, min, min + size)).toBe(inside.length);
        const [from, to] = within(numbers.values, min, min + size, most);
        expect(numbers.leaves.slice(from, to)).toEqual(inside.length > most ? [] : inside);
      }),
    );
  });
});
