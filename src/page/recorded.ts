import type { MissingReason, Via } from '../model';
import type { List } from './list';
import { now, slice } from './primordials';

/** A body as the recorder keeps it: nothing is serialised or joined before someone asks. */
export type Held =
  | { kind: 'text'; text: string }
  | ({ kind: 'bytes' } & List<Uint8Array<ArrayBuffer>>)
  | ({ kind: 'values' } & List<unknown>)
  | { kind: 'blob'; blob: Blob }
  | { kind: 'document'; document: Document }
  | { kind: 'missing'; reason: MissingReason };

/** One request and its answer, or one message of a connection, as the recorder saw it. */
export interface Recorded {
  seq: number;
  via: Extract<Via, 'fetch' | 'xhr' | 'websocket' | 'eventsource'>;
  method: string;
  url: string;
  status: number;
  mime: string;
  startedMs: number;
  finishedMs: number;
  requestBody?: string | undefined;
  /** The AbortSignal that the page gave, if it did. */
  signal?: unknown;
  /** Those of the answer that tell who answered; `undefined` where there is none. */
  headers: Record<string, string> | undefined;
  held: Held | null;
  /** Units (UTF-16 or bytes) that `held` takes up in the buffer, at a guess for what is kept by reference. */
  size: number;
  growing: boolean;
  /** Chunks of a stream in `held`: the branches of a tee and clones all bring the same ones. */
  chunks: number;
  /** `gone`: dropped, and what still comes of it would be a fragment. */
  state: 'new' | 'kept' | 'gone';
  /** In the sender's queue. */
  queued: boolean;
}

let seq = 0;

/** `startedMs`: null where nobody saw it start, which then counts as now. */
export function recorded(
  via: Recorded['via'],
  method: string,
  url: string,
  startedMs: number | null,
): Recorded {
  const finishedMs = now();
  return {
    seq: seq++,
    via,
    method,
    url: slice(url, 0, 8192),
    status: 0,
    mime: '',
    startedMs: startedMs ?? finishedMs,
    finishedMs,
    headers: undefined,
    held: null,
    size: 0,
    growing: false,
    chunks: 0,
    state: 'new',
    queued: false,
  };
}
