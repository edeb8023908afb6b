// ikiwiki: a wiki in Perl that writes files, and a blog among them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { stateFolder } from '../host/state.mjs';
import { ARTICLES } from './content.mjs';

const PORT = 47458;

/** @param {string} title */
const nameOf = (title) => title.toLowerCase().replace(/[^a-z\d]+/g, '_');

/** @param {number} article @returns {(say: import('./vary.mjs').Words['say']) => string} */
const post = (article) => (say) => `/notes/${nameOf(say(ARTICLES[article]?.title ?? ''))}/`;

/** @type {import('./applications.mjs').Application} */
export default {
  name: 'ikiwiki',
  async start(words) {
    const { root, libraries } = await installDebian('ikiwiki');
    const [source, site] = [stateFolder('ikiwiki', 'source'), stateFolder('ikiwiki', 'site')];
    for (const old of [source, site]) rmSync(old, { recursive: true, force: true });
    writePages(source, words);
    const shared = path.join(root, 'usr/share/ikiwiki');
    execFileSync(
      'perl',
      [
        path.join(root, 'usr/bin/ikiwiki'),
        ...['--templatedir', path.join(shared, 'templates'), '--underlaydir', path.join(shared, 'basewiki')],
        ...['--set', `underlaydirbase=${shared}`, '--set', 'tagbase=tags', '--plugin', 'goodstuff'],
        ...['--url', `http://127.0.0.1:${PORT}`, '--wikiname', 'Mill book', source, site],
      ],
      {
        env: {
          ...process.env,
          LD_LIBRARY_PATH: libraries,
          PERL5LIB: `${root}/usr/share/perl5:${root}/usr/lib/x86_64-linux-gnu/perl5/5.36`,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    return serveFiles(site);
  },
  screens: [
    { name: 'blog', path: () => '/blog/', sibling: post(1) },
    { name: 'article', path: post(0), sibling: post(1) },
    { name: 'tag', path: (say) => `/tags/${say('sourdough')}/`, sibling: (say) => `/tags/${say('winter')}/` },
    { name: 'front', path: () => '/', sibling: post(2) },
  ],
};

/** @param {string} folder @param {import('./vary.mjs').Words} words */
function writePages(folder, { say, at }) {
  mkdirSync(path.join(folder, 'notes'), { recursive: true });
  for (const { title, date, author, tags, body } of ARTICLES) {
    const meta = [
      `[[!meta title="${say(title)}"]]`,
      `[[!meta author="${say(author)}"]]`,
      `[[!meta date="${at(date).toISOString()}"]]`,
      `[[!meta updated="${at(date).toISOString()}"]]`,
    ];
    writeFileSync(
      path.join(folder, 'notes', `${nameOf(say(title))}.mdwn`),
      `${meta.join('\n')}\n\n${say(body)}\n\n[[!tag ${tags.map(say).join(' ')}]]\n`,
    );
  }
  writeFileSync(
    path.join(folder, 'blog.mdwn'),
    '[[!inline pages="notes/* and !*/Discussion" show="10" feeds="no"]]\n',
  );
  const lines = ARTICLES.slice(0, 3).map(
    ({ title, author }) => `* [[${say(title)}|notes/${nameOf(say(title))}]], ${say(author)}`,
  );
  writeFileSync(path.join(folder, 'index.mdwn'), `${say(ARTICLES[3]?.body ?? '')}\n\n${lines.join('\n')}\n`);
}

/** @param {string} site @returns {Promise<import('../host/serve.mjs').Running>} */
function serveFiles(site) {
  return listen(PORT, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = path.join(site, path.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const type = file.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
    response.writeHead(existsSync(file) ? 200 : 404, { 'content-type': type });
    response.end(existsSync(file) ? readFileSync(file) : '');
  });
}
