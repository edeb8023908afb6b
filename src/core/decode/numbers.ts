/** Numbers of binary formats, as who sent them would write them. */

/** A big integer only where a number would lose digits. */
export function narrowed(value: bigint): number | bigint {
  return BigInt.asIntN(53, value) === value ? Number(value) : value;
}

/** 0.1 that was sent in four bytes is 0.1 to who wrote it, not 0.10000000149. */
export function shortest(float32: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(float32.toPrecision(digits));
    if (Math.fround(short) === float32) return short;
  }
  return float32;
}
