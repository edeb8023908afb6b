import { withoutFragment } from './without-fragment';

/**
 * The names and values in an address's query, decoded, in their order. By `forEach`, since content scripts in Firefox cannot iterate
 * URLSearchParams (https://bugzilla.mozilla.org/show_bug.cgi?id=1023984); `tests/architecture.test.ts` looks for whoever tries.
 */
export function queryOf(url: string): [name: string, value: string][] {
  const query = withoutFragment(url).split('?').slice(1).join('?');
  const pairs: [string, string][] = [];
  new URLSearchParams(query).forEach((value, name) => {
    pairs.push([name, value]);
  });
  return pairs;
}
