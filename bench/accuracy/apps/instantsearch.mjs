// InstantSearch, in a page as its documentation has it, over a shop that is invented. Product cards with marked words, filters with counts.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGES = { 'instantsearch.js': '4.118.1', algoliasearch: '5.64.0' };
const SEED = 1;
const PORT = 47451;
const SCRIPTS = /** @type {Record<string, string>} */ ({
  '/instantsearch.js': 'instantsearch.js/dist/instantsearch.production.min.js',
  '/algoliasearch.js': 'algoliasearch/dist/lite/builds/browser.umd.js',
});
const DAY_S = 86_400;

/** name, grower, description, price, price before, stars, reviews, sown in, days to the first leaf, picked on (day of 2024), left */
const SEEDS = /** @type {const} */ ([
  [
    'Bronze arrowhead lettuce',
    'Hollin Croft',
    'Oak leaves with a copper edge, slow to bolt',
    2.85,
    0,
    4.7,
    318,
    'March',
    9,
    244,
    61,
  ],
  [
    'Lettuce leaf basil',
    'Tamsin Orde',
    'Leaves as large as a palm, for wrapping figs',
    3.4,
    4.25,
    4.2,
    87,
    'May',
    12,
    251,
    14,
  ],
  [
    'Winter density lettuce',
    'Hollin Croft',
    'Stands frost under a cloche until Lent',
    2.6,
    0,
    3.9,
    1204,
    'September',
    8,
    230,
    0,
  ],
  [
    'Miner’s lettuce',
    'Far Acre Growers',
    'Comes up in the shade where little else will',
    1.95,
    2.5,
    4.5,
    43,
    'August',
    16,
    197,
    208,
  ],
  [
    'Lamb’s lettuce, broad',
    'Far Acre Growers',
    'Sweet rosettes for the dark months',
    2.15,
    0,
    4.1,
    526,
    'July',
    11,
    189,
    3,
  ],
  [
    'Celtuce',
    'Pell Barn',
    'Grown for its stem, which tastes of cucumber and nuts',
    3.75,
    0,
    3.6,
    29,
    'April',
    10,
    262,
    37,
  ],
]);
const FACETS = {
  grower: { 'Far Acre Growers': 94, 'Hollin Croft': 71, 'Pell Barn': 28, 'Tamsin Orde': 16 },
  sown: { April: 52, August: 19, July: 23, March: 68, May: 34, September: 13 },
};
const QUERY = 'lettuce';
const FOUND = 1_209;

/** @type {import('./app.mjs').App} */
export default {
  name: 'instantsearch',
  version: `${PACKAGES['instantsearch.js']}/${SEED}`,
  framework: 'Preact',
  shows: 'a search in a shop: product cards with marked words, prices, stars; filters with counts; pages',
  async start() {
    const folder = await installNpm('instantsearch', PACKAGES);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const script = SCRIPTS[pathname];
      if (script)
        return answer
          .writeHead(200, { 'content-type': 'text/javascript' })
          .end(await readFile(path.join(folder, 'node_modules', script)));
      if (pathname.startsWith('/1/indexes/')) {
        const { requests } = JSON.parse(Buffer.concat(await request.toArray()).toString());
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ results: requests.map(() => found()) }));
      }
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
    });
  },
  screens: [
    {
      name: 'results',
      async open(page, url) {
        await page.goto(`${url}/`);
        await page.waitForSelector('.ais-Hits-item:nth-child(6)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** A page that carries it (https://www.algolia.com/doc/guides/building-search-ui/getting-started/js). */
function page() {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Crooked Row Seeds</title></head><body>
<header><a href="/">Crooked Row Seeds</a> <nav><a href="/basket">Your basket</a> <a href="/help">How to sow</a></nav><div id="searchbox"></div></header>
<aside><h2>Refine by</h2><h3>Grower</h3><div id="grower"></div><h3>Sown in</h3><div id="sown"></div><h3>Stars</h3><div id="stars"></div></aside>
<main><div id="stats"></div><div id="sort"></div><div id="current"></div><div id="hits"></div><div id="pagination"></div></main>
<footer><p>All seed is open-pollinated and untreated.</p><p>Packets are posted on Tuesdays.</p></footer>
<script src="/algoliasearch.js"></script>
<script src="/instantsearch.js"></script>
<script>
const { liteClient } = window['algoliasearch/lite'];
const searchClient = liteClient('CROOKEDROW', 'none', { hosts: [{ url: location.host, accept: 'readWrite', protocol: 'http' }] });
const search = instantsearch({ indexName: 'seeds', searchClient, insights: false, initialUiState: { seeds: { query: '${QUERY}' } } });
const w = instantsearch.widgets;
const price = (amount) => amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
search.addWidgets([
  w.searchBox({ container: '#searchbox', placeholder: 'Search for seeds' }),
  w.stats({ container: '#stats' }),
  w.sortBy({ container: '#sort', items: [{ label: 'Featured', value: 'seeds' }, { label: 'Price (asc)', value: 'seeds_price_asc' }, { label: 'Price (desc)', value: 'seeds_price_desc' }] }),
  w.refinementList({ container: '#grower', attribute: 'grower' }),
  w.refinementList({ container: '#sown', attribute: 'sown' }),
  w.ratingMenu({ container: '#stars', attribute: 'stars' }),
  w.currentRefinements({ container: '#current' }),
  w.hits({ container: '#hits', templates: { item: (hit, { html, components }) => html\`
    <article>
      <h2>\${components.Highlight({ hit, attribute: 'name' })}</h2>
      <p class="grower">by \${hit.grower}</p>
      <p>\${components.Snippet({ hit, attribute: 'description' })}</p>
      <p class="price">\${hit.was ? html\`<del>\${price(hit.was)}</del> <ins>\${price(hit.price)}</ins> <em>-\${Math.round((1 - hit.price / hit.was) * 100)}%</em>\` : price(hit.price)}</p>
      <p class="stars">\${'★'.repeat(Math.round(hit.stars))}\${'☆'.repeat(5 - Math.round(hit.stars))} \${hit.stars.toFixed(1)} (\${hit.reviews.toLocaleString('en-US')} reviews)</p>
      <ul><li>Sow in \${hit.sown}</li><li>Leafs in \${hit.days} days</li><li>Picked \${new Date(hit.picked * 1000).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric' })}</li></ul>
      <p class="stock">\${hit.left === 0 ? 'Sold out' : hit.left < 20 ? html\`Only \${hit.left} left\` : 'In stock'}</p>
      <button>Add to basket</button>
    </article>\` } }),
  w.pagination({ container: '#pagination' }),
]);
search.start();
</script></body></html>`;
}

/** What its server answers (https://www.algolia.com/doc/rest-api/search). */
function found() {
  return {
    hits: SEEDS.map(hitOf),
    nbHits: FOUND,
    page: 0,
    nbPages: 202,
    hitsPerPage: SEEDS.length,
    facets: { ...FACETS, stars: { 3: 41, 4: 118, 5: 50 } },
    facets_stats: { stars: { min: 3.6, max: 4.9, avg: 4.2, sum: 5077 } },
    exhaustiveFacetsCount: true,
    exhaustiveNbHits: true,
    exhaustiveTypo: true,
    query: QUERY,
    params: `query=${QUERY}`,
    index: 'seeds',
    renderingContent: {},
    processingTimeMS: 7,
  };
}

/** @param {typeof SEEDS[number]} seed @param {number} i */
function hitOf([name, grower, description, price, was, stars, reviews, sown, days, day, left], i) {
  const marked = (/** @type {string} */ text) => {
    const value = text.replace(
      new RegExp(QUERY, 'gi'),
      (word) => `__ais-highlight__${word}__/ais-highlight__`,
    );
    const isFound = value !== text;
    return {
      value,
      matchLevel: isFound ? 'full' : 'none',
      ...(isFound ? { fullyHighlighted: false } : {}),
      matchedWords: isFound ? [QUERY] : [],
    };
  };
  return {
    name,
    grower,
    description,
    price,
    was,
    stars,
    reviews,
    sown,
    days,
    picked: Date.UTC(2024, 0, 1) / 1000 + day * DAY_S + 36_000,
    left,
    objectID: `CR-${2_417 + i * 36}`,
    _highlightResult: { name: marked(name), grower: marked(grower) },
    _snippetResult: { description: { value: marked(description).value, matchLevel: 'none' } },
  };
}
