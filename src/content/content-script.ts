/**
 * Runs in every frame on a click, and begins at once; works where a group of same-origin frames begins, for all of them. Run again,
 * it changes nothing.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/api';
import { isOrphaned } from '../browser/orphaned';
import type { FrameMessage, FrameRequestName, FrameRequests } from '../messages';
import { HELLO } from '../page/names';
import { isRootFrame } from './frame-path';
import { keeperOf, ourWorld } from './keeper-world';
import { Session } from './session';

type Handlers = {
  [N in FrameRequestName]: (
    body: FrameRequests[N]['body'],
  ) => FrameRequests[N]['answer'] | Promise<FrameRequests[N]['answer']>;
};

interface World {
  /** Ends the script of an earlier version, if it is still in this world. */
  backlightEnd?: () => void;
  backlightIsHere?: () => boolean;
}

const isPdf = document.contentType === 'application/pdf';

function attend(world: World): void {
  if (world.backlightIsHere?.()) return;
  world.backlightEnd?.();
  let session: Session | null = null;
  /** Nobody has asked for anything yet. */
  let isFresh = true;
  const begin = () => {
    if (isFresh && !isPdf) session = new Session();
    isFresh = false;
  };
  const handlers: Handlers = {
    start({ seen }) {
      if (isPdf) return { tab: { state: 'not-allowed', reason: 'state_not_allowed_pdf' } };
      isFresh = false;
      if (!session || !isOn(session)) session = new Session();
      session.start(seen);
      return { tab: session.state };
    },
    state: () => ({ tab: session?.state ?? { state: 'off' } }),
    glance: () => session?.glance() ?? null,
    part: ({ items }) => session?.part(items) ?? null,
    items: ({ key, page }) => session?.items.take(key, page) ?? null,
    stop({ restore }) {
      isFresh = false;
      session?.stop(restore);
      session = null;
      return { ok: true };
    },
    'set-view': ({ view }) => {
      session?.setView(view);
      return { ok: session !== null };
    },
    'get-view': () => session?.painting.getView() ?? null,
    light: ({ requestId, path, place }) => ({ count: session?.painting.light(requestId, path, place) ?? 0 }),
    'read-sibling': async () => (await session?.readSibling()) ?? { read: 'failed' },
    search: ({ text, requestId }) => session?.search(text, requestId) ?? null,
    locate: async () => ({ found: (await session?.locate()) ?? false }),
  };
  const hear = (message: unknown, { id }: Runtime.MessageSender) => {
    const { to, type } = (message ?? {}) as Partial<FrameMessage>;
    if (to !== 'frame' || !type || id !== browser.runtime.id || !Object.hasOwn(handlers, type))
      return undefined;
    return Promise.resolve((handlers[type] as (body: unknown) => unknown)(message));
  };
  browser.runtime.onMessage.addListener(hear);
  world.backlightIsHere = () => !isOrphaned();
  world.backlightEnd = () => session?.stop(true);
  // Whoever put us here is about to say `start`, which is not waited for; the recorder is, which comes by another way.
  // In a task of its own: to compile our script takes as long as a page may be kept busy at once.
  if (keeperOf(ourWorld).port) setTimeout(begin);
  else performance.addEventListener(HELLO, begin, { once: true });
}

function isOn({ state }: Session): boolean {
  return state.state === 'working' || state.state === 'labelled';
}

if (isRootFrame(window)) attend(globalThis as World);
