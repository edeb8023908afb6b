/**
 * How many items requests ask for: `?limit=10`, `"first": 25`, `_start=0&_end=10`. The page chose that number itself; that the list
 * which comes back has as many items, or that one of them holds the same number, is no wonder.
 */
import type { Exchange } from '../../model';
import { askedBody } from '../asked-body';
import { queryOf } from '../query';

/** What the size of a page is called, letters only: `page[size]`, `$top`, `_limit`, `hitsPerPage`. */
const NAMES =
  /^(?:limit|size|take|rows|first|last|length|count|top|max|maxresults|pagesize|pagelimit|(?:items|hits|results|rows|records|entries)?perpage)$/i;
const IN_GRAPHQL = /\b(first|last|limit|take)\s*:\s*(\d{1,4})\b/g;
const FORM = /^[\w.[\]%-]+=[^&]*(?:&[\w.[\]%-]+=[^&]*)*$/;
const FEWEST = 2;
const MOST = 1000;

type Asked = Pick<Exchange, 'url' | 'requestBody'>;

/** By size: what a request calls it. */
export type Sizes = ReadonlyMap<number, string>;

const known = new WeakMap<Asked, Sizes>();

/** The sizes that a request asks for. */
export function sizesAskedFor(exchange: Asked): Sizes {
  const sizes = known.get(exchange) ?? sizesOf(exchange);
  known.set(exchange, sizes);
  return sizes;
}

/** Those that any request asks for. */
export function allSizesAskedFor(exchanges: readonly Asked[]): Sizes {
  return new Map(exchanges.flatMap((exchange) => [...sizesAskedFor(exchange)]));
}

/** Whether a field or a parameter is called as the size of a page is. */
export function isCalledSize(name: string | number): boolean {
  return typeof name === 'string' && NAMES.test(name.replace(/[^a-z]/gi, ''));
}

function sizesOf({ url, requestBody = '' }: Asked): Sizes {
  const sizes = new Map<number, string>();
  const asked = queryOf(url);
  if (FORM.test(requestBody)) asked.push(...queryOf(`?${requestBody}`));
  const body = askedBody(requestBody);
  for (const [name, value] of [...asked, ...membersOf(body), ...inGraphql(body)]) {
    const size = isCalledSize(name) ? Number(value) : 0;
    if (Number.isInteger(size) && size >= FEWEST && size <= MOST) sizes.set(size, name);
  }
  return sizes;
}

/** Every member of a value, at any depth. */
function* membersOf(value: unknown): Generator<[string, unknown]> {
  if (value === null || typeof value !== 'object') return;
  for (const [name, child] of Object.entries(value)) {
    if (typeof child === 'number' || typeof child === 'string') yield [name, child];
    else yield* membersOf(child);
  }
}

/** Sizes that stand in the text of a query: `items(first: 20)`. */
function* inGraphql(body: unknown): Generator<[string, string]> {
  const query = (body as { query?: unknown } | undefined)?.query;
  if (typeof query !== 'string') return;
  for (const [, name, size] of query.matchAll(IN_GRAPHQL)) yield [name!, size!];
}
