import type { Correlation } from '../core';
import { MOST_SEEN_RUNS, type SeenPages, type SiblingRead } from '../messages';
import type { Observation, SiblingPage } from '../model';
import { parsedRuns } from './parsed-page';
import { tell } from './tell';

const MOST_HTML = 4 * 1024 * 1024;

/** The other pages of the site that this one is compared with. */
export class OtherPages {
  salt = '';
  /** Another array whenever there are more. */
  pages: SiblingPage[] = [];
  private told = '';

  /** What the background remembers of them. */
  recall({ salt, pages }: SeenPages): void {
    this.salt = salt;
    this.pages = pages;
  }

  /** Lets the next page of this tab be compared with this one. In a frame, or without a salt, nobody remembers. */
  async remember({ observation, serverWritten }: Correlation): Promise<void> {
    if (!serverWritten || !this.salt || window !== top || this.told === observation.url) return;
    this.told = observation.url;
    const { fingerprintOf } = await import('./rest');
    const page = fingerprintOf(firstRuns(observation), this.salt);
    tell('seen', { page });
  }

  /**
   * Reads one other page of this layout, because the person asked for it, and remembers it. Signed out: nothing is done in the
   * person's name, not even by a link that does something; a page that only members see is compared when it is visited.
   * Its scripts do not run and its pictures are not loaded.
   */
  async read({ observation }: Correlation, signal: AbortSignal): Promise<SiblingRead> {
    const { fingerprintOf, siblingLinkOf } = await import('./rest');
    const url = siblingLinkOf(observation);
    if (!url) return { read: 'no-link' };
    try {
      const response = await fetch(url, { credentials: 'omit', mode: 'same-origin', signal });
      const html =
        response.ok && /\bhtml\b/.test(response.headers.get('content-type') ?? '')
          ? await response.text()
          : '';
      if (!html || html.length > MOST_HTML) return { read: 'failed' };
      const parsed = { url, ...parsedRuns(new DOMParser().parseFromString(html, 'text/html')) };
      this.pages = [fingerprintOf(firstRuns(parsed), this.salt), ...this.pages];
      return { read: 'compared', url };
    } catch {
      return { read: 'failed' };
    }
  }
}

type Texts = Pick<Observation, 'url' | 'places' | 'runs'>;

function firstRuns({ url, places, runs }: Texts): Texts {
  return { url, places, runs: runs.slice(0, MOST_SEEN_RUNS) };
}
