import type { Exchange, Run } from '../model';

/** So much is decoded as fast as it is chosen from, UTF-16 units of all bodies. */
const LITTLE = 128 * 1024;
/** Small answers are not worth leaving out. */
const SMALL = 2 * 1024;
/** The longest texts say most: a title stands in one answer, a word in all. */
const MOST_TEXTS = 24;
const SHORTEST_TEXT = 4;
const LONGEST_TEXT = 60;
/** A text that stands in more answers than this does not tell them apart. */
const FEW_ANSWERS = 3;
/** Each is understood by itself: what a connection said is not. */
const APART: ReadonlySet<Exchange['via']> = new Set(['fetch', 'xhr']);

/**
 * The same exchanges, of long answers only those with their body that hold the longest texts of some runs as they are: enough to
 * say of most of these texts where they come from, and not enough to say that one comes from nowhere. The same array where
 * nothing is left out.
 */
export function* likelyAnswers(exchanges: Exchange[], runs: Run[]): Generator<undefined, Exchange[]> {
  const total = exchanges.reduce(
    (sum, exchange) => sum + (isLong(exchange) ? exchange.body.text.length : 0),
    0,
  );
  if (total <= LITTLE) return exchanges;
  const texts = longestOf(runs);
  const holders = texts.map(() => [] as Exchange[]);
  for (const exchange of exchanges) {
    if (!isLong(exchange)) continue;
    yield;
    for (const [i, text] of texts.entries())
      if (holders[i]!.length <= FEW_ANSWERS && exchange.body.text.includes(text)) holders[i]!.push(exchange);
  }
  const likely = new Set(holders.filter(({ length }) => length <= FEW_ANSWERS).flat());
  if (likely.size === 0) return exchanges;
  return exchanges.map((exchange) =>
    isLong(exchange) && !likely.has(exchange) ? without(exchange) : exchange,
  );
}

function isLong(exchange: Exchange): exchange is Exchange & { body: { kind: 'text' } } {
  const { via, body } = exchange;
  return body.kind === 'text' && body.text.length > SMALL && APART.has(via);
}

/** As one that had to go: the page may well show what it said. */
function without(exchange: Exchange): Exchange {
  return { ...exchange, body: { kind: 'missing', reason: 'dropped' } };
}

function longestOf(runs: Run[]): string[] {
  const texts = new Set(runs.map(({ text }) => text.trim().slice(0, LONGEST_TEXT)));
  const telling = [...texts].filter(({ length }) => length >= SHORTEST_TEXT);
  return telling.sort((a, b) => b.length - a.length).slice(0, MOST_TEXTS);
}
