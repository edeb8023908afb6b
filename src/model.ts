/**
 * The nouns of Backlight. Everything that crosses a folder is one of these.
 * Times are milliseconds since the page's navigation start; offsets are UTF-16 units; paths are RFC 9535 normalised-ish
 * (`$.items[3].name`, `$['odd key']`).
 */
import type { EvidenceKind } from './evidence-kinds';

/** How an exchange reached the page. */
export type Via =
  | 'document'
  | 'embedded'
  | 'fetch'
  | 'xhr'
  | 'websocket'
  | 'eventsource'
  /** JSONP: an answer that runs as a script. */
  | 'script'
  | 'worker'
  | 'storage';

/** What is left of an exchange's body. A body that is not here says why, and the reason is shown. */
export type Body =
  | { kind: 'text'; text: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'missing'; reason: MissingReason };

/** `missed`: before we listened; `dropped`: over the buffer's cap; `unread`: the page never read it; `opaque`: no-cors;
 *  `too-large`: this body alone is over the cap; `aborted`: cut off before its end; `unreadable`: of a kind we cannot read. */
export type MissingReason =
  | 'missed'
  | 'dropped'
  | 'unread'
  | 'opaque'
  | 'too-large'
  | 'aborted'
  | 'unreadable';

/** One request and its answer, one message of a live connection, or one block of state embedded in the HTML. */
export interface Exchange {
  /** Unique in a report: `r1`, `r2`, … in order of arrival. */
  id: string;
  via: Via;
  method: string;
  /** Absolute; of the answer (after redirects), or of the connection. For embedded state: the document's, with the script's place as fragment. */
  url: string;
  /** HTTP status; 0 where there is none or it is not known. */
  status: number;
  /** Media type without parameters, lower case; '' when not known. */
  mime: string;
  startedMs: number;
  finishedMs: number;
  /** Size of the body as received; -1 when not known. */
  bytes: number;
  /** The body the page sent, if it was text and short (GraphQL operations live here). */
  requestBody?: string;
  body: Body;
  /** `true` while a stream is still growing. */
  growing?: boolean;
  /** How the body came to us when not by listening: from the HTTP cache, after the fact. */
  recovered?: boolean;
  /** How many there are in all of what it lists, as its headers say: name, in lower case → number. */
  totals?: Record<string, number>;
  /** Out of which store it came; `worker`: the site's service worker answered, from its own store or by asking. */
  cache?: 'fresh' | 'browser' | 'cdn' | 'worker' | 'unknown';
}

/** One scalar of a payload. `value` keeps the literal as sent for numbers JavaScript cannot hold (`raw`). */
export interface Leaf {
  /** Index into the observation's exchanges. */
  exchange: number;
  value: string | number | boolean | null;
  /** The number as it was written, when that differs from `String(value)` (`19.90`, 20-digit ids). */
  raw?: string;
  /** Object or array that holds it; null when the whole payload is this one scalar (`$`). */
  parent: PayloadNode | null;
  /** Member name or index in `parent`; `'length'` with `isLength` for the length of array `parent`; `'*'` in an array for what all
   *  its items say together, the pieces of a text that grows. */
  key: string | number;
  isLength?: true;
  /** The value is the name of a member: of the object or array `parent` itself (`node`), or of a scalar in it (`leaf`). */
  isKey?: 'node' | 'leaf';
  /** GraphQL: the schema's own name of the field, where the query gave it another. */
  field?: string;
}

/** An object or array of a payload; the chain of parents spells the path. */
export interface PayloadNode {
  exchange: number;
  parent: PayloadNode | null;
  key: string | number;
  kind: 'object' | 'array';
  /** Number of members or items. */
  size: number;
  /** Leaves directly inside, in order. */
  leaves: Leaf[];
  /** Objects and arrays directly inside, in order. */
  nodes: PayloadNode[];
  /** It stands in a text of `parent` that is a payload itself; what was undone to read it (`base64`, `gzip`), none for plain JSON. */
  within?: readonly string[];
  /** A message without names: its keys are protobuf field numbers. */
  numbered?: true;
  /** It is no part of the body, but the answer's headers. */
  isHeaders?: true;
}

/** A position in the page's tree: element, text node, attribute or shadow root. Places form a tree by `parent`. */
export interface Place {
  /** Index of the parent place, -1 for the root. */
  parent: number;
  /** `div`, `text()`, `@title`, `shadow-root()`; local names, lower case. */
  name: string;
  /** 1-based position among the siblings of that name; 0 where the name is unique by nature (attributes, shadow root). */
  n: number;
  /** What an element says of itself (`class`, `id`, `role`, `href`, `rel`, `itemprop`, …): name → value. As first seen. */
  marks?: Record<string, string>;
}

export type RunKind = 'text' | 'image' | 'attribute' | 'value' | 'generated';

/** One visible text node, attribute, input value, image or generated text. */
export interface Run {
  /** Index into the observation's places. Its XPath is `xpathOf(places, place)`. */
  place: number;
  node: RunKind;
  /** For `attribute` and `image`: which (`title`, `alt`, `src`, `style` for a background). */
  attribute?: string;
  /** As it stands in the DOM, white space included; an image's is its address as written. */
  text: string;
  /** CSS text-transform in force, if any: pixels differ from `text`. */
  textTransform?: 'uppercase' | 'lowercase' | 'capitalize';
  /** When we first saw it with this text, ms; undefined when it was there before we looked. */
  seenMs?: number;
  /** The person typed it. */
  typed?: boolean;
  /** The element that holds it carries machine-readable data (`<time datetime>`, itemprop, `data-*`): name → value. */
  hints?: Record<string, string>;
}

/** A text the front end is made of: a script, a stylesheet, the HTML as it came. */
export interface Asset {
  kind: 'script' | 'style' | 'html';
  /** Absolute address; inline scripts: the document's with a fragment naming the place. */
  url: string;
  /** '' where it could not be read: of another origin, not in the cache any more, or WebAssembly. */
  text: string;
}

/** Something the person did on the page, or a new screen of a single-page app. */
export interface Act {
  kind: 'click' | 'input' | 'scroll' | 'screen';
  atMs: number;
  /** Of a screen: its address. */
  url?: string;
}

/** Everything known of one frame group at one moment: the input of `core`. */
export interface Observation {
  url: string;
  title: string;
  /** BCP 47 tags to read text in, best first: the document's language, that of its texts, then the browser's. */
  locales: string[];
  timeZone: string;
  /** Epoch ms at capture, for relative times and clocks. */
  now: number;
  listening: 'from-start' | 'late';
  places: Place[];
  runs: Run[];
  exchanges: Exchange[];
  assets: Asset[];
  /** What the person did while we looked, in order. */
  acts?: Act[];
  /** Scripts of the page may read cookies of its site: there are some. */
  cookies?: true;
  /** Other pages of the site that were looked at in this tab: what is the same on all of them is no data of this one. */
  siblings?: SiblingPage[];
  /** What their numbers were made with. */
  salt?: string;
}

/** What is kept of a page to compare others with: hashes of places and texts, never a text. The arrays run in parallel. */
export interface SiblingPage {
  /** Hash of its address. */
  url: number;
  /** By run: hash of its text. */
  texts: number[];
  /** By run: hash of its XPath. */
  places: number[];
  /** By run: hash of the names and classes of the elements around it. */
  kinds: number[];
  /** By run: 16 bits of a hash of each word; empty for long texts. */
  words: number[][];
}

export type LabelName = 'backend' | 'frontend' | 'mixed' | 'unsure';
export type BackendOrigin = 'api' | 'live' | 'embedded' | 'html' | 'fragment' | 'media' | 'stored';
export type FrontendOrigin = 'markup' | 'script' | 'translation' | 'style' | 'input' | 'computed' | 'config';
export type Origin = BackendOrigin | FrontendOrigin;
export type Relation = 'value' | 'presence';

export type Transform =
  | 'exact'
  | 'normalized'
  | 'case'
  | 'substring'
  | 'number'
  | 'compact'
  | 'currency'
  | 'percent'
  | 'bytes'
  | 'duration'
  | 'date'
  | 'relative-time'
  | 'ordinal'
  | 'truncate'
  | 'join'
  | 'split'
  | 'markup'
  | 'initials'
  | 'mask'
  | 'slug'
  | 'url'
  | 'enum'
  | 'mapped'
  | 'count'
  | 'sum'
  | 'average'
  | 'difference'
  | 'product'
  | 'share'
  | 'position'
  | 'key';

/** One place the data may have come from. */
export interface Source {
  /** `Exchange.id`. */
  requestId: string;
  /** Into the payload; for origin `html`, which has none, the XPath of the text in the document. */
  path: string;
  /** GraphQL: the schema's own name of the field, where the query gave it another. */
  field?: string;
  /** The raw value, as text. */
  value: string;
  transform: Transform;
  /** Probability that this very leaf is the source. */
  confidence: number;
  /** For computed values: `sum of $.items[*].price`. */
  formula?: string;
}

/** One reason for or against a claim, in nats of log-odds. `kind` names a sentence in `_locales`; `detail` fills it. */
export interface Evidence {
  kind: EvidenceKind;
  weight: number;
  detail?: Record<string, string | number>;
}

/** A character range of a run with one origin. */
export interface Segment {
  start: number;
  end: number;
  label: 'backend' | 'frontend' | 'unsure';
  origin: Origin;
  relation: Relation;
  confidence: number;
  /** Best first. For frontend only with relation `presence`: the value because of which the words are shown. */
  sources: Source[];
  evidence: Evidence[];
  /** For frontend: address of the script, file or document it is written in. */
  writtenIn?: string;
}

/** The verdict on one run. */
export interface Label {
  /** Index into the observation's runs. */
  run: number;
  label: LabelName;
  confidence: number;
  /** Ordered, not overlapping, covering the run's text but for outer white space. */
  segments: Segment[];
}

/** A message of `_locales` and what fills its placeholders, in order. Explanations are these until they are shown. */
export interface Message {
  key: string;
  substitutions: string[];
}

/** What `explain` makes of a label: the sentence, then the lines of evidence. */
export interface Explanation {
  sentence: Message;
  lines: Message[];
}

/* ---- The report: schema backlight-report/1, JSON Schema in docs/report.schema.json ---- */

export interface Report {
  schema: 'backlight-report/1';
  /** What the file holds, in words, for whoever opens it. */
  contains?: string;
  page: {
    url: string;
    title: string;
    /** ISO 8601. */
    capturedAt: string;
    browser: string;
    listening: 'from-start' | 'late';
  };
  summary: Summary;
  requests: ReportRequest[];
  items: ReportItem[];
}

export interface Summary {
  runs: number;
  backend: number;
  frontend: number;
  mixed: number;
  unsure: number;
  /** Letters and digits on the page. */
  letters: number;
  /** Share of them that are data, 0 to 1. */
  dataShare: number;
  /** What could not be seen, named. */
  unseen: Unseen[];
}

/** Something Backlight could not look at. `what` names a sentence in `_locales`. */
export interface Unseen {
  what:
    | 'missed-requests'
    | 'dropped-bodies'
    /** Of the same request, many newer ones came, and nothing shows these. */
    | 'forgotten-answers'
    | 'undecoded-bodies'
    | 'frame'
    | 'canvas'
    | 'video'
    /** Pictures that are large enough for words. */
    | 'picture'
    | 'opaque-bodies'
    /** The page spoke in our recorder's place, or drowned it out: what it says is not listened to. */
    | 'forged-messages'
    | 'flooded-messages'
    /** The browser's own list of a page's requests is full: later ones that nobody heard are not even named. */
    | 'cut-short-list'
    /** More elements than anybody reads: those beyond were not looked into. */
    | 'too-many-elements'
    /** A report longer than the browser passes on: these items say what they are, not why. */
    | 'items-without-reasons';
  count: number;
  /** Addresses or names, at most 20. */
  names: string[];
}

export interface ReportRequest {
  id: string;
  method: string;
  url: string;
  status: number;
  mime: string;
  via: Via;
  startedMs: number;
  finishedMs: number;
  bytes: number;
  party: 'site' | 'sister' | 'third';
  cache: 'fresh' | 'browser' | 'cdn' | 'worker' | 'unknown';
  /** Items whose first source is this request. */
  usedBy: number;
  /** Readable name: path without ids, or the GraphQL operation. */
  name: string;
  /** Distinct leaves sent, and of those shown on the page. */
  fields: { sent: number; shown: number };
  /** `json`, `text`, … or why there is no body. */
  decoded: string;
  recovered?: boolean;
  /** Whether it said who asks, never how: `key`, a key or token stands in its address; `cookies`, the site's cookies may have
   *  gone along; `asked`, the server wanted a sign-in first. Absent where nothing was requested. */
  signIn?: 'key' | 'cookies' | 'asked' | 'unknown';
  /** What the person had done just before. Absent where the page sent it by itself, or nobody looked yet. */
  trigger?: 'click' | 'input' | 'scroll';
  /** Of a single-page app, from the second screen on. */
  screen?: { n: number; url: string };
}

export interface ReportItem {
  /** '' for the top document, else the XPath of the iframe (nested ones joined with `>>`). */
  frame: string;
  xpath: string;
  node: RunKind;
  attribute?: string;
  text: string;
  label: LabelName;
  confidence: number;
  segments: Segment[];
  explanation: string;
}
