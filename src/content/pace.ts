import { pause } from './in-slices';

/** Changes wait this long for more of them, ms. */
const SHORTEST_WAIT = 50;
/** A look is followed by a rest of so many times its length, and at most so many ms: labelling never takes a page over. */
const SHARE_OF_TIME = 4;
const LONGEST_WAIT = 2000;
/** A page has settled when nothing changed for so long; one that never does is reported on as it is. */
const SETTLED = 300;
const LONGEST_SETTLING = 4000;
const STEP = 50;

/** What is known of the eyes. */
interface Seen {
  /** Something is to be looked at. */
  readonly pending: boolean;
  /** How often everything was looked at. */
  readonly wholeLooks: number;
}

/** When to look again: soon after a change, and never for more than a fifth of the time. */
export class Pace {
  private wake: () => void = () => {};
  /** Reports that wait for the next look. */
  private awaited = 0;
  /** When labels last came out different, ms. */
  private lastNews = performance.now();

  constructor(
    private readonly signal: AbortSignal,
    private readonly seen: () => Seen,
  ) {}

  /** Something may look different now. */
  changed(): void {
    this.wake();
  }

  /** Labels came out different. */
  news(): void {
    this.lastNews = performance.now();
  }

  /** Resolves when there is something to look at and the look that `began` then (ms) has been rested from. Rejects when it all ends. */
  async next(began: number): Promise<void> {
    const ended = performance.now();
    await this.nextChange();
    await this.gather(ended + Math.min(LONGEST_WAIT, (ended - began) * SHARE_OF_TIME));
  }

  /** Waits until the page is quiet or time is up, then for one more look at everything: not all that changes is announced. */
  async settled(lookAgain: () => void): Promise<void> {
    const until = performance.now() + LONGEST_SETTLING;
    this.awaited++;
    try {
      while (!this.isQuiet() && performance.now() < until) await pause(STEP, this.signal);
      const { wholeLooks } = this.seen();
      lookAgain();
      while (this.seen().wholeLooks === wholeLooks) await pause(STEP, this.signal);
    } finally {
      this.awaited--;
    }
  }

  private nextChange(): Promise<void> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const stopped = () => reject(signal.reason);
      signal.addEventListener('abort', stopped, { once: true });
      this.wake = () => {
        signal.removeEventListener('abort', stopped);
        resolve();
      };
      if (this.seen().pending) this.wake();
    });
  }

  /** Lets changes gather for a moment, and until we have rested enough, unless somebody waits for the report. */
  private async gather(until: number): Promise<void> {
    do await pause(SHORTEST_WAIT, this.signal);
    while (performance.now() < until && this.awaited === 0);
  }

  private isQuiet(): boolean {
    const { wholeLooks, pending } = this.seen();
    return wholeLooks > 0 && !pending && performance.now() - this.lastNews >= SETTLED;
  }
}
