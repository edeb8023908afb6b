/**
 * Every message of every hop: name → payload. One map per hop; each hop's senders and listeners are typed by its map.
 * What comes from the page's world is `unknown` until `parsePageMessage` says what it is.
 */
import * as v from 'valibot';
import type {
  LabelName,
  MissingReason,
  Report,
  ReportItem,
  ReportRequest,
  SiblingPage,
  Summary,
} from './model';

/* ---- page → content, over a private MessagePort ---- */

/** Bodies over this many UTF-16 units or bytes are never taken (`too-large`); the recorder's whole buffer holds as much. */
export const BUFFER_CAP = 32 * 1024 * 1024;

/**
 * Headers that say how many there are in all, in items or in pages, of a list of which the answer holds a part: of PostgREST and
 * react-admin's servers, json-server and Gitea, GitLab, WordPress, Yii, Vikunja.
 */
export const TOTALS = [
  'content-range',
  'x-total-count',
  'x-total',
  'x-total-pages',
  'x-wp-total',
  'x-wp-totalpages',
  'x-pagination-total-count',
  'x-pagination-page-count',
  'x-pagination-total-pages',
] as const;

const Count = v.pipe(v.number(), v.finite());
const Text = v.pipe(v.string(), v.maxLength(BUFFER_CAP));
/** Of any world: in Firefox a buffer that comes over a port is none of ours by `instanceof`. */
const Bytes = v.custom<ArrayBuffer>(
  (value) => Object.prototype.toString.call(value) === '[object ArrayBuffer]',
);
const Address = v.pipe(v.string(), v.maxLength(8192));
const REASONS = [
  'missed',
  'dropped',
  'unread',
  'opaque',
  'too-large',
  'aborted',
  'unreadable',
] as const satisfies readonly MissingReason[];

const RecordSchema = v.object({
  /** The recorder's own number, so that a growing stream can be updated. */
  seq: Count,
  via: v.picklist(['fetch', 'xhr', 'websocket', 'eventsource', 'worker']),
  method: v.pipe(v.string(), v.maxLength(32)),
  url: Address,
  status: Count,
  mime: v.pipe(v.string(), v.maxLength(256)),
  startedMs: Count,
  finishedMs: Count,
  bytes: Count,
  requestBody: v.optional(v.pipe(v.string(), v.maxLength(65536))),
  growing: v.optional(v.boolean()),
  /** From the answer's own headers, where the page may read them. */
  headers: v.optional(v.record(v.pipe(v.string(), v.maxLength(64)), v.pipe(v.string(), v.maxLength(512)))),
  body: v.union([
    v.object({ kind: v.literal('text'), text: Text }),
    v.object({ kind: v.literal('bytes'), bytes: Bytes }),
    v.object({ kind: v.literal('blob'), blob: v.instance(Blob) }),
    v.object({ kind: v.literal('missing'), reason: v.picklist(REASONS) }),
  ]),
});

const PageMessageSchema = v.variant('type', [
  /** In answer to `collect`: what has been buffered, in pieces, then each new one as it comes. */
  v.object({ type: v.literal('records'), records: v.pipe(v.array(RecordSchema), v.maxLength(1000)) }),
  /** All that was buffered at `collect` has been sent. `dropped` bodies were over the cap. */
  v.object({
    type: v.literal('collected'),
    fromStart: v.boolean(),
    dropped: v.object({ count: Count, bytes: Count, urls: v.pipe(v.array(Address), v.maxLength(20)) }),
  }),
]);

/** One thing the recorder saw. */
export type PageRecord = v.InferOutput<typeof RecordSchema>;
export type PageMessage = v.InferOutput<typeof PageMessageSchema>;

/** What a message from the page's world says, or null when it is not one of ours. Never throws. */
export function parsePageMessage(data: unknown): PageMessage | null {
  const result = v.safeParse(PageMessageSchema, data);
  return result.success ? result.output : null;
}

/** content → page, same port. `collect`: send what you have, then everything new. `stop`: only buffer again.
 *  `restore`: put every native function back and forget everything. */
export interface ContentToPage {
  type: 'collect' | 'stop' | 'restore';
}

/* ---- extension pages → background (`tabId` names the tab; answers are the second type) ---- */

export type TabState =
  | { state: 'off' }
  | { state: 'working' }
  /** `serverWritten`: the page tells more when it is compared with another one of its kind. */
  | { state: 'labelled'; serverWritten?: true }
  /** `reason` names a sentence in `_locales`: browser page, store, PDF viewer, … */
  | { state: 'not-allowed'; reason: string }
  | { state: 'failed'; reason: string };

/** What the popup shows: everything but the items. */
export interface Overview {
  tab: TabState;
  page: Report['page'] | null;
  summary: Summary | null;
  requests: ReportRequest[];
  /** The all-sites permission is held. */
  everywhere: boolean;
  view: View;
}

/** Switches of the legend, kept per tab in the content script. */
export interface View {
  backend: boolean;
  frontend: boolean;
  unsure: boolean;
  /** Everything else fades: all but data, or all but the page's own. Absent: nothing does. */
  only?: 'data' | 'page';
}

/** What a search in one tab finds; no more than can be read, of `total`. */
export interface Found {
  labels: FoundLabel[];
  fields: FoundField[];
  total: { labels: number; fields: number };
}

export interface FoundLabel {
  /** Names it for `reveal`. */
  place: string;
  text: string;
  label: LabelName;
}

/** A field of an answer, and in how many places of the page it is shown. */
export interface FoundField {
  requestId: string;
  path: string;
  value: string;
  shown: number;
}

export interface Requests {
  /** Label the tab (again); starts listening from now on where nobody listened. */
  analyze: {
    /** `frames`: those that our scripts have been put into just now; without, the background sees to that. */
    body: { tabId: number; frames?: number[] };
    answer: { ok: boolean; tab: TabState };
  };
  /** The whole report, once the page has settled; null where there is none. */
  report: { body: { tabId: number }; answer: Report | null };
  overview: { body: { tabId: number }; answer: Overview };
  /** Labels off; no trace left. */
  off: { body: { tabId: number }; answer: { ok: boolean } };
  /** Reload the tab with the recorder in place before the page's first script, then label it; once the site is allowed. */
  'reload-and-listen': { body: { tabId: number }; answer: { ok: boolean } };
  /** No reload after all: the person did not allow it. */
  stay: { body: { tabId: number }; answer: { ok: boolean } };
  view: { body: { tabId: number; view: View }; answer: { ok: boolean } };
  /** Read one other page of this layout from the page's site, once, signed out, and compare. Only when the person asks. */
  'read-sibling': { body: { tabId: number }; answer: SiblingRead };
  /** Light up the runs whose first source is this request (and path, if given), or this one place, and scroll to the first; null ends it. */
  reveal: {
    body: { tabId: number; requestId: string | null; path?: string; place?: string };
    answer: { count: number };
  };
  /** Labels and fields that contain a text, capitals aside; with `requestId` all fields of that request. */
  search: { body: { tabId: number; text: string; requestId?: string }; answer: Found };
}
export type RequestName = keyof Requests;
export type RequestMessage = { [N in RequestName]: { type: N } & Requests[N]['body'] }[RequestName];

/* ---- background → content, one frame at a time; `glance`, and a `part` after it, also from our pages, past the background ---- */

/** What one frame group knows; the background merges them into one report. */
export interface FramePart {
  /** Position of each frame in its parent's `frames`, from the top: [] for the top document. */
  framePath: number[];
  /** Frames of another origin, by their own frame path joined with `.`: where their iframe stands, and their address as written. */
  children: Record<string, { frame: string; xpath: string; url: string }>;
  /** Epoch ms of this frame's navigation start. */
  timeOrigin: number;
  report: Report;
  /** Where its items are to be fetched, if they are: they are not in the report. */
  items?: { key: number; pages: number };
}

/** What one frame group can say at once, and is short: its lists are a `part`'s. */
export interface Glance {
  tab: TabState;
  view: View;
  page: Report['page'];
  summary: Summary;
  /** No frame of another site has anything to add. */
  isWhole: boolean;
}

/** Other pages of one site that were labelled in one tab, as numbers that only this session can compare. */
export interface SeenPages {
  salt: string;
  pages: SiblingPage[];
}

/** What came of reading another page: compared with it; there is no link to such a page; it could not be read. */
export type SiblingRead = { read: 'compared'; url: string } | { read: 'no-link' } | { read: 'failed' };

export interface FrameRequests {
  /** `seen`: for the top document, what is remembered of other pages of its site in this tab. */
  start: { body: { seen?: SeenPages }; answer: { tab: TabState } };
  state: { body: Record<never, never>; answer: { tab: TabState } };
  /** What is known now; null where there are no labels. */
  glance: { body: Record<never, never>; answer: Glance | null };
  /** `items`: with all items, once the page has settled; without: what is known now. */
  part: { body: { items: boolean }; answer: FramePart | null };
  /** A page of the items of a part, counted from 0; null where they are not kept any more. */
  items: { body: { key: number; page: number }; answer: ReportItem[] | null };
  /** `restore`: take the recorder out of the page as well; else it goes back to buffering. */
  stop: { body: { restore: boolean }; answer: { ok: boolean } };
  'set-view': { body: { view: View }; answer: { ok: boolean } };
  'get-view': { body: Record<never, never>; answer: View | null };
  light: { body: { requestId: string | null; path?: string; place?: string }; answer: { count: number } };
  search: { body: { text: string; requestId?: string }; answer: Found | null };
  /** The person agreed to it: read one other page of this layout from the site, once, and compare. */
  'read-sibling': { body: Record<never, never>; answer: SiblingRead };
  /** From the context menu: pin the card on what was right-clicked. */
  locate: { body: Record<never, never>; answer: { found: boolean } };
}
export type FrameRequestName = keyof FrameRequests;
export type FrameMessage = {
  [N in FrameRequestName]: { to: 'frame'; type: N } & FrameRequests[N]['body'];
}[FrameRequestName];

/* ---- content → background and extension pages: told, not asked ---- */

export interface Notices {
  /** Labels or the view of them changed; `share` of data for the badge, null when switched off. */
  changed: { share: number | null };
  /** A frame came that nobody listens in. */
  frames: Record<never, never>;
  /** A page that its server wrote has been labelled: for comparing others of its site with. */
  seen: { page: SiblingPage };
  /** The rest of the content script is wanted in this frame. Answered once it is there, or will not come. */
  rest: Record<never, never>;
  /** The person turned the labels off from within the page. */
  leave: Record<never, never>;
}
export type NoticeMessage = { [N in keyof Notices]: { notice: N } & Notices[N] }[keyof Notices];

/** Runs of one page that are remembered. */
export const MOST_SEEN_RUNS = 4000;

const Hash = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
const Hashes = v.pipe(v.array(Hash), v.maxLength(MOST_SEEN_RUNS));
const SiblingPageSchema = v.object({
  url: Hash,
  texts: Hashes,
  places: Hashes,
  kinds: Hashes,
  words: v.pipe(v.array(v.pipe(v.array(Hash), v.maxLength(64))), v.maxLength(MOST_SEEN_RUNS)),
});

/** What a content script says of its page, or null when it is none: a page could have taken the script over. Never throws. */
export function parseSiblingPage(data: unknown): SiblingPage | null {
  const result = v.safeParse(SiblingPageSchema, data);
  return result.success ? result.output : null;
}
