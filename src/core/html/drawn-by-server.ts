/**
 * Pages that a server drew from the state that it wrote beside them (Next.js, Nuxt, SvelteKit, …): their HTML has the data, too, so
 * that a text stands in it says nothing of whose it is.
 */
import type { Leaf, Observation } from '../../model';
import { DESCRIBES } from './server-written';
import { textsWrittenIn, writtenKey } from './written-texts';

/** Different texts of the state that the HTML shows, at least: a site's name and a claim of its own stand in both as well. */
const FEWEST = 3;
/** No code, and nothing that is called like a word of the page by chance. */
const TELLING = /\S\s+\S|.{12}/u;

/** The addresses of such HTML. `leaves`: of all data. */
export function* drawnByServer(
  { assets, exchanges }: Observation,
  leaves: readonly Leaf[],
): Generator<undefined, ReadonlySet<string>> {
  const drawn = new Set<string>();
  const isState = exchanges.map(({ via, mime }) => via === 'embedded' && !DESCRIBES.has(mime));
  if (!isState.includes(true)) return drawn;
  const state = yield* textsOf(leaves, isState);
  for (const asset of assets) {
    if (asset.kind !== 'html') continue;
    const written = yield* textsWrittenIn(asset);
    if ([...state].filter((key) => written.has(key)).length >= FEWEST) drawn.add(asset.url);
  }
  return drawn;
}

/** By `writtenKey`. `isState`: of each exchange. */
function* textsOf(leaves: readonly Leaf[], isState: boolean[]): Generator<undefined, Set<string>> {
  const texts = new Set<string>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 2000 === 1999) yield;
    const { exchange, value, isKey } = leaves[i]!;
    if (isState[exchange] && !isKey && typeof value === 'string' && TELLING.test(value))
      texts.add(writtenKey(value));
  }
  return texts;
}
