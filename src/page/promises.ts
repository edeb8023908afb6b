import { fail } from './hold';
import type { Recorded } from './recorded';

/** What a promise that failed is derived with: the body broke off, and the page hears of it as before. */
export function failing(r: Recorded): (reason: unknown) => never {
  return (reason) => {
    try {
      fail(r);
    } catch {}
    throw reason;
  };
}
