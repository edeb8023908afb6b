import type { FramePart, Glance, Overview } from '../messages';

/**
 * What the top document says of a labelled tab, as the background would: it may be asleep, and asks every frame. Null where that
 * is not the whole: there are frames of other sites to be added.
 */
export function overviewOf(
  { tab, view, isWhole }: Glance,
  part: FramePart | null,
  everywhere: boolean,
): Overview | null {
  if (!part || !isWhole) return null;
  const { page, summary, requests } = part.report;
  return { tab, page, summary, requests, everywhere, view };
}
