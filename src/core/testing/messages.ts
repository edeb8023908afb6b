/** Bodies and what is in them, for tests of decoders. */
import type { Exchange } from '../../model';
import { decode } from '../decode';
import { pathOf } from '../decode/path';

/** An exchange with this body. */
export function message(body: string | Uint8Array, more: Partial<Exchange> = {}): Exchange {
  return {
    id: 'r1',
    via: 'fetch',
    method: 'GET',
    url: 'https://api.example/x',
    status: 200,
    mime: 'application/json',
    startedMs: 0,
    finishedMs: 1,
    bytes: body.length,
    body: typeof body === 'string' ? { kind: 'text', text: body } : { kind: 'bytes', bytes: body },
    ...more,
  };
}

/** The leaves of an exchange: path and value, numbers as they were written where that differs. */
export function leavesOf(
  exchange: Exchange,
  earlier: readonly Exchange[] = [],
): [path: string, value: unknown][] {
  return decode(exchange, 0, earlier).leaves.map((leaf) => [pathOf(leaf), leaf.raw ?? leaf.value]);
}
