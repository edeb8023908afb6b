import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutNoise } from './noise';

it('rounds as fifteen written digits do', () => {
  const decimal = fc.tuple(fc.integer(), fc.nat(12)).map(([n, places]) => n / 10 ** places);
  const sum = fc.tuple(decimal, decimal).map(([a, b]) => a + b);
  const product = fc.tuple(decimal, decimal).map(([a, b]) => a * b);
  fc.assert(
    fc.property(fc.oneof(decimal, sum, product, fc.double({ noNaN: true })), (value) => {
      expect(withoutNoise(value)).toBe(Number(value.toPrecision(15)) + 0);
    }),
    { numRuns: 20_000 },
  );
});
