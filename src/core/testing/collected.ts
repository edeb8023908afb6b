import { setImmediate as nextTask } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Whether nothing holds the object any more that `make` returns once it is done. */
export async function isCollected(make: () => object): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const ref = new WeakRef(make());
  // What a task has met lives until its end.
  await nextTask();
  collect();
  return ref.deref() === undefined;
}
