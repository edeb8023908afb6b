import type { Glance, Overview } from '../messages';
import { holdsEverywhere } from '../ui/everywhere';

/**
 * What the top document says of a labelled tab, as the background would: it may be asleep, and asks every frame. Null where that
 * is not the whole: there are frames of other sites to be added.
 */
export async function overviewOf({ tab, view, part }: Glance): Promise<Overview | null> {
  if (Object.keys(part.children).length > 0) return null;
  const { page, summary, requests } = part.report;
  return { tab, page, summary, requests, everywhere: await holdsEverywhere(), view };
}
