/**
 * A sum or product of decimals without the noise of binary fractions, to 15 significant digits: `1.1 + 0.1` is
 * 1.2000000000000002, and 1.2 is not written `1.1`.
 */
export function withoutNoise(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value + 0;
  // A decimal of three places that is within one last bit is the nearest of 15 digits, too; to write it out costs ten times as much.
  const thousandths = Math.round(value * 1000);
  const near = thousandths / 1000;
  if (Math.abs(thousandths) < 1e15 && Math.abs(value - near) <= Math.abs(value) * Number.EPSILON) return near;
  return Number(value.toPrecision(15));
}
