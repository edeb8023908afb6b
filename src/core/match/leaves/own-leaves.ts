/** What an object says itself, and in the objects that it consists of. */
import type { Leaf, PayloadNode } from '../../../model';

/** What stands in an object, and in objects of it. */
export function* ownLeaves(record: PayloadNode): Generator<Leaf> {
  yield* record.leaves;
  for (const child of record.nodes) if (child.kind === 'object') yield* child.leaves;
}

/** Of an object and those in it, and in these: what says of a thing what state it is in is often wrapped twice (`node.status.name`). */
export function* leavesWithin(record: PayloadNode): Generator<Leaf> {
  yield* ownLeaves(record);
  for (const child of record.nodes)
    if (child.kind === 'object')
      for (const inner of child.nodes) if (inner.kind === 'object') yield* inner.leaves;
}
