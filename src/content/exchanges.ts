import { ownBytes } from '../browser/own-bytes';
import { BUFFER_CAP, type PageRecord } from '../messages';
import type { Body, Exchange, Label } from '../model';
import { textOfBytes } from './body-text';
import { totalsOf } from './header-totals';
import { outdated } from './outdated';

/** More than a page can need. */
const MOST_EXCHANGES = 20_000;
/** Forgotten together, since everything else is learnt anew without them. */
const AT_ONCE = 1000;
/** So many new ones before it is asked again which are outdated. */
const SOME_MORE = 250;

/** Exchanges that were let go whole. */
export interface Gone {
  count: number;
  /** At most 20, each once. */
  urls: string[];
}

/**
 * The exchanges of one group of frames, in order of arrival. Holds no more than `BUFFER_CAP` of bodies: the oldest become
 * `missing/dropped` first.
 */
export class Exchanges {
  /** In the page already, before anybody asked. */
  readonly dropped: Gone = { count: 0, urls: [] };
  /** Here. */
  readonly forgotten: Gone = { count: 0, urls: [] };
  private all: Exchange[] = [];
  private readonly bySource = new WeakMap<object, Map<number, Exchange>>();
  /** Takes an exchange out of `bySource`: what is forgotten must not be held there. */
  private readonly forgetters = new WeakMap<Exchange, () => void>();
  private readonly sizes = new Map<Exchange, number>();
  private readonly reading = new Set<Promise<void>>();
  private total = 0;
  private lastId = 0;
  private tidyAt = 0;

  constructor(private readonly changed: () => void) {}

  list(): Exchange[] {
    return this.all;
  }

  /** Resolves when every body that is read asynchronously (a Blob) has been read. Never rejects. */
  async settled(): Promise<void> {
    while (this.reading.size) await Promise.all(this.reading);
  }

  /** Takes in what a recorder saw. `source` names the recorder; its times are `shiftMs` before ours. */
  hear(records: PageRecord[], source: object, shiftMs: number): void {
    const known = this.bySource.get(source) ?? new Map<number, Exchange>();
    this.bySource.set(source, known);
    for (const record of records) {
      const fields = fieldsOf(record, shiftMs);
      const exchange = known.get(record.seq);
      if (exchange) Object.assign(exchange, fields);
      this.fill(exchange ?? this.meet(record.seq, fields, known), record);
    }
    this.changed();
  }

  /** Adds one that no recorder saw: recovered, embedded, or only named. */
  add(fields: Omit<Exchange, 'id'>): Exchange {
    const exchange = this.append(fields);
    this.hold(exchange, fields.body);
    this.changed();
    return exchange;
  }

  /** Counts what a recorder says it had to drop. */
  noteDropped(count: number, urls: string[]): void {
    note(this.dropped, count, urls);
  }

  /** Forgets what is outdated when these are the labels of the page, once enough has come. */
  tidy(labels: Label[]): void {
    if (this.all.length < this.tidyAt) return;
    const old = outdated(this.all, labels);
    if (old.size > 0) {
      this.all = this.all.filter((exchange) => !old.has(exchange));
      for (const exchange of old) this.forget(exchange);
    }
    this.tidyAt = this.all.length + SOME_MORE;
  }

  private meet(seq: number, fields: Omit<Exchange, 'id'>, known: Map<number, Exchange>): Exchange {
    const exchange = this.append(fields);
    known.set(seq, exchange);
    this.forgetters.set(exchange, () => known.delete(seq));
    return exchange;
  }

  private append(fields: Omit<Exchange, 'id'>): Exchange {
    const exchange = { id: `r${++this.lastId}`, ...fields };
    this.all.push(exchange);
    if (this.all.length > MOST_EXCHANGES)
      for (const oldest of this.all.splice(0, AT_ONCE)) this.forget(oldest);
    return exchange;
  }

  private fill(exchange: Exchange, { body }: PageRecord): void {
    if (body.kind === 'blob') this.read(exchange, body.blob);
    else this.hold(exchange, bodyOf(body, exchange.mime));
  }

  private read(exchange: Exchange, blob: Blob): void {
    const read = blob.arrayBuffer().then(
      (bytes) => this.hold(exchange, bodyOf({ kind: 'bytes', bytes }, exchange.mime)),
      () => this.hold(exchange, { kind: 'missing', reason: 'unreadable' }),
    );
    const done = read.then(() => {
      this.reading.delete(done);
      this.changed();
    });
    this.reading.add(done);
  }

  private hold(exchange: Exchange, body: Body): void {
    const size = sizeOf(body);
    this.total += size - (this.sizes.get(exchange) ?? 0);
    this.sizes.delete(exchange);
    this.sizes.set(exchange, size);
    exchange.body = body;
    if (exchange.bytes < 0 && body.kind !== 'missing') exchange.bytes = size;
    for (const [oldest, its] of this.sizes) {
      if (this.total <= BUFFER_CAP) break;
      if (its) this.drop(oldest);
    }
  }

  private drop(exchange: Exchange): void {
    this.total -= this.sizes.get(exchange) ?? 0;
    this.sizes.delete(exchange);
    exchange.body = { kind: 'missing', reason: 'dropped' };
  }

  private forget(exchange: Exchange): void {
    this.total -= this.sizes.get(exchange) ?? 0;
    this.sizes.delete(exchange);
    this.forgetters.get(exchange)?.();
    note(this.forgotten, 1, [exchange.url]);
  }
}

function note(gone: Gone, count: number, urls: string[]): void {
  gone.count += count;
  for (const url of urls) if (gone.urls.length < 20 && !gone.urls.includes(url)) gone.urls.push(url);
}

function fieldsOf(record: PageRecord, shiftMs: number): Omit<Exchange, 'id'> {
  const { via, method, url, status, mime, startedMs, finishedMs, bytes, requestBody, growing } = record;
  return {
    via,
    method,
    url,
    status,
    mime,
    startedMs: startedMs + shiftMs,
    finishedMs: finishedMs + shiftMs,
    bytes,
    ...(requestBody === undefined ? {} : { requestBody }),
    body: { kind: 'missing', reason: 'unread' },
    growing: growing ?? false,
    ...totalsOf((name) => record.headers?.[name]),
    cache: cacheOf(record.headers),
  };
}

/** What the answer itself says of caches on its way; the browser's own cache leaves no mark that a page may read. */
function cacheOf(headers: Record<string, string> = {}): NonNullable<Exchange['cache']> {
  const said = `${headers['x-cache'] ?? ''} ${headers['cf-cache-status'] ?? ''}`;
  if (/\bhit\b/i.test(said) || Number(headers.age) > 0) return 'cdn';
  return /\S/.test(said) || headers.age !== undefined ? 'fresh' : 'unknown';
}

function bodyOf(body: Exclude<PageRecord['body'], { kind: 'blob' }>, mime: string): Body {
  if (body.kind !== 'bytes') return body;
  const bytes = ownBytes(body.bytes);
  const text = textOfBytes(bytes, mime);
  return text === null ? { kind: 'bytes', bytes } : { kind: 'text', text };
}

function sizeOf(body: Body): number {
  if (body.kind === 'missing') return 0;
  return body.kind === 'text' ? body.text.length : body.bytes.byteLength;
}
