import { fail } from './hold';
import type { Recorded } from './recorded';

/** Handlers of a promise that look on: the promise derived with them, which the page gets, becomes what the native's becomes. */
export function looking<T>(look: (value: T) => void): (value: T) => T {
  return (value) => {
    try {
      look(value);
    } catch {}
    return value;
  };
}

export function failing(r: Recorded): (reason: unknown) => never {
  return (reason) => {
    try {
      fail(r);
    } catch {}
    throw reason;
  };
}
