import { parseJson } from './json';
import { LiteralReader, NotLiteral } from './literal';

/** `window.__STATE__ = {…}`, `var data = [`, `X.y = JSON.parse("…")`, `self["x"] = {`. */
const ASSIGNMENT =
  /(?:^|[;,{}\s(])(?:(?:var|let|const)\s+)?([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[["'][^"'\]]*["']\])*)\s*=\s*(?=[[{]|JSON\.parse\()/g;
const JSON_PARSE = /JSON\.parse\(\s*(?=["'`])/y;
/** Smaller values are settings of a function, not state. */
const FEWEST_SCALARS = 3;
/** Assignments looked at in one script. */
const MOST_ASSIGNMENTS = 50;

/**
 * State that an inline script assigns as a literal: its value, or an object of values by name where there are several.
 * Parsed, never evaluated; undefined when the script holds none. Never throws.
 */
export function scriptState(script: string): unknown {
  const found = new Map<string, unknown>();
  ASSIGNMENT.lastIndex = 0;
  for (let tries = 0; tries < MOST_ASSIGNMENTS; tries++) {
    const match = ASSIGNMENT.exec(script);
    if (!match) break;
    const read = valueAt(script, match.index + match[0].length);
    if (!read || scalarsIn(read.value) < FEWEST_SCALARS) continue;
    found.set(match[1]!, read.value);
    ASSIGNMENT.lastIndex = read.end;
  }
  if (found.size === 0) return undefined;
  return found.size === 1 ? [...found.values()][0] : Object.fromEntries(found);
}

function valueAt(script: string, at: number): { value: unknown; end: number } | null {
  try {
    JSON_PARSE.lastIndex = at;
    const parsed = JSON_PARSE.test(script);
    const reader = new LiteralReader(script, parsed ? JSON_PARSE.lastIndex : at);
    const value = reader.value();
    return { value: parsed ? parseJson(String(value)) : value, end: reader.at };
  } catch (error) {
    if (error instanceof NotLiteral) return null;
    throw error;
  }
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
