import { devalueOf } from './devalue';
import { ExpressionReader, type Names } from './expression';
import { parseJson, parseJsonLines } from './json';
import { Late } from './plain';
import type { Steps } from './values';

interface Line {
  type: 'data' | 'chunk';
  nodes?: unknown[];
  id?: number;
  data?: unknown;
}

/**
 * The data of a client navigation in SvelteKit (`__data.json`): a line of `nodes`, one for each layout and the page, then a line
 * for each promise in them. `$.nodes[1].data` is what that node's `load` returned
 * (https://github.com/sveltejs/kit/blob/main/packages/kit/src/runtime/server/data/index.js). Undefined when this is
 * something else. Yields between what takes long. Never throws.
 */
export function* svelteKitData(text: string): Steps {
  if (!text.startsWith('{"type":"data","nodes":[')) return undefined;
  const isOne = !text.trimEnd().includes('\n');
  const lines = ((isOne ? [parseJson(text)] : parseJsonLines(text)) ?? []) as (Line | undefined)[];
  const first = lines[0];
  if (!first || !Array.isArray(first.nodes)) return undefined;
  const revive = { Promise: (id: unknown) => later.get(id) };
  const later = new Map<unknown, unknown>();
  // A promise may be in the answer to another: the last one to come is the first to be known.
  for (const line of lines.slice(1).reverse())
    if (line?.type === 'chunk') later.set(line.id, yield* devalueOf(line.data, revive));
  const nodes: unknown[] = [];
  for (const node of first.nodes) {
    yield;
    const { data, ...rest } = (node ?? {}) as Line;
    nodes.push({ ...rest, data: yield* devalueOf(data, revive) });
  }
  yield;
  return { nodes };
}

/** `__sveltekit_1abc.resolve(1, () => [data, error])`; before 2.28 `…resolve({id:1,data:…})`. */
const RESOLVED = /__sveltekit_\w+\.resolve\(\s*(?:(\d+),\s*\(\)\s*=>\s*(?=\[)|(?=\{))/g;

/**
 * The data that SvelteKit starts with: devalue's JavaScript in the boot script of a document, and scripts behind it that settle its
 * promises, joined. `$.data[1].data` is what that node's `load` returned. Parsed, never evaluated. Undefined when this is
 * something else. Never throws.
 */
export function* svelteKitBoot(script: string): Steps {
  const [, name] = /(__sveltekit_\w+)\s*=\s*\{/.exec(script) ?? [];
  const start = /\bdata:\s*(?=\[)/.exec(script);
  if (!name || !start) return undefined;
  const promises = new Map<unknown, Late>();
  const defer = (id: unknown) => {
    const late = new Late();
    promises.set(id, late);
    return late;
  };
  const names: Names = Object.assign(Object.create(null), { [name]: { defer } });
  try {
    const data = yield* new ExpressionReader(script, start.index + start[0].length, names).steps();
    yield* settle(script, promises, names);
    return { data };
  } catch {
    return undefined;
  }
}

function* settle(script: string, promises: Map<unknown, Late>, names: Names): Steps<void> {
  for (const match of script.matchAll(RESOLVED)) {
    const value = yield* new ExpressionReader(script, match.index + match[0].length, names).steps();
    const [id, data] = Array.isArray(value)
      ? [Number(match[1]), value[0]]
      : [(value as Names).id, (value as Names).data];
    const late = promises.get(id);
    if (late) late.value = data;
  }
}
