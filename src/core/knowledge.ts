import type { Asset, Body, Exchange, Observation, Via } from '../model';
import { decode, type Payload } from './decode';
import { ensure } from './match/grouping';
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
}

/** Each message is an exchange of its own; together they are a connection. */
const LIVE: ReadonlySet<Via> = new Set(['websocket', 'eventsource', 'worker']);

/** Decodes and indexes the exchanges; what `previous` knew of the same exchanges is taken over. */
export function* learn({ exchanges }: Observation, previous?: Knowledge): Generator<undefined, Knowledge> {
  if (previous && isKnown(exchanges, previous)) return previous;
  const payloads: Payload[] = [];
  const connections = new Map<string, Exchange[]>();
  for (let i = 0; i < exchanges.length; i++) {
    const exchange = exchanges[i]!;
    const messages = ensure(connections, `${exchange.via} ${exchange.url}`, () => []);
    const known = exchange.body === previous?.bodies[i] ? previous.payloads[i] : undefined;
    payloads.push(known ?? decode(exchange, i, messages));
    if (LIVE.has(exchange.via)) messages.push(exchange);
    yield;
  }
  const kinds = payloads.map((payload, i) => carries(payload, exchanges[i]!));
  const index = yield* indexLeaves(payloads.flatMap(({ leaves }, i) => (kinds[i] === 'data' ? leaves : [])));
  const of = (...wanted: Carries[]) => payloads.filter((_, i) => wanted.includes(kinds[i]!));
  const translations = indexTranslations(of('translation', 'config').flatMap(({ leaves }) => leaves));
  const templates = exchanges.flatMap(({ url, body }, i): Asset[] =>
    kinds[i] === 'template' && body.kind === 'text' ? [{ kind: 'html', url, text: body.text }] : [],
  );
  return { bodies: exchanges.map(({ body }) => body), payloads, index, translations, templates };
}

/** Whether these are the exchanges that were learnt from, none new and none grown. */
export function isKnown(exchanges: Exchange[], { bodies }: Knowledge): boolean {
  return bodies.length === exchanges.length && exchanges.every(({ body }, i) => body === bodies[i]);
}
