/** Time zones that answers name: an account or a site may have one of its own, and pages write its moments by that clock. */
import type { Leaf } from '../../../model';
import { isZone } from '../../read';

const ZONE =
  /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w+-]+(?:\/[A-Z][\w+-]+)?$/;
/** A list of zones to choose from is no setting. */
const MOST_ZONES = 2;

/** IANA names, each once; none where there are more than two. */
export function zonesNamed(leaves: Leaf[]): string[] {
  const named = new Set<string>();
  for (const { value, isKey } of leaves) {
    if (typeof value !== 'string' || isKey || value.length > 40 || !ZONE.test(value)) continue;
    named.add(value);
    if (named.size > MOST_ZONES) return [];
  }
  return [...named].filter(isZone);
}

/** Whether the leaves from `first` on name a zone by which the page was not read: then all of it is to be read again. */
export function nameAnother(leaves: Leaf[], first: number, known: string[]): boolean {
  const isOther = ({ value }: Leaf) =>
    typeof value === 'string' && ZONE.test(value) && !known.includes(value);
  if (!leaves.slice(first).some(isOther)) return false;
  return String(zonesNamed(leaves)) !== String(known);
}
