// DokuWiki: a wiki in PHP. Prose with headings and a table of contents, many tools around it.
import { cpSync, existsSync, lstatSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { stateFolder } from '../host/state.mjs';
import { ARTICLES } from './content.mjs';
import { relocate, servePhp } from './php.mjs';

const PORT = 47454;

/** @param {number} article @param {string} [more] @returns {(say: import('./vary.mjs').Words['say']) => string} */
const page =
  (article, more = '') =>
  (say) =>
    `/doku.php?id=${idOf(say(ARTICLES[article]?.title ?? ''))}${more}`;

/** @param {string} title */
const idOf = (title) => title.toLowerCase().replace(/[^a-z\d]+/g, '_');

/** @type {import('./applications.mjs').Application} */
export default {
  name: 'dokuwiki',
  async start(words) {
    const { root } = await installDebian('dokuwiki');
    relocate(root);
    const [data, settings] = [stateFolder('dokuwiki', 'data'), stateFolder('dokuwiki', 'settings')];
    rmSync(data, { recursive: true, force: true });
    cpSync(path.join(root, 'etc/dokuwiki'), settings, {
      recursive: true,
      filter: (file) => existsSync(file) && !lstatSync(file).isSymbolicLink(),
    });
    writePages(data, words);
    const prepended = path.join(settings, 'places.php');
    writeFileSync(
      prepended,
      `<?php define('DOKU_MAIN_CONF', '${root}/etc/dokuwiki/'); define('DOKU_CONF', '${settings}/'); ini_set('display_errors', '0');`,
    );
    writeFileSync(
      path.join(settings, 'local.php'),
      `<?php $conf['savedir'] = '${data}'; $conf['title'] = 'Mill wiki'; $conf['useacl'] = 0; $conf['dformat'] = '%Y/%m/%d %H:%M'; $conf['license'] = 'cc-by-sa';`,
    );
    return servePhp({
      root,
      site: path.join(root, 'usr/share/dokuwiki'),
      prepended,
      folder: stateFolder('dokuwiki'),
      port: PORT,
    });
  },
  screens: [
    { name: 'page', path: page(0), sibling: page(1) },
    { name: 'revisions', path: page(2, '&do=revisions'), sibling: page(3, '&do=revisions') },
    { name: 'recent', path: page(0, '&do=recent'), sibling: page(4) },
    { name: 'index', path: page(2, '&do=index'), sibling: page(3, '&do=index') },
  ],
};

/** @param {string} data @param {import('./vary.mjs').Words} words */
function writePages(data, { say, at }) {
  for (const folder of [
    'pages',
    'meta',
    'attic',
    'cache',
    'index',
    'locks',
    'media',
    'media_attic',
    'media_meta',
    'tmp',
    'log',
  ])
    mkdirSync(path.join(data, folder), { recursive: true });
  const changes = ARTICLES.map(({ title, date, author, body, tags }) => {
    const id = idOf(say(title));
    const file = path.join(data, 'pages', `${id}.txt`);
    const [first, second] = [
      Math.floor(at(date).getTime() / 1000),
      Math.floor(at(date).getTime() / 1000) + 86_500,
    ];
    writeFileSync(file, `====== ${say(title)} ======\n\n${wikiText(say(body))}\n`);
    utimesSync(file, second, second);
    const line = (/** @type {number} */ time, /** @type {string} */ kind, /** @type {string} */ summary) =>
      `${time}\t127.0.0.1\t${kind}\t${id}\t${say(author)}\t${say(summary)}\t\t\n`;
    const lines =
      line(first, 'C', `first draft of ${tags[0]}`) + line(second, 'E', `words for ${tags.at(-1)}`);
    writeFileSync(path.join(data, 'meta', `${id}.changes`), lines);
    return lines;
  });
  writeFileSync(path.join(data, 'meta', '_dokuwiki.changes'), changes.reverse().join(''));
}

/** @param {string} text */
function wikiText(text) {
  return text.replace(/^## (.*)$/gm, '===== $1 =====').replace(/^- /gm, '  * ');
}
