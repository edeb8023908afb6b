import type { Asset, Body, Exchange, Observation } from '../model';
import { decode, type Payload } from './decode';
import { keyLeaves } from './match/keys';
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

/** Decodes and indexes the exchanges; what `previous` knew of the same exchanges is taken over. */
export function* learn({ exchanges }: Observation, previous?: Knowledge): Generator<undefined, Knowledge> {
  if (previous && isKnown(exchanges, previous)) return previous;
  const payloads: Payload[] = [];
  for (let i = 0; i < exchanges.length; i++) {
    const known = exchanges[i]!.body === previous?.bodies[i] ? previous.payloads[i] : undefined;
    payloads.push(known ?? decode(exchanges[i]!, i));
    yield;
  }
  const kinds = payloads.map((payload, i) => carries(payload, exchanges[i]!));
  const index = yield* indexLeaves(
    payloads.flatMap((payload, i) => (kinds[i] === 'data' ? [...payload.leaves, ...keyLeaves(payload)] : [])),
  );
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
