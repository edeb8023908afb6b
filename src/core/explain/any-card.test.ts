/** Whatever a page shows and its answers hold: what a card says of it is so. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exchange, Label, Message, Observation, Segment, Source } from '../../model';
import { pages } from '../testing/any-page';
import { english } from '../testing/english';
import { correlated } from '../testing/labels';
import { answer, page } from '../testing/page';
import { explain } from './explain';
import { explainAsText } from './explain-as-text';

const MOST_MS = 2000;

/** One card: what it is about, and what it says. */
interface Card {
  shown: string;
  segment: Segment;
  messages: Message[];
  text: string;
  sent(id: string): Exchange;
}

function cardsOf(observation: Observation): Card[] {
  const sent = (id: string) => observation.exchanges.find((one) => one.id === id)!;
  return correlated(observation).labels.flatMap((label) => [
    ...label.segments.flatMap((segment) => cardOf(label, segment, observation, sent)),
    ...cardOf(label, null, observation, sent),
  ]);
}

function cardOf(label: Label, part: Segment | null, { runs }: Observation, sent: Card['sent']): Card[] {
  const { text, node } = runs[label.run]!;
  const explanation = explain(label, part, { text, node, exchange: sent, locale: 'en', sure: 0.6 });
  const segment = part ?? label.segments[0];
  if (!segment) return [];
  const messages = [explanation.sentence, ...explanation.lines];
  const shown = text.slice(segment.start, segment.end).replace(/\s+/g, ' ').trim();
  return [{ shown, segment, messages, text: explainAsText(explanation, english), sent }];
}

/** `.name`, `['odd name']`, `[3]`, and ` → $` where the text so far is an answer itself. */
const STEP = /\.([A-Za-z_$][\w$]*)|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|( → \$)/g;

/** Where a path leads in an answer: the value, the length of a list or table, and the name that it ends with. */
function valuesAt({ path }: Source, { body }: Exchange): string[] {
  let at: unknown = JSON.parse((body as { text: string }).text);
  let last = '';
  for (const [, name, quoted, index, inside] of path.matchAll(STEP)) {
    last = name ?? quoted?.replace(/\\(.)/g, '$1') ?? index ?? '';
    at = inside ? JSON.parse(String(at)) : memberOf(at, last);
    if (at === undefined) return [];
  }
  return [...(at !== null && typeof at === 'object' ? [] : [String(at)]), last];
}

function memberOf(holder: unknown, key: string): unknown {
  if (holder === null || typeof holder !== 'object') return undefined;
  if (Object.hasOwn(holder, key)) return (holder as Record<string, unknown>)[key];
  return key === 'length' ? Object.keys(holder).length : undefined;
}

/** What is told with a message of that key: its substitutions. */
function toldBy({ messages }: Card, key: string): string[] | undefined {
  return messages.find((one) => one.key === `explain_${key}`)?.substitutions;
}

function expectTrue(card: Card): void {
  const { shown, segment, text, sent, messages } = card;
  expect(text).not.toBe('');
  for (const { key, substitutions } of messages) expect(substitutions, key).not.toContain('');
  for (const source of segment.sources)
    expect(valuesAt(source, sent(source.requestId)), `${shown}: ${source.path}`).toContain(source.value);
  const part = toldBy(card, 'change_substring');
  if (part && !part[0]!.endsWith('…')) expect(part[0]).toContain(part[1]);
  const [raw = '', capitals = ''] = toldBy(card, 'change_case') ?? [];
  expect(capitals.toLowerCase()).toBe(raw.toLowerCase());
  const [count] = toldBy(card, 'evidence_several_sources') ?? [];
  const others = messages.filter(({ key }) => /^explain_candidate(?:_plain)?$/.test(key)).length;
  const [left = '0'] = toldBy(card, 'candidates_left') ?? [];
  if (count) expect(1 + others + Number(left)).toBe(Number(count));
}

test('of any page', () => {
  fc.assert(
    fc.property(pages, (observation) => {
      for (const card of cardsOf(observation)) expectTrue(card);
    }),
    { numRuns: 60, interruptAfterTimeLimit: MOST_MS },
  );
}, 20_000);

const amounts = fc.array(fc.integer({ min: 100, max: 99_999 }), { minLength: 4, maxLength: 8 });

/** What a formula comes to in an answer. Only those that name one list. */
function resultOf(formula: string, { body }: Exchange): number | null {
  const [, kind, list, field] = /^(sum|average) of \$\.(\w+)\[\*\]\.(\w+)$/.exec(formula) ?? [];
  if (!kind) return null;
  const items = JSON.parse((body as { text: string }).text)[list!] as Record<string, number>[];
  const sum = items.reduce((all, item) => all + item[field!]!, 0);
  return kind === 'sum' ? sum : sum / items.length;
}

test('of any bill: its formula comes to what is shown', () => {
  let formulas = 0;
  fc.assert(
    fc.property(amounts, fc.constantFrom('sum', 'average'), (prices, kind) => {
      const total = prices.reduce((all, price) => all + price, 0) / (kind === 'sum' ? 1 : prices.length);
      const rows = prices.map((price, i) => `<tr><td>Boat number ${i}</td><td>${price}</td></tr>`).join('');
      const items = prices.map((price, i) => ({ name: `Boat number ${i}`, price }));
      const shown = total.toFixed(2);
      const observation = page(`<table>${rows}</table><p>Total</p><b>${shown}</b>`, [
        answer('/bill', { items }),
      ]);
      for (const { segment, sent } of cardsOf(observation))
        for (const { formula, requestId } of segment.sources.slice(0, 1)) {
          const result = formula ? resultOf(formula, sent(requestId)) : null;
          if (result === null) continue;
          formulas++;
          expect(result.toFixed(2)).toBe(shown);
        }
    }),
    { numRuns: 15 },
  );
  expect(formulas).toBeGreaterThan(0);
}, 20_000);
