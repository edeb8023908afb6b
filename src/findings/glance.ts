import type { Glance, Overview } from '../messages';

/**
 * What the top document says of a labelled tab, as the background would: it may be asleep, and asks every frame. Null where that
 * is not the whole: there are frames of other sites to be added.
 */
export function overviewOf({ tab, view, part }: Glance, everywhere: boolean): Overview | null {
  if (Object.keys(part.children).length > 0) return null;
  const { page, summary, requests } = part.report;
  return { tab, page, summary, requests, everywhere, view };
}
