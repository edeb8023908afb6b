import type { Asset, Body, Exchange, Observation } from '../model';
import { decode, type Payload } from './decode';
import { renumber } from './decode/tree';
import { keyLeaves } from './match/keys';
import { addLeaves, emptyIndex, type LeafIndex } from './match/leaf-index';
import { type Carries, carries, indexTranslations, type Translations } from './match/translations';

/** What the exchanges say, whatever the page shows: decoded once, used until an exchange comes or grows. */
export interface Knowledge {
  /** `Exchange.id`s. */
  ids: string[];
  /** The bodies that were decoded: an exchange that grew has another. */
  bodies: Body[];
  payloads: Payload[];
  kinds: Carries[];
  index: LeafIndex;
  /** Leaves in `index` when this was learnt: it is carried on, and has more since then. */
  indexed: number;
  translations: Translations;
  /** Markup that the page fetched to fill in: its own words. */
  templates: Asset[];
}

/**
 * Decodes and indexes the exchanges. What `previous` knew of the same exchanges is taken over; where exchanges were only
 * added, so is its index.
 */
export function* learn({ exchanges }: Observation, previous?: Knowledge): Generator<undefined, Knowledge> {
  if (previous && isKnown(exchanges, previous)) return previous;
  const { payloads, kinds } = yield* decodeAll(exchanges, previous);
  const ids = exchanges.map(({ id }) => id);
  const bodies = exchanges.map(({ body }) => body);
  const grown = previous && isLonger(bodies, previous) ? previous : undefined;
  const first = grown ? grown.bodies.length : 0;
  const leaves = payloads.flatMap((payload, i) =>
    i >= first && kinds[i] === 'data' ? [...payload.leaves, ...keyLeaves(payload)] : [],
  );
  const index = grown ? grown.index : emptyIndex();
  yield* addLeaves(index, leaves);
  const known = { ids, bodies, payloads, kinds, index, indexed: index.leaves.length };
  if (grown && kinds.every((kind, i) => i < first || kind === 'data'))
    return { ...known, translations: grown.translations, templates: grown.templates };
  const copied = payloads.filter((_, i) => kinds[i] === 'translation' || kinds[i] === 'config');
  const translations = indexTranslations(copied.flatMap(({ leaves }) => leaves));
  return { ...known, translations, templates: templatesOf(exchanges, kinds) };
}

function* decodeAll(
  exchanges: Exchange[],
  previous?: Knowledge,
): Generator<undefined, Pick<Knowledge, 'payloads' | 'kinds'>> {
  const payloads: Payload[] = [];
  const kinds: Carries[] = [];
  // Of very many exchanges the oldest are forgotten, and all others move up.
  const moved = Math.max(0, previous?.ids.indexOf(exchanges[0]?.id ?? '') ?? 0);
  for (let i = 0; i < exchanges.length; i++) {
    const exchange = exchanges[i]!;
    const known = exchange.body === previous?.bodies[i + moved] ? previous.payloads[i + moved] : undefined;
    const payload = known ?? decode(exchange, i);
    if (known && moved > 0) renumber(known, i);
    payloads.push(payload);
    kinds.push(known ? previous!.kinds[i + moved]! : carries(payload, exchange));
    if (!known || i % 100 === 99) yield;
  }
  return { payloads, kinds };
}

/** Whether these are the exchanges that were learnt from, none new and none grown. */
export function isKnown(exchanges: Exchange[], { bodies }: Knowledge): boolean {
  return bodies.length === exchanges.length && exchanges.every(({ body }, i) => body === bodies[i]);
}

/** Whether exchanges were added and nothing else; not so if someone added to the index and gave up half way. */
function isLonger(bodies: Body[], { bodies: before, index, indexed }: Knowledge): boolean {
  return index.leaves.length === indexed && before.every((body, i) => body === bodies[i]);
}

function templatesOf(exchanges: Exchange[], kinds: Carries[]): Asset[] {
  return exchanges.flatMap(({ url, body }, i): Asset[] =>
    kinds[i] === 'template' && body.kind === 'text' ? [{ kind: 'html', url, text: body.text }] : [],
  );
}
