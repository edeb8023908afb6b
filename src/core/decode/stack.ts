/** Longer lists grow as they are filled: a length that a body only claims takes no room. */
const MOST_AT_ONCE = 16;

/** An empty list with room for so many members: one that grows takes room for sixteen more. */
export function listFor(length: number): unknown[] {
  return length <= MOST_AT_ONCE ? new Array(length) : [];
}

/**
 * Members of lists that are being filled, those of the innermost last. A list that grows by `push` takes room for sixteen more,
 * which for the short lists that most are is more than what is in them.
 */
export class Stack<T> {
  size = 0;
  private readonly all: T[] = [];

  add(one: T): void {
    this.all[this.size++] = one;
  }

  /** Those that were added since it had this size; it has it again. */
  takeFrom(size: number): T[] {
    const { all, size: end } = this;
    this.size = size;
    // Most are of one or two, which `slice` takes much longer for.
    if (end - size === 1) return [all[size]!];
    if (end - size === 2) return [all[size]!, all[size + 1]!];
    return end === size ? [] : all.slice(size, end);
  }

  /** Whether those that were added since it had this size are these. */
  areFrom(size: number, these: readonly T[]): boolean {
    if (this.size - size !== these.length) return false;
    for (let i = 0; i < these.length; i++) if (this.all[size + i] !== these[i]) return false;
    return true;
  }

  /** Where one is that was added since it had this size; -1 for none. */
  indexFrom(size: number, one: T): number {
    for (let at = size; at < this.size; at++) if (this.all[at] === one) return at;
    return -1;
  }

  at(index: number): T | undefined {
    return this.all[index];
  }

  replace(index: number, by: T): void {
    this.all[index] = by;
  }
}
