import type { MissingReason, Via } from '../model';
import type { List } from './list';
import { now, slice } from './primordials';

/** How something was asked for: what only the call that asked tells. */
export interface Asked {
  method: string;
  startedMs: number;
  requestBody: string | undefined;
  /** The AbortSignal that the page gave, if it did. */
  signal?: unknown;
}

/**
 * One request and its answer, or one message of a connection, as the recorder saw it. The list is its body: the pieces as the page
 * got them (bytes are copies); nothing is serialised or joined before someone asks.
 */
export interface Recorded extends List<unknown> {
  seq: number;
  via: Extract<Via, 'fetch' | 'xhr' | 'websocket' | 'eventsource' | 'worker'>;
  url: string;
  /** Null where nobody saw it being asked for; it then counts as begun when it was met. */
  asked: Asked | null;
  status: number;
  mime: string;
  finishedMs: number;
  /** Reads a header of the answer, when someone asks; a message has none. */
  read: ((name: string) => string | null | undefined) | undefined;
  /** Why there is no body, if there is none. */
  missing: MissingReason | null;
  /** Units (UTF-16 or bytes) that the body takes up in the buffer, at a guess for what is kept by reference. */
  size: number;
  /** No more of it will come. */
  done: boolean;
  /** Chunks of a stream that were taken: the branches of a tee and clones all bring the same ones. */
  chunks: number;
  /** `gone`: dropped, and what still comes of it would be a fragment. */
  state: 'new' | 'kept' | 'gone';
  /** In the sender's queue. */
  queued: boolean;
}

/** UTF-16 units of an address that are sent on. */
const LONGEST_ADDRESS = 8192;

let seq = 0;

/** One object and no more: a page may hear thousands of messages a second. */
export function recorded(via: Recorded['via'], url: string, asked: Asked | null): Recorded {
  return {
    seq: seq++,
    via,
    url: slice(url, 0, LONGEST_ADDRESS),
    asked,
    status: 0,
    mime: '',
    finishedMs: now(),
    read: undefined,
    missing: null,
    first: null,
    last: null,
    size: 0,
    done: false,
    chunks: 0,
    state: 'new',
    queued: false,
  };
}
