/**
 * Phoenix LiveView: a page as statics, the words of the template, and dynamics between them. A channel message is
 * `[join_ref, ref, topic, event, payload]`; what is rendered has statics as `s` (`p`: shared ones), parts as `c`, rows as `d` or `k`,
 * and numbered dynamics. Names: phoenix_live_view's assets/js/phoenix_live_view/constants.
 */
import { characters } from './characters';
import { htmlValue } from './html';
import { parseJson } from './json';
import { Row, type Steps, Template, Within } from './values';

const MESSAGE = /^\s*\[(?:"[^"]*"|null),(?:"[^"]*"|null),"lv:/;
const MOST_DEPTH = 100;
/** What is no part of what is seen: events, replies, counts of rows. */
const BESIDE = new Set(['e', 'r', 'kc', 'km', 'stream', 'sr']);

/** The message with its statics told apart; undefined for any other text. Yields between what takes long. */
export function* liveView(text: string): Steps {
  if (!MESSAGE.test(text)) return undefined;
  const message = parseJson(text);
  if (!Array.isArray(message) || message.length !== 5) return undefined;
  yield;
  const [joinRef, ref, topic, event, payload] = message;
  const value = event === 'diff' ? rendered(payload, 0) : replied(payload);
  yield;
  return [joinRef, ref, topic, event, value];
}

/** `{status, response: {rendered | diff: …}}`. */
function replied(payload: unknown): unknown {
  const { response } = (payload ?? {}) as { response?: Record<string, unknown> };
  if (!response || typeof response !== 'object') return payload;
  const parts = Object.entries(response).map(([name, part]) => [
    name,
    name === 'rendered' || name === 'diff' ? rendered(part, 0) : part,
  ]);
  return { ...(payload as object), response: Object.fromEntries(parts) };
}

function rendered(part: unknown, depth: number): unknown {
  if (depth > MOST_DEPTH) return undefined;
  if (typeof part === 'string') return dynamic(part);
  // A number stands for a part by its id.
  if (typeof part !== 'object' || part === null) return undefined;
  if (Array.isArray(part)) return part.map((one) => rendered(one, depth + 1));
  // Dynamics have numbers for names, for which V8 would take a table of sixteen in each object.
  const names = Object.keys(part).filter((name) => !BESIDE.has(name));
  return new Row(
    names,
    names.map((name) => member(name, (part as Record<string, unknown>)[name], depth + 1)),
  );
}

function member(name: string, one: unknown, depth: number): unknown {
  if (name === 's') return statics(one);
  return name === 'p' ? Object.values(one as object).map(statics) : rendered(one, depth);
}

/** Texts of the template, parted where the dynamics stand. */
function statics(texts: unknown): unknown {
  return Array.isArray(texts)
    ? new Template(texts.filter((text) => typeof text === 'string').join('<>'))
    : undefined;
}

function dynamic(text: string): unknown {
  return /<[a-z]/i.test(text) ? new Within(htmlValue(text), ['html']) : characters(text);
}
