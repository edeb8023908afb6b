// MediaWiki: a wiki in PHP over SQLite. Prose, histories, recent changes; many tools around, most of them for readers.
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { stateFolder } from '../host/state.mjs';
import { ARTICLES } from './content.mjs';
import { php, relocate, servePhp } from './php.mjs';

const PORT = 47456;

/** @param {number} article @param {string} [more] @returns {(say: import('./vary.mjs').Words['say']) => string} */
const page =
  (article, more = '') =>
  (say) =>
    `/index.php?title=${encodeURIComponent(say(ARTICLES[article]?.title ?? '').replaceAll(' ', '_'))}${more}`;

/** @type {import('./applications.mjs').Application} */
export default {
  name: 'mediawiki',
  async start(words) {
    const { root } = await installDebian('mediawiki');
    await addDatabase(root);
    const site = path.join(root, 'usr/share/mediawiki');
    relocate(root);
    const folder = stateFolder('mediawiki');
    const [data, settings] = [stateFolder('mediawiki', 'data'), path.join(folder, 'LocalSettings.php')];
    for (const old of [data, settings]) rmSync(old, { recursive: true, force: true });
    stateFolder('mediawiki', 'data');
    const { program, args, env } = php(root);
    const run = (/** @type {string[]} */ command, input = '') =>
      execFileSync(program, [...args, ...command], {
        cwd: site,
        env: { ...process.env, ...env },
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    const url = `http://127.0.0.1:${PORT}`;
    run([
      ...[
        'maintenance/install.php',
        '--dbtype',
        'sqlite',
        '--dbpath',
        data,
        '--dbname',
        'mill',
        '--confpath',
        folder,
      ],
      ...[
        '--server',
        url,
        '--scriptpath',
        '',
        '--skins',
        'Vector',
        '--pass',
        'oats-and-barley-9',
        'Mill pages',
        'Keeper',
      ],
    ]);
    // The store remembers changes for 90 days unless told otherwise.
    appendFileSync(settings, '\n$wgRCMaxAge = 20 * 365 * 86400;\n');
    run(['maintenance/importDump.php', '--conf', settings], dump(words));
    run(['maintenance/rebuildrecentchanges.php', '--conf', settings]);
    return servePhp({ root, site, folder, port: PORT, env: { MW_CONFIG_FILE: settings } });
  },
  screens: [
    { name: 'page', path: page(0), sibling: page(1) },
    { name: 'history', path: page(2, '&action=history'), sibling: page(3, '&action=history') },
    { name: 'recent', path: () => '/index.php?title=Special:RecentChanges&days=9000', sibling: page(1) },
    { name: 'all', path: () => '/index.php?title=Special:AllPages', sibling: page(0) },
  ],
};

/** PHP's own driver of the database is a package that nothing asks for. @param {string} root */
async function addDatabase(root) {
  const modules = 'usr/lib/php/20220829';
  const added = await installDebian('php8.2-sqlite3');
  for (const name of readdirSync(path.join(added.root, modules)))
    if (name.includes('sqlite')) cpSync(path.join(added.root, modules, name), path.join(root, modules, name));
}

/** The pages as MediaWiki exports them. @param {import('./vary.mjs').Words} words */
function dump({ say, at }) {
  const pages = ARTICLES.map(({ title, date, author, body, tags }, i) => {
    const revision = (/** @type {number} */ n, /** @type {string} */ comment, /** @type {string} */ text) =>
      `<revision><id>${i * 10 + n}</id><timestamp>${new Date(at(date).getTime() + n * 86_400_000).toISOString().replace('.000', '')}</timestamp>` +
      `<contributor><username>${say(author)}</username><id>${i + 2}</id></contributor><comment>${say(comment)}</comment>` +
      `<model>wikitext</model><format>text/x-wiki</format><text xml:space="preserve">${text}</text></revision>`;
    const text = say(body)
      .replace(/^## (.*)$/gm, '== $1 ==')
      .replace(/^- /gm, '* ');
    return `<page><title>${say(title)}</title><ns>0</ns><id>${i + 20}</id>${revision(1, `first draft of ${tags[0]}`, say('Later.'))}${revision(2, `words for ${tags.at(-1)}`, text)}</page>`;
  });
  return `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">${pages.join('')}</mediawiki>`;
}
