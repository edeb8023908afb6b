// A timeline of Mastodon, in a page as its documentation has it, over posts that are invented. Posts as HTML, days, three bare counts each.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@idotj/mastodon-embed-timeline';
const VERSION = '4.8.2';
const SEED = 1;
const DAY = 86_400_000;
const PORT = 47453;
const FILES = /** @type {Record<string, [string, string]>} */ ({
  '/timeline.js': ['mastodon-timeline.umd.js', 'text/javascript'],
  '/timeline.css': ['mastodon-timeline.min.css', 'text/css'],
});

/** name, account, posted, text, replies, boosts, favourites, boosted by, card: site, title, description; poll */
const POSTS = /** @type {const} */ ([
  [
    'Harbour Light Bakery',
    'harbourlight',
    '2026-02-11T06:42:17.000Z',
    '<p>First trays of <a href="https://loaf.example/tags/saffron" class="mention hashtag" rel="tag">#<span>saffron</span></a> buns came out at 5:50. Forty-eight of them, and the queue already reaches the chandler’s.</p>',
    4,
    17,
    86,
    '',
    null,
    [],
  ],
  [
    'Perpetua Quill',
    'perpetua',
    '2026-02-09T19:05:41.000Z',
    '<p>Has anyone kept a rye starter alive through a house move of 300 miles?</p><p>Asking for <span class="h-card"><a href="https://loaf.example/@odo" class="u-url mention">@<span>odo</span></a></span>, who will not ask himself.</p>',
    29,
    3,
    12,
    'Harbour Light Bakery',
    null,
    [],
  ],
  [
    'Harbour Light Bakery',
    'harbourlight',
    '2026-01-28T11:30:00.000Z',
    '<p>We wrote down how we do the seeded loaf, grams and all.</p>',
    11,
    142,
    503,
    '',
    ['Loaf Journal', 'The seeded loaf, by weight', 'Nine seeds, one long night and a very hot stone.'],
    [],
  ],
  [
    'Odo Marchbanks',
    'odo',
    '2025-12-31T23:58:09.000Z',
    '<p>What shall the new oven be called?</p>',
    7,
    0,
    38,
    '',
    null,
    ['Vesta', 'Old Smoky the Second', 'Number 2'],
  ],
  [
    'Harbour Light Bakery',
    'harbourlight',
    '2025-12-19T15:21:50.000Z',
    '<p>Closed from 24 December until the flour comes back.</p>',
    0,
    9,
    61,
    '',
    null,
    [],
  ],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'mastodon-timeline',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'posts of a network: HTML by their writers, days, three bare counts under each, a poll, a link with its card',
  async start() {
    const folder = await installNpm('mastodon-timeline', { [PACKAGE]: VERSION });
    const files = path.join(folder, 'node_modules', PACKAGE, 'dist');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const [file, type] = FILES[pathname] ?? [];
      if (file && type)
        return answer.writeHead(200, { 'content-type': type }).end(await readFile(path.join(files, file)));
      if (pathname.startsWith('/api/v1/'))
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(pathname.endsWith('/statuses') ? POSTS.map(postOf) : []));
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
    });
  },
  screens: [
    {
      name: 'timeline',
      async open(page, url) {
        await page.goto(`${url}/`);
        await page.waitForSelector('.mt-post:nth-child(5)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** A page that carries it (https://gitlab.com/idotj/mastodon-embed-timeline/-/blob/master/docs/SETUP.md). */
function page() {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Light</title><link rel="stylesheet" href="/timeline.css"></head><body>
<header><h1>Harbour Light</h1><nav><a href="/bread">Our bread</a> <a href="/hours">Opening hours</a> <a href="/find-us">Find us</a></nav></header>
<main><h2>From the oven</h2><div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div></main>
<footer><p>Bread is sold until it is gone.</p></footer>
<script src="/timeline.js"></script>
<script>
new MastodonTimeline.Init({ instanceUrl: location.origin, timelineType: 'profile', userId: '110417', profileName: '@harbourlight', hidePinnedPosts: true, hideEmojos: true, maxNbPostFetch: '5', maxNbPostShow: '5', dateFormatLocale: 'en-GB', dateFormatOptions: { day: '2-digit', month: 'short', year: 'numeric' } });
</script></body></html>`;
}

/** What its server answers (https://docs.joinmastodon.org/methods/accounts/#statuses). @param {typeof POSTS[number]} post @param {number} i */
function postOf([name, account, posted, content, replies, boosts, favourites, by, card, poll], i) {
  const id = `1139047715002${21_300 + i * 7_731}`;
  const status = {
    id,
    created_at: posted,
    edited_at: null,
    in_reply_to_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'en',
    uri: `https://loaf.example/users/${account}/statuses/${id}`,
    url: `https://loaf.example/@${account}/${id}`,
    replies_count: replies,
    reblogs_count: boosts,
    favourites_count: favourites,
    content,
    reblog: null,
    account: accountOf(name, account, i),
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    card: card && {
      url: `https://loaf.example/${i}`,
      title: card[1],
      description: card[2],
      provider_name: card[0],
      author_name: '',
      image: null,
      image_description: '',
      type: 'link',
    },
    poll: poll.length
      ? { id: `${i}`, expired: false, options: poll.map((title, n) => ({ title, votes_count: 9 + n * 4 })) }
      : null,
  };
  if (!by) return status;
  return {
    ...status,
    id: `${BigInt(id) + 90_417n}`,
    created_at: new Date(Date.parse(posted) + 2 * DAY).toISOString(),
    content: '',
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    account: accountOf(by, 'harbourlight', i),
    reblog: status,
  };
}

/** @param {string} name @param {string} account @param {number} i */
function accountOf(name, account, i) {
  return {
    id: `${110_417 + i}`,
    username: account,
    acct: account,
    display_name: name,
    url: `https://loaf.example/@${account}`,
    avatar: `/avatars/${account}.png`,
    emojis: [],
    followers_count: 1_208,
    statuses_count: 664,
  };
}
