import { withoutFragment } from '../core/without-fragment';

/**
 * The address that a document came from, without fragment. Its own address is where its history went since: a page that calls
 * `pushState` is somewhere that nobody asked for. Its navigation keeps the name
 * (https://w3c.github.io/navigation-timing/#sec-PerformanceNavigationTiming).
 */
export function documentAddress(doc: Document): string {
  const [navigation] = doc.defaultView?.performance.getEntriesByType('navigation') ?? [];
  return withoutFragment(navigation?.name.startsWith('http') ? navigation.name : doc.URL);
}
