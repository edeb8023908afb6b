import { type Stage, setStage, type Tab } from './session-stage';
import type { WatchedSession } from './support/watched-browser';

/** What the page shows of an answer. */
export const APPLE = 'Egremont Russet';
const PAGE = `<!doctype html><html lang="en"><title>Orchard</title><h1>Apples</h1><p></p><script>
  fetch('/api/apple').then((answer) => answer.json()).then(({ apple }) => {
    document.querySelector('p').textContent = apple;
    document.body.dataset.ready = '';
  });</script>`;

/** A page that shows one value of one answer, for what may happen to the extension itself. */
export async function openOrchard(session: WatchedSession): Promise<{ stage: Stage; tab: Tab }> {
  const stage = await setStage(session, { '/': PAGE, '/api/apple': JSON.stringify({ apple: APPLE }) });
  const tab = await stage.open('/');
  await tab.page.waitForSelector('[data-ready]');
  return { stage, tab };
}

/** What of ours a page has: anything more than before is a trace. */
export function trace({ page }: Tab): Promise<unknown> {
  return page.evaluate(() => [document.documentElement.childElementCount, CSS.highlights.size]);
}
