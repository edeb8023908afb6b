import type { Asset, Body, Exchange, Observation } from '../model';
import { decode, type Payload } from './decode';
import { Conversations } from './decode/conversations';
import { indexLeaves, type LeafIndex } from './match/leaf-index';
import { type Carries, carries, indexTranslations, type Translations } from './match/translations';

/** What the exchanges say, whatever the page shows: decoded once, used until an exchange comes or grows. */
export interface Knowledge {
  /** The bodies that were decoded: an exchange that grew has another. */
  bodies: Body[];
  payloads: Payload[];
  index: LeafIndex;
  translations: Translations;
  /** Markup that the page fetched to fill in: its own words. */
  templates: Asset[];
  /** For each exchange the last one before it that asked the same of the same; -1 where it was the first. */
  before: number[];
}

/** Decodes and indexes the exchanges; what `previous` knew of the same exchanges is taken over. */
export function* learn({ exchanges }: Observation, previous?: Knowledge): Generator<undefined, Knowledge> {
  if (previous && isKnown(exchanges, previous)) return previous;
  const payloads: Payload[] = [];
  const conversations = new Conversations();
  for (let i = 0; i < exchanges.length; i++) {
    const exchange = exchanges[i]!;
    const known = exchange.body === previous?.bodies[i] ? previous.payloads[i] : undefined;
    const payload = known ?? decode(exchange, i, conversations.before(exchange));
    payloads.push(payload);
    conversations.add(exchange, payload);
    yield;
  }
  const kinds = payloads.map((payload, i) => carries(payload, exchanges[i]!));
  const data = payloads.flatMap(({ leaves }, i) => (kinds[i] === 'data' ? leaves : []));
  const index = yield* indexLeaves([...data, ...conversations.growing()]);
  const of = (...wanted: Carries[]) => payloads.filter((_, i) => wanted.includes(kinds[i]!));
  const translations = indexTranslations(of('translation', 'config').flatMap(({ leaves }) => leaves));
  const templates = exchanges.flatMap(({ url, body }, i): Asset[] =>
    kinds[i] === 'template' && body.kind === 'text' ? [{ kind: 'html', url, text: body.text }] : [],
  );
  const bodies = exchanges.map(({ body }) => body);
  return { bodies, payloads, index, translations, templates, before: beforeEach(exchanges) };
}

/** Whether these are the exchanges that were learnt from, none new and none grown. */
export function isKnown(exchanges: Exchange[], { bodies }: Knowledge): boolean {
  return bodies.length === exchanges.length && exchanges.every(({ body }, i) => body === bodies[i]);
}

/** Polling, and messages of one connection: who asked the same before. */
function beforeEach(exchanges: Exchange[]): number[] {
  const last = new Map<string, number>();
  return exchanges.map(({ via, method, url, requestBody = '' }, i) => {
    const key = `${via} ${method} ${url} ${requestBody}`;
    const before = last.get(key) ?? -1;
    last.set(key, i);
    return before;
  });
}
