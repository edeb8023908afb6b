import type { Exchange, Leaf } from '../../model';
import { askedBody, objectsIn } from '../asked-body';
import { keysTo } from '../decode/path';
import { queryOf } from '../query';

/** Whether an answer has in one place what its request has in the same place, in its body or in a field of its form: `facets[0].name`. */
export function isRepeated(leaf: Leaf, { requestBody = '' }: Exchange): boolean {
  if (requestBody === '' || leaf.isKey || leaf.isLength) return false;
  const path = keysTo(leaf);
  const bodies = [requestBody, ...queryOf(`?${requestBody}`).map(([, value]) => value)];
  return bodies.some((body) =>
    [...objectsIn(askedBody(body))].some((one) => valueAt(one, path) === leaf.value),
  );
}

function valueAt(object: object, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    object,
  );
}
