import { type ContentToPage, type PageMessage, parsePageMessage } from '../messages';
import { PORT } from '../page/names';
import { keeperOf, ourWorld } from './keeper-world';

/** The recorder sends some twenty messages a second at most, and more only while it catches up, in large pieces. */
const MOST_A_SECOND = 400;
const MOST_INVALID = 20;

/** `forged`, `flooded`: the page spoke over the port in the recorder's place; nothing of it is listened to any more. */
export type LinkState = 'idle' | 'listening' | 'forged' | 'flooded' | 'closed';

/** Our end of the channel to the recorder of one frame. */
export interface RecorderLink {
  readonly state: LinkState;
  /** Messages that were not of the recorder's making. */
  readonly ignored: number;
  /** What to add to the frame's times to have them in ours, ms. */
  readonly shiftMs: number;
  /** Sends what was recorded so far to `heard`, then all that is new. Once more: everything from the beginning. */
  collect(heard: (message: PageMessage) => void): void;
  /** The recorder only buffers again. */
  stop(): void;
  /** The recorder puts every native function back, forgets all it had and is gone. */
  restore(): void;
}

/**
 * Reaches the recorder of a frame of our own origin: over the port that the keeper handed it before page code ran, in our own frame;
 * else (a frame below us, or an extension that was reloaded) over a new one. Null where there is no recorder, or no way to it.
 */
export function connect(win: Window): RecorderLink | null {
  const keeper = win === window ? keeperOf(ourWorld) : null;
  const port = keeper?.port ?? handPort(win);
  if (!port) return null;
  if (keeper) keeper.port = port;
  return new Link(port, win.performance.timeOrigin - performance.timeOrigin, () => {
    if (keeper) keeper.port = null;
  });
}

function handPort(win: Window): MessagePort | null {
  try {
    const { port1, port2 } = new MessageChannel();
    const event = new MessageEvent(PORT, { ports: [port2], cancelable: true });
    return win.performance.dispatchEvent(event) ? null : port1;
  } catch {
    return null; // It has become another origin's, or is gone.
  }
}

class Link implements RecorderLink {
  state: LinkState = 'idle';
  ignored = 0;
  private heard: ((message: PageMessage) => void) | null = null;
  private second = 0;
  private inSecond = 0;

  constructor(
    private readonly port: MessagePort,
    readonly shiftMs: number,
    private readonly lost: () => void,
  ) {}

  collect(heard: (message: PageMessage) => void): void {
    if (this.state !== 'idle' && this.state !== 'listening') return;
    this.state = 'listening';
    this.heard = heard;
    this.port.onmessage = ({ data }) => this.receive(data);
    this.tell('collect');
  }

  stop(): void {
    if (this.state !== 'listening') return;
    this.tell('stop');
    this.port.onmessage = null;
    this.heard = null;
    this.state = 'idle';
  }

  restore(): void {
    this.tell('restore');
    this.close('closed');
  }

  private tell(type: ContentToPage['type']): void {
    this.port.postMessage({ type } satisfies ContentToPage);
  }

  private receive(data: unknown): void {
    const second = Math.floor(performance.now() / 1000);
    this.inSecond = second === this.second ? this.inSecond + 1 : 1;
    this.second = second;
    const message = this.inSecond > MOST_A_SECOND ? null : parsePageMessage(data);
    if (message) this.heard?.(message);
    else this.ignored++;
    if (this.inSecond > MOST_A_SECOND) this.close('flooded');
    else if (this.ignored > MOST_INVALID) this.close('forged');
  }

  private close(state: LinkState): void {
    this.state = state;
    this.heard = null;
    this.port.onmessage = null;
    this.port.close();
    this.lost();
  }
}
