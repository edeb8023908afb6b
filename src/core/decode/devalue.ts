import { unflatten } from 'devalue';
import { parseJson } from './json';
import type { Steps } from './values';

/** Tags of devalue's own (https://github.com/sveltejs/devalue); any other is the application's or its framework's. */
const BUILT_IN =
  /^(?:Date|Set|Map|RegExp|Object|BigInt|null|(?:Big)?(?:Int|Uint|Float)\d+(?:Clamped)?Array|DataView|ArrayBuffer|URL|URLSearchParams|Temporal\..+)$/;
/** How its text begins: an object of indices or a list of them, or a tag. Other JSON need not be parsed to be told. */
const START =
  /^\[(?:\{(?:"(?:[^"\\]|\\.)*":-?\d+(?:,(?=")|(?=\})))*\}|\[(?:-?\d+(?:,(?=[-\d])|(?=\])))*\]|\[")/;
/** `undefined` is -1, the last of the constants -7. */
const LOWEST = -7;

/**
 * The value of a payload that devalue flattened (Nuxt's `__NUXT_DATA__` and `_payload.json`, the nodes of SvelteKit): an array
 * in which every object names its members by their index. The format has no mark, so that its shape is checked: each entry
 * is referred to, and nothing refers to what is not there. Types of the application's own (`Ref`, `Reactive`) are seen
 * through. Undefined when this is something else. Yields between what takes long. Never throws.
 */
export function* devalueOf(flat: unknown, revive: Record<string, (value: unknown) => unknown> = {}): Steps {
  if (!isFlat(flat)) return undefined;
  yield;
  const revivers = { ...revive };
  for (const entry of flat) {
    const tag: unknown = Array.isArray(entry) ? entry[0] : null;
    if (typeof tag === 'string' && !BUILT_IN.test(tag)) revivers[tag] ??= (value) => value;
  }
  try {
    return unflatten([...flat], revivers);
  } catch {
    return undefined;
  }
}

/** The same for a text. */
export function devalueIn(text: string): Steps | undefined {
  return START.test(text) ? devalueOf(parseJson(text)) : undefined;
}

function isFlat(flat: unknown): flat is unknown[] {
  if (!Array.isArray(flat) || flat.length < 2 || typeof flat[0] !== 'object' || flat[0] === null)
    return false;
  const named = new Uint8Array(flat.length);
  const refer = (index: unknown): boolean => {
    if (!Number.isInteger(index) || (index as number) < LOWEST || (index as number) >= flat.length)
      return false;
    if ((index as number) >= 0) named[index as number] = 1;
    return true;
  };
  named[0] = 1;
  return flat.every((entry) => refersWell(entry, refer)) && named.every((is) => is === 1);
}

function refersWell(entry: unknown, refer: (index: unknown) => boolean): boolean {
  if (typeof entry !== 'object' || entry === null) return true;
  if (!Array.isArray(entry)) return Object.values(entry).every(refer);
  if (typeof entry[0] !== 'string') return entry[0] === LOWEST ? sparse(entry, refer) : entry.every(refer);
  if (!BUILT_IN.test(entry[0])) return entry.length === 2 && refer(entry[1]);
  for (let i = 1; i < entry.length; i++) if (typeof entry[i] === 'number') refer(entry[i]);
  return true;
}

/** `[-7, length, index, value, …]`. */
function sparse(entry: unknown[], refer: (index: unknown) => boolean): boolean {
  for (let i = 3; i < entry.length; i += 2) if (!refer(entry[i])) return false;
  return true;
}
