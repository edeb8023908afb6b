import type { Add } from './clues';
import { type Slugs, slugOf } from './links';
import type { HtmlPage } from './page';

const MANY = 3;
const RECORD_ID = /\d{2,}|[\da-f]{7,}/i;
const SHORTEST_SLUG = 3;

/** What addresses tell: a record has one, a control has many. */
export function linkClues({ shown, links, observation, titles }: HtmlPage, run: number, add: Add): void {
  const text = shown[run]!.toLowerCase();
  addressClues(text, links.page, add);
  titleClues(text, titles, add);
  const link = links.of[run];
  if (!link || observation.runs[run]!.node !== 'text') return;
  const addresses = links.addressesOf.get(text)?.size ?? 1;
  if (addresses >= MANY) add('many-addresses');
  else if (addresses === 2) add('two-addresses');
  else if ((links.times.get(`${text}\n${link.written}`) ?? 0) > 1) add('one-address-again');
  if (!link.href) return;
  if (link.isHome) add('leads-home');
  if (link.isOut) {
    add('leads-out');
    return;
  }
  const family = links.families.get(link.family ?? '');
  if (family && family.size >= MANY) add('one-of-addresses');
  slugClues(text, link.slugs, add);
}

function slugClues(text: string, { last, values, depth }: Slugs, add: Add): void {
  const slug = slugOf(text);
  if (RECORD_ID.test(last) || values.some((value) => RECORD_ID.test(value))) add('address-of-record');
  if (slug.length < SHORTEST_SLUG) return;
  const isNamed = last === slug || (last.length > 8 && slug.startsWith(last));
  if (isNamed) add(depth > 1 ? 'names-address' : 'names-top-address');
  if (values.includes(slug)) add('names-query');
}

/** The page's own address says what the page is of. */
function addressClues(text: string, { last, values, depth }: Slugs, add: Add): void {
  const slug = slugOf(text);
  if (slug.length < SHORTEST_SLUG) return;
  if ((last === slug && depth > 1) || values.includes(slug)) add('in-address');
}

function titleClues(text: string, { whole, parts, site }: HtmlPage['titles'], add: Add): void {
  if (site.has(text)) add('site-name');
  else if (parts.has(text)) add('title');
  else if (text.length > 4 && whole.includes(text)) add('in-title');
}
