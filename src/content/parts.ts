/**
 * The content script comes in parts: what the first labels need, and what judges, explains and reports. No part is so long that
 * compiling it holds up the page, and the first is there sooner. A part cannot import another: what it could import, a page
 * could find (`web_accessible_resources`). This lets them have what another exports; `src/cli/content-parts.mjs` builds them.
 */
import type { NoticeMessage } from '../messages';

/** As a bundler writes CommonJS. */
type Part = (exports: object, require: (name: string) => object | Promise<object>) => void;

class Parts {
  private readonly here = new Map<string, object>();
  private readonly awaited = new Map<string, PromiseWithResolvers<object>>();

  /** Runs a part that has come, once: every click brings the first again. */
  run(name: string, part: Part): void {
    if (this.here.has(name)) return;
    const exports = {};
    part(exports, (other) => this.here.get(other) ?? this.bring(other));
    this.here.set(name, exports);
    this.awaited.get(name)?.resolve(exports);
  }

  /** Rejects where the background cannot bring it (any more). */
  private bring(name: string): Promise<object> {
    const awaited = this.awaited.get(name) ?? Promise.withResolvers<object>();
    if (this.awaited.has(name)) return awaited.promise;
    this.awaited.set(name, awaited);
    void ask().then(() => {
      // Whatever the background says: Firefox's `executeScript` does not mind a file that it cannot read.
      if (this.here.has(name)) return;
      this.awaited.delete(name); // Another click may have more luck.
      awaited.reject(new Error(`the background did not bring ${name}`));
    });
    return awaited.promise;
  }
}

/** `chrome` itself: this runs before all else, and is no longer than it must be. */
async function ask(): Promise<void> {
  const wanted: NoticeMessage = { notice: 'rest' };
  await chrome.runtime.sendMessage(wanted).catch(() => {});
}

interface World {
  backlightParts?: Parts;
  backlightIsHere?: () => boolean;
}

function prepare(world: World): void {
  if (!world.backlightIsHere?.()) world.backlightParts = new Parts();
}

prepare(globalThis as World);
