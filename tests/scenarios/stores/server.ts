import { type Running, serve } from '../serve';

/** A page that shows what it kept, and asks nobody. */
export function start(): Promise<Running> {
  return serve('stores', {});
}
