/** Adds to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Counts one more of a key. */
export function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The keys, those counted most often first. */
export function mostFirst<K>(counts: ReadonlyMap<K, number>): K[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/** The value under a key, made on first need. */
export function ensure<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}

/** For `ensure`, where it is asked too often for a function of its own each time. */
export function newMap<K, V>(): Map<K, V> {
  return new Map();
}
