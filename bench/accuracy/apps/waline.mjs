// Waline, in a page as its documentation has it, over comments that are invented. Vue; ages in words, marks, replies in replies.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@waline/client';
const VERSION = '3.13.0';
const SEED = 1;
const PORT = 47452;
const HOUR = 3_600_000;
const FILES = /** @type {Record<string, string>} */ ({
  '/waline.js': 'text/javascript',
  '/waline.css': 'text/css',
});

/** name, hours ago, text, browser, system, from, likes, level, replies: the same */
const COMMENTS = /** @type {const} */ ([
  [
    'Marguerite Sallow',
    7,
    '<p>We walked it last Whitsun and the ferry at <strong>Skerrow</strong> was not running. Take the bridge at Tollan instead, it adds 4 km.</p>',
    'Firefox 128',
    'Linux',
    'Inverness',
    23,
    3,
    [
      [
        'Dov Aldous',
        5,
        '<p>The ferryman told us he is back from 14 June, weather allowing.</p>',
        'Safari 17.4',
        'iOS 17.5',
        'Leith',
        6,
        1,
      ],
      ['Marguerite Sallow', 4, '<p>Good to know, thank you!</p>', 'Firefox 128', 'Linux', 'Inverness', 0, 3],
    ],
  ],
  [
    'tarn_and_fell',
    75,
    '<p>How heavy was your pack? Mine came to 11.8 kg without water and I regretted every gram above the second bothy.</p>',
    'Chrome 126',
    'Windows 11',
    'Kendal',
    118,
    2,
    [],
  ],
  [
    'Ozias Brandreth',
    310,
    '<p>The map has the spring on the wrong side of the wall.</p><p>Look for the rowan with the blue ribbon.</p>',
    'Edge 125',
    'Windows 10',
    'Hexham',
    41,
    5,
    [['Ishbel Noorani', 290, '<p>Found it thanks to you.</p>', 'Chrome 124', 'Android 14', 'Oban', 9, 0]],
  ],
]);
const COUNT = 57;
const READERS = 8_326;
const REACTIONS = [64, 12, 5, 0, 31, 2];

/** @type {import('./app.mjs').App} */
export default {
  name: 'waline',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'comments under an article: ages in words, likes, replies to replies, HTML by readers, counts of reactions',
  async start() {
    const folder = await installNpm('waline', { [PACKAGE]: VERSION });
    const files = path.join(folder, 'node_modules', PACKAGE, 'dist');
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const type = FILES[pathname];
      if (type)
        return answer
          .writeHead(200, { 'content-type': type })
          .end(await readFile(path.join(files, pathname)));
      if (pathname.startsWith('/api/'))
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ errno: 0, errmsg: '', data: answerTo(pathname, searchParams) }));
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
    });
  },
  screens: [
    {
      name: 'comments',
      async open(page, url) {
        await page.goto(`${url}/walks/skerrow`);
        await page.waitForSelector('.wl-card-item:nth-child(3)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** A page that carries it (https://waline.js.org/en/guide/get-started). */
function page() {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long walks, short notes</title><link rel="stylesheet" href="/waline.css"></head><body>
<header><a href="/">Long walks, short notes</a> <nav><a href="/maps">Maps</a> <a href="/gear">What to carry</a></nav></header>
<article><h1>Over the moor to Skerrow</h1><p>Read <span class="waline-pageview-count"></span> times, discussed <span class="waline-comment-count"></span> times.</p>
<p>Start where the tarmac ends and keep the water on your left.</p></article>
<div id="waline"></div>
<script type="module">
import { init } from '/waline.js';
init({ el: '#waline', serverURL: location.origin, lang: 'en', pageview: true, comment: true, reaction: true, emoji: false, search: false, imageUploader: false, dark: false, noCopyright: true });
</script></body></html>`;
}

/** What its server answers (https://waline.js.org/en/reference/server/api.html). @param {string} pathname @param {URLSearchParams} asked */
function answerTo(pathname, asked) {
  if (pathname === '/api/article') {
    const wanted = (asked.get('type') ?? 'time').split(',');
    return [
      Object.fromEntries(
        wanted.map((name) => [name, name === 'time' ? READERS : (REACTIONS[Number(name.slice(8))] ?? 0)]),
      ),
    ];
  }
  if (asked.get('type') === 'count') return [COUNT];
  return {
    page: 1,
    totalPages: 6,
    pageSize: 10,
    count: COUNT,
    data: COMMENTS.map((one, i) => commentOf(one, i)),
  };
}

/** @typedef {readonly [string, number, string, string, string, string, number, number]} Reply */

/** @param {readonly [...Reply, readonly Reply[]]} comment @param {number} i */
function commentOf([nick, ago, text, browser, os, addr, like, level, replies], i) {
  const id = `${4_107 + i * 13}`;
  const root = nodeOf([nick, ago, text, browser, os, addr, like, level], id);
  return {
    ...root,
    ...(i === 1 ? { sticky: true } : {}),
    children: replies.map((reply, j) => ({
      ...nodeOf(reply, `${id}${j + 1}`),
      pid: id,
      rid: id,
      reply_user: { nick, link: '', avatar: '' },
    })),
  };
}

/** In the middle of an hour: ages stay the same while a truth is sought. @param {Reply} reply @param {string} objectId */
function nodeOf([nick, ago, comment, browser, os, addr, like, level], objectId) {
  const time = Math.floor(Date.now() / HOUR) * HOUR - ago * HOUR - HOUR / 2;
  return {
    objectId,
    nick,
    comment,
    time,
    browser,
    os,
    addr,
    like,
    level,
    avatar: '',
    link: '',
    user_id: null,
    type: 'guest',
    status: 'approved',
    orig: '',
  };
}
