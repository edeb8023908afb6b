import { browser } from '../browser/api';
import type { FrameRequestName, FrameRequests } from '../messages';
import { scripts } from './scripts';

type Body<N extends FrameRequestName> = FrameRequests[N]['body'];
type Answer<N extends FrameRequestName> = FrameRequests[N]['answer'];

/** Puts our scripts into every frame we may enter, where they are not there already. Answers the frames. Rejects when the tab refuses. */
export async function enter(tabId: number): Promise<number[]> {
  await refuseDiscarded(tabId);
  const target = { tabId, allFrames: true };
  const run = (files: string[], world: 'MAIN' | 'ISOLATED') =>
    browser.scripting.executeScript({ target, files, world, injectImmediately: true });
  // Both at once: each is a way through the browser and back, and keeper and recorder wait for each other.
  const [, results] = await Promise.all([
    run([scripts.recorder], 'MAIN'),
    run([scripts.keeper, scripts.parts, scripts.content], 'ISOLATED'),
  ]);
  return results.map(({ frameId }) => frameId);
}

/** Brings what a frame asks for after its first labels; the frame itself sees whether it came. */
export async function bringRest(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  try {
    // One by one: files that are brought together are compiled in one task.
    for (const file of scripts.rest)
      await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  } catch {
    // The frame is gone, or we may not enter it any more.
  }
}

/** Frames we may enter. Rejects when the tab refuses. */
export async function framesOf(tabId: number): Promise<number[]> {
  await refuseDiscarded(tabId);
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => true,
    injectImmediately: true,
  });
  return results.map(({ frameId }) => frameId);
}

/** Chromium lets whoever asks such a tab wait until somebody opens it. */
async function refuseDiscarded(tabId: number): Promise<void> {
  if ((await browser.tabs.get(tabId)).discarded) throw new Error('the browser has put the tab away');
}

/** Asks one frame; null where nobody is there (any more). */
export async function askFrame<N extends FrameRequestName>(
  tabId: number,
  frameId: number,
  type: N,
  body: Body<N>,
): Promise<Answer<N> | null> {
  try {
    return (await browser.tabs.sendMessage(tabId, { to: 'frame', type, ...body }, { frameId })) ?? null;
  } catch {
    return null;
  }
}

/** Asks several frames at once; those that are gone are left out. */
export async function askFrames<N extends FrameRequestName>(
  tabId: number,
  frames: number[],
  type: N,
  body: Body<N>,
): Promise<{ frameId: number; answer: NonNullable<Answer<N>> }[]> {
  const answers = await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, type, body)));
  return answers.flatMap((answer, i) => (answer === null ? [] : [{ frameId: frames[i]!, answer }]));
}
