/**
 * A page and its traffic in a few lines, for tests: markup becomes places and runs, tooltips, too, attributes the hints of what they
 * hold. `<>` ends a text where the next begins, as in `{hours}<> hours`.
 */
import type { Asset, Exchange, Observation, Place, Run, Via } from '../../model';

const TOKEN = /<(\/?)([a-z][\w-]*)([^>]*?)(\/?)>|(?:<>)?([^<]+)/g;
const NOW = Date.parse('2026-03-10T12:00:00Z');

/** An answer of the page's own API. */
export function answer(path: string, payload: unknown, more: Partial<Exchange> = {}): Exchange {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return {
    id: '',
    via: 'fetch' as Via,
    method: 'GET',
    url: `https://api.shop.example${path}`,
    status: 200,
    mime: 'application/json',
    startedMs: 100,
    finishedMs: 200,
    bytes: text.length,
    body: { kind: 'text', text },
    ...more,
  };
}

export function script(text: string): Asset {
  return { kind: 'script', url: 'https://shop.example/app.js', text };
}

export function page(
  markup: string,
  exchanges: Exchange[] = [],
  more: Partial<Observation> = {},
): Observation {
  const { places, runs } = walk(markup);
  return {
    url: 'https://shop.example/',
    title: '',
    locales: ['en-US'],
    timeZone: 'UTC',
    now: NOW,
    listening: 'from-start',
    places,
    runs,
    exchanges: exchanges.map((exchange, i) => ({ ...exchange, id: `r${i + 1}` })),
    assets: [],
    ...more,
  };
}

interface Open {
  place: number;
  hints?: Record<string, string> | undefined;
  counts: Map<string, number>;
}

function walk(markup: string): { places: Place[]; runs: Run[] } {
  const places: Place[] = [];
  const runs: Run[] = [];
  const add = (parent: Open | undefined, name: string, marks?: Place['marks']): number => {
    const n = (parent?.counts.get(name) ?? 0) + 1;
    parent?.counts.set(name, n);
    const place = { parent: parent?.place ?? -1, name, n: name.startsWith('@') ? 0 : n };
    return places.push(marks ? { ...place, marks } : place) - 1;
  };
  const open: Open[] = [{ place: add(undefined, 'html'), counts: new Map() }];
  open.push({ place: add(open[0], 'body'), counts: new Map() });
  for (const [, closing, name, attributes, selfClosing, text] of markup.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (text !== undefined) {
      const place = add(parent, 'text()');
      if (text.trim())
        runs.push({ place, node: 'text', text, ...(parent?.hints ? { hints: parent.hints } : {}) });
    } else if (closing) {
      open.pop();
    } else {
      const named = attributesIn(attributes);
      const element: Open = { place: add(parent, name!, named), counts: new Map(), hints: named };
      const source = /src="([^"]*)"/.exec(attributes ?? '')?.[1];
      if (source) runs.push({ place: add(element, '@src'), node: 'image', attribute: 'src', text: source });
      const title = named?.title;
      if (title)
        runs.push({ place: add(element, '@title'), node: 'attribute', attribute: 'title', text: title });
      if (!selfClosing) open.push(element);
    }
  }
  return { places, runs };
}

/** `class="…" href="…"` → what the element says of itself. */
function attributesIn(attributes = ''): Record<string, string> | undefined {
  const named = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].filter(([, name]) => name !== 'src');
  return named.length === 0 ? undefined : Object.fromEntries(named.map(([, name, value]) => [name!, value!]));
}
