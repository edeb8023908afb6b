import type { Asset, Body, Exchange, Leaf, Observation } from '../model';
import { decode, type Payload } from './decode';
import { Conversations } from './decode/conversations';
import { type Fragments, sortFragments } from './match/fragments';
import { indexLeaves, type LeafIndex } from './match/leaf-index';
import { type Carries, carries, indexTranslations, type Translations } from './match/translations';

/** What the exchanges say, whatever the page shows: decoded once, used until an exchange comes or grows. */
export interface Knowledge {
  /** The bodies that were decoded: an exchange that grew has another. */
  bodies: Body[];
  payloads: Payload[];
  index: LeafIndex;
  translations: Translations;
  /** Markup that the page fetched to fill in, and what of an answer is its template: the page's own words. */
  templates: Asset[];
  /** What is known of the texts of HTML that came by request. */
  fragments: Fragments;
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
  const of = (...wanted: Carries[]) => payloads.filter((_, i) => wanted.includes(kinds[i]!));
  const fragments = sortFragments(payloads, exchanges);
  const isData = (leaf: Leaf) => !fragments.template.has(leaf);
  const data = of('data').flatMap(({ leaves }) => leaves.filter(isData));
  const flows = of('data').flatMap(({ as, leaves }) =>
    as === 'html' ? [leaves.filter((leaf) => isData(leaf) && isShown(leaf))] : [],
  );
  const { template } = fragments;
  const index = yield* indexLeaves([...data, ...conversations.growing()], { flows, template });
  const translations = indexTranslations(of('translation', 'config').flatMap(({ leaves }) => leaves));
  const templates = exchanges.flatMap((exchange, i) =>
    templateIn(exchange, payloads[i]!, kinds[i]!, fragments),
  );
  const bodies = exchanges.map(({ body }) => body);
  return { bodies, payloads, index, translations, templates, fragments, before: beforeEach(exchanges) };
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

/** The page's own words in an answer: all of it, or what of it the answer itself or repetition says is template. */
function templateIn(
  { url, body }: Exchange,
  payload: Payload,
  kind: Carries,
  { template, framed, frames }: Fragments,
): Asset[] {
  if (kind === 'template' && body.kind === 'text') return [{ kind: 'html', url, text: body.text }];
  const told = payload.template ?? [];
  const sorted = template.size === 0 ? [] : payload.leaves.filter((leaf) => template.has(leaf));
  const framing = payload.leaves.some((leaf) => framed.has(leaf)) ? frames : [];
  const texts = [...told, ...framing, ...sorted.map(({ value }) => String(value))];
  return texts.length === 0 ? [] : [{ kind: 'html', url, text: texts.join('<>') }];
}

function isShown({ key, isLength }: Leaf): boolean {
  return !isLength && !(typeof key === 'string' && key.startsWith('@'));
}
