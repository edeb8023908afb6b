import { secretsInAddress } from './addresses';
import { assignedSecrets } from './assigned';
import { merged, moved, type Range } from './ranges';
import { shapedSecrets } from './shapes';

/** Without any of these signs there is nothing to look for; most texts have none. */
const SUSPICIOUS = /[:=<?]|[\w-]{20}|\d(?:[\p{Zs}-]?\d){12}|%3D|-----|eyJ/u;
const ADDRESS = /(?<![^\s"'<>(=,])(?:[a-z][a-z0-9+.-]{0,20}:)?\/[^\s"'<>]+/gi;

/** Where secrets stand in a text of any kind: by their form, by the name before them, in the addresses that it has. */
export function secretsIn(text: string): Range[] {
  if (text.length < 4 || !SUSPICIOUS.test(text)) return [];
  const addresses = Array.from(text.matchAll(ADDRESS)).flatMap(({ index, 0: url }) =>
    moved(secretsInAddress(url), index),
  );
  return merged([...shapedSecrets(text), ...assignedSecrets(text), ...addresses]);
}
