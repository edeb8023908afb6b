import type { Leaf } from '../../../model';

/** Whether a word is the name of a member that holds one of the leaves, or of the object around it. Nothing is gathered until asked. */
export function amongNames(leaves: readonly Leaf[]): (word: string) => boolean {
  let names: Set<string | number> | undefined;
  return (word) => {
    names ??= namesOf(leaves);
    return names.has(word);
  };
}

function namesOf(leaves: readonly Leaf[]): Set<string | number> {
  const names = new Set<string | number>();
  for (const { key, parent } of leaves) {
    names.add(key);
    if (parent) names.add(parent.key);
  }
  return names;
}
