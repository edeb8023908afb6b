import type { Source } from '../../model';

/** The sources, each place once: the name of a member and its value have one path. The best first. */
export function placesOf(sources: Source[]): Source[] {
  if (sources.length < 2) return sources;
  const byPlace = new Map<string, Source>();
  for (const source of sources) {
    const place = `${source.requestId} ${source.path}`;
    if (!byPlace.has(place)) byPlace.set(place, source);
  }
  return [...byPlace.values()];
}

/** How many places fit, of so many that were found; only the best are sources. */
export function placesAmong(sources: Source[], found: number): number {
  return Math.max(found, sources.length) - sources.length + placesOf(sources).length;
}
