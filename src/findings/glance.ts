import { browser } from '../browser/api';
import type { FrameMessage, Glance, Overview } from '../messages';
import { holdsEverywhere } from '../ui/everywhere';

const QUESTION: FrameMessage = { to: 'frame', type: 'glance' };

/**
 * What the top document says of a labelled tab: sooner than the background, which may be asleep and asks every frame. `partial`
 * where there are frames of other sites to be added; null where nobody is there, or nothing is known yet.
 */
export async function glanceAt(tabId: number): Promise<Overview | 'partial' | null> {
  const [glance, everywhere] = await Promise.all([ask(tabId), holdsEverywhere()]);
  if (!glance) return null;
  if (Object.keys(glance.part.children).length > 0) return 'partial';
  const { tab, view, part } = glance;
  const { page, summary, requests } = part.report;
  return { tab, page, summary, requests, everywhere, view };
}

async function ask(tabId: number): Promise<Glance | null> {
  try {
    const answer: Glance | null | undefined = await browser.tabs.sendMessage(tabId, QUESTION, { frameId: 0 });
    return answer ?? null;
  } catch {
    // Nobody is there.
    return null;
  }
}
