/** What the page's own address names: of several answers that hold a value, the one that was asked for it is the likeliest. */
import { askedBody, objectsIn } from '../asked-body';
import { percentDecoded } from '../percent-decoded';
import { queryOf } from '../query';

const ADDRESS = /^[a-z]+:\/\/[^/?#]*([^?#]*)(?:\?[^#]*)?(?:#!?([^?]*))?/i;

/** The path of an address, what is behind its #, and which of the two is the route: single-page apps keep it there (`#/orders/17`). */
function partsOf(url: string): { path: string; fragment: string; route: string } {
  const [, path = '', fragment = ''] = ADDRESS.exec(url) ?? [];
  return { path, fragment, route: fragment.includes('/') ? fragment : path };
}

/** The last step of a path, without an ending. */
function lastStep(path: string): string {
  const steps = path.split('/').filter(Boolean);
  return (steps.at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '').toLowerCase();
}

/** The steps of an address's path and of a route in its fragment, as people read them. */
export function stepsOf(url: string): string[] {
  const { path, fragment } = partsOf(url);
  return `${path}/${fragment}`.split('/').filter(Boolean).map(percentDecoded);
}

/** The values in the query of an address, and those within its values: pages keep all that was chosen there, as JSON. */
export function valuesInQuery(url: string): ReadonlySet<string> {
  return new Set(queryOf(url).flatMap(([, value]) => [value, ...valuesWithin(askedBody(value))]));
}

function valuesWithin(state: unknown): string[] {
  const all = [...objectsIn(state)].flatMap((one): unknown[] => Object.values(one));
  return all.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : [],
  );
}

/** What an address names: by its route, and by all that is behind its # (`#17`). */
function namedBy(url: string): string[] {
  const { fragment, route } = partsOf(url);
  return [lastStep(route), lastStep(fragment)];
}

/** How a request names what the page's address names: by a number or code, by a word; null where it asks for something else. */
export type OfPage = 'by-id' | 'by-name' | null;

/**
 * Whether requests ask for what the page's address names: `/api/orders/17` on `/shop/orders/17`. A step without a digit is a word, unless
 * the step before says of what it is the name: `/api/artists/moondog` on `/artists/moondog`.
 */
export function askedForPage(page: string): (url: string) => OfPage {
  const named = namedBy(page).filter((step) => /\d/.test(step));
  const pair = lastPairOf(page);
  return (url) => {
    if (named.length > 0 && named.includes(lastStepOf(url))) return 'by-id';
    return pair !== '' && begins(lastPairOf(url), pair) ? 'by-name' : null;
  };
}

/** `walled/harvest-report` is asked for what `walled/harvest` names. */
function begins(asked: string, pair: string): boolean {
  return asked.startsWith(pair) && !/^[\p{L}\p{N}]/u.test(asked.slice(pair.length));
}

/** The last two steps of an address; empty where there are fewer. */
function lastPairOf(url: string): string {
  const steps = partsOf(url).route.split('/').filter(Boolean);
  return steps.length < 2 ? '' : steps.slice(-2).join('/').toLowerCase();
}

/** What a request asks for, by the last step of its address. */
export function lastStepOf(url: string): string {
  return namedBy(url)[0]!;
}
