/** A list that is made of links, because a page may put setters and methods of its own on `Array.prototype`. */
export interface List<T> {
  first: Link<T> | null;
  last: Link<T> | null;
}

export interface Link<T> {
  value: T;
  next: Link<T> | null;
}

export function push<T>(list: List<T>, value: T): void {
  const link = { value, next: null };
  if (list.last) list.last.next = link;
  else list.first = link;
  list.last = link;
}

/** Takes the first one out; only of a list that has one. */
export function shift<T>(list: List<T>): T {
  const { value, next } = list.first!;
  list.first = next;
  if (!next) list.last = null;
  return value;
}
