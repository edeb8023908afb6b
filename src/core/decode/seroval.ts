import { ExpressionReader, type Names } from './expression';
import { NotLiteral } from './literal';
import { isContainer, Late } from './plain';
import type { Steps } from './values';

/** Where a statement of seroval's begins: `$_TSR.router=($R=>…)($R["tsr"])`, `_$HY.r["0"]=$R[0]=…`, `($R[4]=…)($R[1],…)`. */
const STATEMENT =
  /(?:^|[;}\n>{])((?:[\w$]+(?:\.[\w$]+|\["(?:[^"\\]|\\.)*"\])* ?= ?)?\(?\$R(?:\[[^\]]*\])?(?:=|\())/g;
const SCOPE = /\$R\["([^"]*)"\]/g;
/** Statements that are looked at, and those that turn out to be something else. */
const MOST = 5000;
const MOST_FAILED = 20;

/**
 * State that seroval wrote as JavaScript (TanStack Start, SolidStart): the scripts of one document, joined, for later ones
 * settle promises of earlier ones. `$.matches[1].l.artist.name` is in what the script assigns; where several things are
 * assigned, the path begins with their names. Parsed, never evaluated. Undefined where there is none. Yields so that the
 * caller may stop in between. Never throws.
 */
export function* serovalState(script: string): Steps {
  if (!script.includes('$R[')) return undefined;
  const names = Object.create(null) as Names;
  const known = Object.create(null) as Names;
  for (const [, scope] of script.matchAll(SCOPE)) known[scope!] ??= [];
  names.$R = known;
  const hydration = Object.create(null) as Names;
  names.$_TSR = Object.assign(Object.create(null), { r: Object.create(null) });
  names._$HY = Object.assign(Object.create(null), { r: hydration });
  for (let tries = 0, failed = 0, at = 0; tries < MOST && failed < MOST_FAILED; tries++) {
    STATEMENT.lastIndex = at;
    const match = STATEMENT.exec(script);
    if (!match) break;
    yield;
    const from = match.index + match[0].length - match[1]!.length;
    const end = yield* statement(script, from, names);
    if (end === null) failed++;
    at = end ?? from + 1;
  }
  dropNumbered(hydration);
  const { $R: _, ...assigned } = names;
  return soleOf(assigned);
}

/** Reads the statement at `from`; where it ends, or null when it is no such statement. */
function* statement(script: string, from: number, names: Names): Steps<number | null> {
  const reader = new ExpressionReader(script, from, names);
  try {
    yield* reader.steps();
    return reader.at;
  } catch (error) {
    if (error instanceof NotLiteral) return null;
    throw error;
  }
}

/** Solid writes what a query answered by the query's name, and again by a number for each place on the page that reads it. */
function dropNumbered(hydration: Names): void {
  const isNumber = (key: string) => /^\d+$/.test(key);
  const keys = Object.keys(hydration);
  const named = new Set(keys.filter((key) => !isNumber(key)).map((key) => settled(hydration[key])));
  for (const key of keys) if (isNumber(key) && named.has(settled(hydration[key]))) delete hydration[key];
}

function settled(value: unknown): unknown {
  return value instanceof Late ? value.value : value;
}

/** What is in it, without the names around that hold nothing else. */
function soleOf(value: unknown): unknown {
  let at: unknown = value;
  for (;;) {
    if (at instanceof Late) at = at.value;
    if (!isContainer(at) || Array.isArray(at) || Object.getPrototypeOf(at) !== null) {
      if (at !== value) return at;
    }
    const members = Object.entries(at as object).filter(([, member]) => !isEmpty(member));
    if (members.length === 0) return undefined;
    if (members.length > 1) return Object.fromEntries(members);
    at = members[0]![1];
  }
}

function isEmpty(value: unknown): boolean {
  if (value instanceof Late) return value.value === undefined;
  if (value === undefined || typeof value === 'function') return true;
  return isContainer(value) && Object.getPrototypeOf(value) === null && Object.values(value).every(isEmpty);
}
