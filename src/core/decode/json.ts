import { linesOf } from './lines';
import { endOfString } from './literal';
import { Messages, NumberLiteral, OtherFormat } from './values';

/** Prefixes that servers put before JSON so that it cannot be run as a script; the page strips them too. */
const ANTI_HIJACKING =
  /^(?:\)\]\}'?,?\s*|(?:\]\)\})?while\s*\((?:1|true)\);?(?:<\/x>)?\s*|for\s*\(;;\);?\s*|\/\*-secure-\s*|&&&START&&&\s*|\{\}\s*&&\s*|\/\/OK(?=\[))/;

/** Literals that JSON.parse may change, and what stands before one: 16 digits and more, trailing zeros after the point, exponents. */
const LOSSY_NUMBER =
  /[:,[\s]-?(?:\d{16,}|\d+\.(?:\d{16,}|\d*0(?=[,\]}\s]))|\d+(?:\.\d+)?[eE][+-]?\d)[\d.eE+-]*/;
const LOSSY_NUMBERS = new RegExp(LOSSY_NUMBER, 'g');
/** A text in which nothing is escaped; no parser is needed for what is between its quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has to escape them
const PLAIN_STRING = /^"[^"\\\x00-\x1f]*"$/;
/** What a JSON text begins with; most other texts are told by it. */
const START = /^\s*[{["\d\-tfn]/;

/** The value of a JSON text, lossy numbers as `NumberLiteral`; undefined when it is not JSON. Never throws. */
export function parseJson(text: string): unknown {
  const isBare = isBareJson(text);
  const json = isBare ? text : text.replace(/^\ufeff/, '').replace(ANTI_HIJACKING, '');
  if (!isBare && !START.test(json)) return undefined;
  if (json[0] === '"' && PLAIN_STRING.test(json)) return json.slice(1, -1);
  try {
    return LOSSY_NUMBER.test(json) ? parseKeepingLiterals(json) : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Nothing stands before it; most JSON is small, and is told by its first characters. */
function isBareJson(text: string): boolean {
  const first = text[0];
  return first === '[' || first === '"' || (first === '{' && text[1] !== '}');
}

/** Whether a text begins as JSON does that must not be run as a script. */
export function hasAntiHijacking(text: string): boolean {
  return ANTI_HIJACKING.test(text);
}

/**
 * One JSON value a line (NDJSON, JSON Lines): an array of them; undefined when any line is not JSON. The last line of a body
 * that is still `growing` may have come in part.
 */
export function parseJsonLines(text: string, { growing = false } = {}): unknown[] | undefined {
  const whole = growing ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const values: unknown[] = [];
  for (const line of whole.split('\n')) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values.length < 2 ? undefined : values;
}

/** What begins each value of a JSON text sequence. */
const RECORD = '\x1e';

/** A JSON text sequence (RFC 7464); undefined for any other text. Values that came in part are left out (§2.4). */
export function parseJsonSequence(text: string): Messages | undefined {
  return text[0] === RECORD ? new Messages(valuesOf(text.slice(1))) : undefined;
}

function* valuesOf(sequence: string): Generator<unknown> {
  let isEmpty = true;
  for (const one of linesOf(sequence, RECORD)) {
    const value = parseJson(one);
    if (value === undefined) continue;
    isEmpty = false;
    yield value;
  }
  if (isEmpty) throw new OtherFormat();
}

/**
 * A marker no server sends: control characters that no encoding of Windows has in these places. Of one byte, like most JSON: one of
 * two made two of every character.
 */
const MARK = '\u0081\u008d';
/** Deeper structure than this is not walked: see `treeOf`. */
const DEEPEST = 200;

/** Lossy numbers travel through JSON.parse as marked strings: no parser of our own is needed for the rest. */
function parseKeepingLiterals(json: string): unknown {
  return unmarked(JSON.parse(marked(json)), 0);
}

/** The text with lossy numbers as marked strings; what is within a string is no number. */
function marked(json: string): string {
  const pieces: string[] = [];
  const strings = new Strings(json);
  let done = 0;
  LOSSY_NUMBERS.lastIndex = 0;
  for (let found = LOSSY_NUMBERS.exec(json); found; found = LOSSY_NUMBERS.exec(json)) {
    const number = found[0].slice(1);
    if (String(Number(number)) === number) continue;
    const at = found.index + 1;
    const outside = strings.endBefore(at);
    if (outside > at) {
      LOSSY_NUMBERS.lastIndex = outside;
      continue;
    }
    pieces.push(json.slice(done, at), `"${MARK}${number}"`);
    done = at + number.length;
  }
  return pieces.join('') + json.slice(done);
}

/** The strings of a JSON text, first to last. Where the next begins is looked for once: after a long list, it is far away. */
class Strings {
  private end = 0;
  private next: number;

  constructor(private readonly json: string) {
    this.next = json.indexOf('"');
  }

  /** The end of the last string that begins before `at`, which is past all that was asked before; 0 where there is none. */
  endBefore(at: number): number {
    while (this.next >= 0 && this.next < at) {
      const last = endOfString(this.json, this.next);
      this.end = last < 0 ? this.json.length : last + 1;
      this.next = this.json.indexOf('"', this.end);
    }
    return this.end;
  }
}

function literal(raw: string): NumberLiteral {
  return new NumberLiteral(Number(raw), raw);
}

function unmarked(value: unknown, depth: number): unknown {
  if (typeof value === 'string' && value.startsWith(MARK)) return literal(value.slice(MARK.length));
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) value[i] = unmarked(value[i], depth + 1);
  else {
    const members = value as Record<string, unknown>;
    for (const key of Object.keys(members)) {
      const its = unmarked(members[key], depth + 1);
      if (its !== members[key] && key !== '__proto__') members[key] = its;
    }
  }
  return value;
}
