import type { Asset, Body, Exchange, Leaf, Observation, PayloadNode } from '../model';
import { askedBefore, isRepeated } from './asked-before';
import { decodeInSteps, type Payload } from './decode';
import { Conversations } from './decode/conversations';
import { renumber } from './decode/tree';
import { cataloguesIn, isInCatalogue } from './match/copy/catalogues';
import {
  type Carries,
  carries,
  indexTranslations,
  type Translations,
  textsOf,
} from './match/copy/translations';
import { keyLeaves } from './match/leaves/keys';
import { addLeaves, emptyIndex, type LeafIndex } from './match/leaves/leaf-index';
import { type Fragments, isMarkup, sortFragments } from './match/texts/fragments';
import { saidBefore, saysOnlyNews } from './said-before';
import { copiesOfAnswers } from './second-hand';

/** What the exchanges say, whatever the page shows: decoded once, used until an exchange comes or grows. */
export interface Knowledge {
  /** The bodies that were decoded: an exchange that grew has another. */
  bodies: Body[];
  payloads: Payload[];
  kinds: Carries[];
  index: LeafIndex;
  /** Texts grow from message to message: the next one says another thing of those before it. */
  grows: boolean;
  /** Leaves in `index` when this was learnt: it is carried on, and has more since then. */
  indexed: number;
  /** Translations that state holds beside its data. */
  catalogues: ReadonlySet<PayloadNode>;
  translations: Translations;
  /** Markup that the page fetched to fill in, and what of an answer is its template: the page's own words. */
  templates: Asset[];
  /** What is known of the texts of HTML that came by request. */
  fragments: Fragments;
  /** For each exchange the last one before it that asked the same of the same; -1 where it was the first. */
  before: number[];
}

/**
 * Decodes and indexes the exchanges. What `previous` knew of the same exchanges is taken over; where exchanges were only
 * added, so is its index.
 */
export function* learn({ exchanges }: Observation, previous?: Knowledge): Generator<undefined, Knowledge> {
  if (previous && isKnown(exchanges, previous)) return previous;
  const { payloads, kinds, conversations } = yield* decodeAll(exchanges, previous);
  const bodies = exchanges.map(({ body }) => body);
  const growing = conversations.growing();
  const grows = growing.length > 0;
  const grown = previous && !grows && isLonger(bodies, payloads, previous) ? previous : undefined;
  const first = grown ? grown.bodies.length : 0;
  const fragments = grown?.fragments ?? (yield* sortFragments(payloads, exchanges));
  const added = payloads.slice(first).flatMap((payload, i) => cataloguesIn(payload, exchanges[first + i]!));
  const catalogues = new Set([...(grown?.catalogues ?? []), ...added]);
  const before = yield* askedBefore(exchanges);
  const told = { payloads, kinds, fragments, catalogues };
  const index = grown?.index ?? emptyIndex(flowsIn(told), fragments.template);
  const leaves: Leaf[] = [];
  const onlyNews = saysOnlyNews(exchanges, before, first);
  const copies = yield* copiesOfAnswers(payloads, exchanges, first);
  for (let i = first; i < payloads.length; i++) {
    if (kinds[i] !== 'data' || isRepeated(i, exchanges, before)) continue;
    const earlier = onlyNews.has(i) ? payloads[before[i]!] : undefined;
    const said = earlier ? yield* saidBefore(payloads[i]!, earlier) : copiesIn(payloads[i]!, copies);
    yield* addData(leaves, payloads[i]!, told, said);
  }
  for (const leaf of growing) leaves.push(leaf);
  yield* addLeaves(index, leaves);
  const isMoreData = added.length === 0 && kinds.every((kind, i) => i < first || kind === 'data');
  const own = grown && isMoreData ? grown : yield* ownWordsIn(told, exchanges);
  const { translations, templates } = own;
  return { ...told, bodies, index, indexed: index.leaves.length, grows, before, translations, templates };
}

function copiesIn({ leaves }: Payload, copies: ReadonlySet<Leaf>): ReadonlySet<Leaf> | undefined {
  return copies.size > 0 && leaves.some((leaf) => copies.has(leaf)) ? copies : undefined;
}

/** What the answers tell, sorted into data and the page's own words. */
type Told = Pick<Knowledge, 'payloads' | 'kinds' | 'fragments' | 'catalogues'>;

/** What answers hold of the page's own words. */
function* ownWordsIn(
  told: Told,
  exchanges: Exchange[],
): Generator<undefined, Pick<Knowledge, 'translations' | 'templates'>> {
  const { payloads, kinds, fragments, catalogues } = told;
  const leavesOf = (wanted: Carries) =>
    payloads.flatMap(({ leaves }, i) => (kinds[i] === wanted ? leaves : []));
  const settings = leavesOf('config').filter(isWording);
  const inState =
    catalogues.size === 0 ? [] : leavesOf('data').filter((leaf) => isInCatalogue(leaf, catalogues));
  const files = payloads.filter((_, i) => kinds[i] === 'translation').flatMap(textsOf);
  const texts = [...files, ...inState, ...settings];
  const templates: Asset[] = [];
  for (let i = 0; i < exchanges.length; i++) {
    if (i % 1000 === 999) yield;
    templates.push(...templateIn(exchanges[i]!, payloads[i]!, kinds[i]!, fragments));
  }
  return { translations: yield* indexTranslations(texts, new Set(settings)), templates };
}

/** A single word of a configuration is a name or a choice (`root`, `light`) and not what a page says. */
function isWording({ value }: Leaf): boolean {
  return typeof value === 'string' && /\S\s+\S/.test(value);
}

/** Adds what an answer tells, without the words of its template and its translations. */
function* addData(
  leaves: Leaf[],
  payload: Payload,
  { fragments, catalogues }: Told,
  said?: ReadonlySet<Leaf | PayloadNode>,
): Generator<undefined, void> {
  for (const all of [payload.leaves, said ? [] : keyLeaves(payload)]) {
    yield;
    for (let i = 0; i < all.length; i++) {
      if (i % 10_000 === 9_999) yield;
      const leaf = all[i]!;
      if (said?.has(leaf.isLength ? leaf.parent! : leaf)) continue;
      if (!fragments.template.has(leaf) && !isInCatalogue(leaf, catalogues)) leaves.push(leaf);
    }
  }
}

/** The shown texts of each HTML answer, in order. */
function flowsIn({ payloads, kinds, fragments }: Told): Leaf[][] {
  const html = payloads.filter(({ as }, i) => as === 'html' && kinds[i] === 'data');
  return html.map(({ leaves }) => leaves.filter((leaf) => !fragments.template.has(leaf) && isShown(leaf)));
}

function* decodeAll(
  exchanges: Exchange[],
  previous?: Knowledge,
): Generator<undefined, Pick<Knowledge, 'payloads' | 'kinds'> & { conversations: Conversations }> {
  const payloads: Payload[] = [];
  const kinds: Carries[] = [];
  const conversations = new Conversations();
  const decoded = new Map(previous?.bodies.map((body, i) => [body, i]));
  for (let i = 0; i < exchanges.length; i++) {
    const exchange = exchanges[i]!;
    const known = decoded.get(exchange.body) ?? -1;
    const payload =
      previous?.payloads[known] ?? (yield* decodeInSteps(exchange, i, conversations.before(exchange)));
    // Where exchanges are forgotten, those after them move up.
    if (known > i) renumber(payload, i);
    payloads.push(payload);
    conversations.add(exchange, payload);
    kinds.push(previous?.kinds[known] ?? carries(payload, exchange));
    if (known < 0 || i % 100 === 99) yield;
  }
  return { payloads, kinds, conversations };
}

/** Whether these are the exchanges that were learnt from, none new and none grown. */
function isKnown(exchanges: Exchange[], { bodies }: Knowledge): boolean {
  return bodies.length === exchanges.length && exchanges.every(({ body }, i) => body === bodies[i]);
}

/**
 * Whether exchanges were added that change nothing of what the known ones say: no HTML, whose templates are told by
 * comparing answers. Not so if someone added to the index and gave up half way.
 */
function isLonger(
  bodies: Body[],
  payloads: Payload[],
  { bodies: before, index, indexed, grows }: Knowledge,
): boolean {
  return (
    !grows &&
    index.leaves.length === indexed &&
    before.every((body, i) => body === bodies[i]) &&
    payloads.slice(before.length).every(isPlain)
  );
}

function isPlain({ as, template, leaves }: Payload): boolean {
  return !template && !leaves.some((leaf) => isMarkup(leaf, as));
}

/** The page's own words in an answer: all of it, or what of it the answer itself or repetition says is template. */
function templateIn(
  { url, body }: Exchange,
  payload: Payload,
  kind: Carries,
  { template, framed, frames }: Fragments,
): Asset[] {
  if (kind === 'code' && body.kind === 'text') return [{ kind: 'script', url, text: body.text }];
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
