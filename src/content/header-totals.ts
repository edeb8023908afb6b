import { TOTALS } from '../messages';
import type { Exchange } from '../model';

/** `319`, and of a Content-Range `items 0-24/319`. */
const TOTAL = /^(?:[^/]*\/)?(\d{1,15})$/;

/** What the headers of an answer say of how many there are in all; `read` gives them by name. None where nothing does. */
export function totalsOf(read: (name: string) => string | null | undefined): Pick<Exchange, 'totals'> {
  const said = TOTALS.flatMap((name) => {
    const [, total] = TOTAL.exec(read(name)?.trim() ?? '') ?? [];
    return total === undefined ? [] : [[name, Number(total)] as const];
  });
  return said.length > 0 ? { totals: Object.fromEntries(said) } : {};
}
