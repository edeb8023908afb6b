import type { Act, Exchange, Observation } from '../model';

/** How long after it an act may still be why a request starts, ms. Pages wait for typing to end, and a click acts at once. */
const REACH: Record<Act['kind'], number> = { click: 500, input: 900, scroll: 400, screen: 0 };
/** An answer leads to the next request within this time, ms. */
const NEXT = 60;
/** A new screen belongs to the act that asked for it when it comes so soon after, ms. */
const SCREEN_AFTER = 1500;
/** What a page asks for again and again by itself, as clocks do, was not asked for by anybody. */
const OFTEN = 3;

/**
 * What each exchange was sent because of, by exchange id: the last click or typing before it, else the last scrolling; and
 * what followed at once from an answer to such a request. Nothing for what the page sent by itself.
 */
export function triggersOf(exchanges: readonly Exchange[], acts: readonly Act[]): Map<string, Act> {
  const triggers = new Map<string, Act>();
  if (acts.length === 0) return triggers;
  const asked = exchanges.filter(isAsked).sort((a, b) => a.startedMs - b.startedMs);
  // Few of thousands, so that looking through them again and again costs nothing.
  const triggered: Exchange[] = [];
  for (const exchange of asked) {
    const cause = triggered.findLast((one) => follows(exchange, one));
    const act = before(exchange, acts) ?? (cause && triggers.get(cause.id));
    if (!act) continue;
    triggers.set(exchange.id, act);
    triggered.push(exchange);
  }
  for (const id of byClock(asked, triggers)) triggers.delete(id);
  return triggers;
}

function follows({ startedMs }: Exchange, { finishedMs }: Exchange): boolean {
  return startedMs >= finishedMs && startedMs - finishedMs <= NEXT;
}

function isAsked({ via }: Exchange): boolean {
  return via === 'fetch' || via === 'xhr' || via === 'worker';
}

function before({ startedMs }: Exchange, acts: readonly Act[]): Act | undefined {
  const near = acts.filter(({ kind, atMs }) => startedMs >= atMs && startedMs - atMs <= REACH[kind]);
  return (
    near.findLast(({ kind }) => kind === 'click' || kind === 'input') ??
    near.findLast(({ kind }) => kind === 'scroll')
  );
}

/** Requests of an address that was asked for without any act several times. */
function byClock(asked: readonly Exchange[], triggers: ReadonlyMap<string, Act>): string[] {
  const alone = new Map<string, number>();
  const nameOf = ({ method, url }: Exchange) => `${method} ${url}`;
  for (const one of asked)
    if (!triggers.has(one.id)) alone.set(nameOf(one), (alone.get(nameOf(one)) ?? 0) + 1);
  return asked.filter((one) => (alone.get(nameOf(one)) ?? 0) >= OFTEN).map(({ id }) => id);
}

/** The screen of a single-page app that an exchange was for: 0 for the one that the page began with. */
export function screenOf({ startedMs }: Exchange, trigger: Act | undefined, acts: readonly Act[]): number {
  const screens = acts.filter(({ kind }) => kind === 'screen');
  const isFor = ({ atMs }: Act) =>
    atMs <= startedMs ||
    (trigger !== undefined && atMs >= trigger.atMs && atMs - trigger.atMs <= SCREEN_AFTER);
  return screens.filter(isFor).length;
}

/** What an act led to: the exchanges, and the runs (indices) that changed because of it. */
export interface Effect {
  exchanges: Exchange[];
  runs: number[];
}

/** Text that comes so long after the answer has another cause, ms. */
const DRAWN_AFTER = 2500;

/** Null where the act sent nothing. A run that shows another exchange's data changed for its own reasons. */
export function effectOf(
  act: Act,
  { observation, sourcesOf }: { observation: Observation; sourcesOf(run: number): readonly string[] },
): Effect | null {
  const triggers = triggersOf(observation.exchanges, observation.acts ?? []);
  const exchanges = observation.exchanges.filter(({ id }) => triggers.get(id) === act);
  if (exchanges.length === 0) return null;
  const sent = new Set(exchanges.map(({ id }) => id));
  const until = Math.max(...exchanges.map(({ finishedMs }) => finishedMs)) + DRAWN_AFTER;
  const runs = observation.runs.flatMap(({ seenMs, typed }, run) => {
    if (typed || seenMs === undefined || seenMs < act.atMs || seenMs > until) return [];
    const sources = sourcesOf(run);
    return sources.length === 0 || sources.some((id) => sent.has(id)) ? [run] : [];
  });
  return { exchanges, runs };
}
