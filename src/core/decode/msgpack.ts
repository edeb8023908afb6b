import { decodeMulti } from '@msgpack/msgpack';
import { hasMembers } from './plain';

/** The value of MessagePack bytes (several: an array of them); undefined for others. Any byte is a number: only a container is taken. */
export function readMsgpack(bytes: Uint8Array): unknown {
  const values = [...decodeMulti(bytes, limitsFor(bytes))];
  if (!values.every(hasMembers)) return undefined;
  return values.length > 1 ? values : values[0];
}

/** No list has more items than its body has bytes, whatever it says. */
export function limitsFor({ length }: Uint8Array) {
  return {
    useBigInt64: true,
    maxArrayLength: length,
    maxMapLength: length,
    maxStrLength: length,
    maxBinLength: length,
  };
}
