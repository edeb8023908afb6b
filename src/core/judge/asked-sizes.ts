/**
 * How many items requests ask for: `?limit=10`, `"first": 25`, `_start=0&_end=10`. The page chose that number itself; that the list
 * which comes back has as many items, or that one of them holds the same number, is no wonder.
 */
import type { Exchange } from '../../model';
import { askedBody, objectsIn } from '../asked-body';
import type { Candidate } from '../match/claims/candidate';
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
type Sizes = ReadonlyMap<number, string>;

const known = new WeakMap<Asked, Sizes>();

/** What tells that a number is shown for what the answer says, and not for what was asked for. */
const SAYS_FIELD: ReadonlySet<string> = new Set([
  'column',
  'record',
  'key-name',
  'key-shown',
  'named-in-code',
]);
/** Nats of what is said of any number that may be one of a list's. */
const FITS_OTHERS = 1.5;

/**
 * The size that the request of a claim's answer asks for, if the claim is on that number: the list has as many items, or a row of it
 * holds the same. None where the answer says it back (`"limit": 10`), or something tells that its field is shown.
 */
export function askedSizeOf(
  { leaf, reading, support }: Candidate,
  exchanges: readonly Asked[],
): { name: string; size: number } | null {
  const size = reading?.value ?? (leaf.isLength ? Number(leaf.value) : 0);
  if (size < FEWEST || size > MOST || (!leaf.isLength && isCalledSize(leaf.key))) return null;
  if (support.some(({ kind, weight }) => SAYS_FIELD.has(kind) && weight > FITS_OTHERS)) return null;
  const name = sizesAskedFor(exchanges[leaf.exchange]!).get(size);
  return name === undefined ? null : { name, size };
}

function sizesAskedFor(exchange: Asked): Sizes {
  const sizes = known.get(exchange) ?? sizesOf(exchange);
  known.set(exchange, sizes);
  return sizes;
}

function isCalledSize(name: string | number): boolean {
  return typeof name === 'string' && NAMES.test(name.replace(/[^a-z]/gi, ''));
}

function sizesOf({ url, requestBody = '' }: Asked): Sizes {
  const sizes = new Map<number, string>();
  const asked = queryOf(url);
  if (FORM.test(requestBody)) asked.push(...queryOf(`?${requestBody}`));
  const body = askedBody(requestBody);
  for (const [name, value] of [...asked, ...membersOf(body), ...inGraphql(body)]) {
    const isSize = (typeof value === 'number' || typeof value === 'string') && isCalledSize(name);
    const size = isSize ? Number(value) : 0;
    if (Number.isInteger(size) && size >= FEWEST && size <= MOST) sizes.set(size, name);
  }
  return sizes;
}

function* membersOf(body: unknown): Generator<[string, unknown]> {
  for (const object of objectsIn(body)) yield* Object.entries(object);
}

/** Sizes that stand in the text of a query: `items(first: 20)`. */
function* inGraphql(body: unknown): Generator<[string, string]> {
  const query = (body as { query?: unknown } | undefined)?.query;
  if (typeof query !== 'string') return;
  for (const [, name, size] of query.matchAll(IN_GRAPHQL)) yield [name!, size!];
}
