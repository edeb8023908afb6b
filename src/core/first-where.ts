/** The first of `length` for which it is true, where it is of all after; `length` where it is of none. By bisection. */
export function firstWhere(length: number, isTrue: (i: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
