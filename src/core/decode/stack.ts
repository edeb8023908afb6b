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
    const taken = size === this.size ? [] : this.all.slice(size, this.size);
    this.size = size;
    return taken;
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
