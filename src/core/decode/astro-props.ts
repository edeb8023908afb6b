import { bare } from './bare';
import { isContainer } from './plain';

/** What the number before a value says of it (https://github.com/withastro/astro/blob/main/packages/astro/src/runtime/server/serialize.ts). */
const VALUE = 0;
const LIST = 1;
const MAP = 4;
const SET = 5;
const BIGINT = 6;
const LAST = 11;
const MAX_DEPTH = 200;

/**
 * The `props` of an Astro island: an object of `[kind, value]` pairs. Dates, addresses and big integers are as written. Undefined
 * when a pair is none, or of a kind that is not known. Never throws.
 */
export function astroProps(json: unknown): unknown {
  try {
    return members(json, 0);
  } catch {
    return undefined;
  }
}

function members(object: unknown, depth: number): object {
  if (!isContainer(object) || Array.isArray(object) || depth > MAX_DEPTH) throw new SyntaxError();
  const found = bare();
  for (const [key, pair] of Object.entries(object)) found[key] = value(pair, depth + 1);
  return found;
}

function value(pair: unknown, depth: number): unknown {
  if (!Array.isArray(pair) || pair.length > 2) throw new SyntaxError();
  const [kind, its] = pair as [unknown, unknown];
  switch (kind) {
    case VALUE:
      return isContainer(its) ? members(its, depth) : its;
    case LIST:
    case SET:
      return list(its, depth);
    case MAP:
      return new Map(list(its, depth) as [unknown, unknown][]);
    case BIGINT:
      return BigInt(String(its));
    default:
      if (typeof kind !== 'number' || kind < 0 || kind > LAST) throw new SyntaxError();
      return typeof its === 'string' ? its : undefined;
  }
}

function list(items: unknown, depth: number): unknown[] {
  if (!Array.isArray(items) || depth > MAX_DEPTH) throw new SyntaxError();
  return items.map((item) => value(item, depth + 1));
}
