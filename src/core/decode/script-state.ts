import { ExpressionReader } from './expression';
import { LiteralReader, NotLiteral } from './literal';
import { nestedIn } from './nested';
import type { Steps } from './values';

const NAME = String.raw`[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[["'][^"'\]\n]*["']\])*`;
/** What packs a state into a text, or takes it out of one. */
const UNPACKING = String.raw`(?:JSON\.parse|decodeURIComponent|unescape|escape|(?:window\.|self\.)?atob)\(`;
/** `window.__STATE__ = {…}`, `var data = [`, `X.y = X.y || {`, `self["x"] = JSON.parse("…")`, `X = "%7B…"`, `X = (function(a,b){…}(1,2))`. */
const ASSIGNMENT = String.raw`(?:^|[;,{}\s(])(?:(?:var|let|const)\s+)?(${NAME})\s*=\s*(?:[\w$.]{1,80}\s*\|\|\s*)?(?=[[{]|${UNPACKING}|\(function\([\w$]|["'](?:[[{]+\\*["'{x]|%[57]B|eyJ|H4sI))`;
/** `dataLayer.push({"…`, `jQuery.extend(Drupal.settings, {"…`, `drawChart([["…`: people leave out quotes that programs write. */
const ARGUMENT = String.raw`(?:^|[^\w$.]|\)\.)([A-Za-z_$][\w$.]{0,79})\((?:\{\},\s*)?(?:[^(){}[\]\n]{0,100},)?\s*(?=\{\s*"|\[\s*[[{]\s*")`;
/** The whole script is a call with more than people write as settings: `AF_initDataCallback({key: …});`. */
const CALL = String.raw`^\s*([A-Za-z_$][\w$.]{0,79})\((?=\{[\s\S]{1000,}\}\);?\s*$)`;
const STATE = new RegExp(`${ASSIGNMENT}|${ARGUMENT}|${CALL}`, 'g');
const UNPACKED = new RegExp(String.raw`(?:${UNPACKING}\s*)*(?=["'\`])`, 'y');
/** Smaller values are settings of a function, not state. */
const FEWEST_SCALARS = 3;
/** A script that makes functions is the page's own program, unless it only starts a framework at its own place in the document. */
const PROGRAM = /=>|\bfunction\b/;
const STARTER = /\bcurrentScript\b/;
/** Names without quotes, and lists of texts: programs that write state put all names into quotes. */
const BY_HAND = /[[{\s]*(?:(?<=\[\s*)["'`]|(?<=\{\s*)(?:'|[\w$]+\s*:))/y;
/** Places of one script that look like state and are none. */
const MOST_FAILED = 50;

/**
 * State that an inline script holds as a literal, assigned or handed to a function: its value, or an object of values by name
 * where there are several. Parsed, never evaluated; undefined when the script holds none. Yields so that the caller may stop in
 * between. Never throws.
 */
export function* scriptState(script: string): Steps {
  const found = new Map<string, unknown[]>();
  const isProgram = PROGRAM.test(script) && !STARTER.test(script);
  for (let failed = 0, at = 0; failed < MOST_FAILED; yield) {
    STATE.lastIndex = at;
    const match = STATE.exec(script);
    if (!match) break;
    at = STATE.lastIndex;
    const [, assigned, given, called] = match;
    if (isProgram && assigned && isOwnConstant(assigned, script, at)) continue;
    const read = yield* valueAt(script, at);
    if (!read || !isState(read.value)) failed++;
    else {
      const name = assigned ?? given ?? called!;
      const values = found.get(name);
      if (values) values.push(read.value);
      else found.set(name, [read.value]);
    }
    if (read) at = read.end;
  }
  if (found.size === 0) return undefined;
  const named = [...found].map(([name, values]) => [name, values.length > 1 ? values : values[0]] as const);
  return named.length === 1 ? named[0]![1] : Object.fromEntries(named);
}

/** `const LABELS = {open: "Offen"}`: nobody else reaches it, and a person wrote it. */
function isOwnConstant(name: string, script: string, at: number): boolean {
  BY_HAND.lastIndex = at;
  return !/[.[]/.test(name) && BY_HAND.test(script);
}

/** What the first state of a script is assigned to; '' where it holds none. */
export function nameOfState(script: string): string {
  STATE.lastIndex = 0;
  return STATE.exec(script)?.[1] ?? '';
}

function* valueAt(script: string, at: number): Steps<{ value: unknown; end: number } | null> {
  try {
    UNPACKED.lastIndex = at;
    const isText = UNPACKED.test(script);
    const Reader = script[at] === '(' ? WithNames : LiteralReader;
    const reader = new Reader(script, isText ? UNPACKED.lastIndex : at);
    const value = yield* reader.steps();
    return { value: isText ? nestedIn(String(value))?.value : value, end: reader.at };
  } catch (error) {
    if (error instanceof NotLiteral) return null;
    throw error;
  }
}

/** Names for values that occur twice: the arguments of a function that does nothing but return (Nuxt 2, devalue). */
class WithNames extends ExpressionReader {
  constructor(text: string, at: number) {
    super(text, at, Object.create(null));
  }
}

function isState(value: unknown): boolean {
  return scalarsIn(value) >= FEWEST_SCALARS;
}

function scalarsIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return value === undefined ? 0 : 1;
  let sum = 0;
  for (const child of Object.values(value)) {
    sum += scalarsIn(child);
    if (sum >= FEWEST_SCALARS) break;
  }
  return sum;
}
