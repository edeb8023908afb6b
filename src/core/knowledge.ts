import type { Observation } from '../model';
import { decode, type Payload } from './decode';
import { indexLeaves, type LeafIndex } from './match/leaf-index';
import { carries, indexTranslations, type Translations } from './match/translations';

/** What the exchanges say, whatever the page shows: decoded once, used until an exchange comes or grows. */
export interface Knowledge {
  payloads: Payload[];
  index: LeafIndex;
  translations: Translations;
}

/** Decodes and indexes the exchanges; what `previous` knew of the same exchanges is taken over. */
export function* learn(
  { exchanges }: Observation,
  previous?: { observation: Observation; knowledge: Knowledge },
): Generator<undefined, Knowledge> {
  const before = previous?.observation.exchanges ?? [];
  if (previous && before.length === exchanges.length && exchanges.every((one, i) => one === before[i]))
    return previous.knowledge;
  const payloads: Payload[] = [];
  for (let i = 0; i < exchanges.length; i++) {
    const known = exchanges[i] === before[i] ? previous?.knowledge.payloads[i] : undefined;
    payloads.push(known ?? decode(exchanges[i]!, i));
    yield;
  }
  const kinds = payloads.map((payload, i) => carries(payload, exchanges[i]!));
  const index = yield* indexLeaves(payloads.flatMap(({ leaves }, i) => (kinds[i] === 'data' ? leaves : [])));
  const translations = indexTranslations(
    payloads.flatMap(({ leaves }, i) => (kinds[i] === 'data' ? [] : leaves)),
  );
  return { payloads, index, translations };
}
