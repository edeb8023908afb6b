// Hexo: a blog that is written to files. Its themes are different pages over the same content.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { ARTICLES } from './content.mjs';

const PACKAGES = {
  hexo: '8.1.2',
  'hexo-server': '3.0.0',
  'hexo-renderer-marked': '7.0.1',
  'hexo-renderer-ejs': '2.0.0',
  'hexo-renderer-stylus': '3.0.1',
  'hexo-generator-index': '4.0.0',
  'hexo-generator-archive': '2.0.0',
  'hexo-generator-category': '2.0.0',
  'hexo-generator-tag': '2.0.0',
};

/** @param {string} title */
const slug = (title) => title.toLowerCase().replace(/[^a-z\d]+/g, '-');

/** @param {number} article @returns {(say: import('./vary.mjs').Words['say']) => string} */
const post = (article) => (say) => `/notes/${slug(say(ARTICLES[article]?.title ?? ''))}/`;

/**
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.theme
 * @param {string} options.version of the theme's package
 * @param {number} options.port
 * @returns {import('./applications.mjs').Application}
 */
export function hexoBlog({ name, theme, version, port }) {
  return {
    name,
    async start({ say, at }) {
      const folder = await installNpm(name, { ...PACKAGES, [`hexo-theme-${theme}`]: version });
      const file = path.join(folder, 'package.json');
      writeFileSync(
        file,
        JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), hexo: { version: PACKAGES.hexo } }),
      );
      writeFileSync(path.join(folder, '_config.yml'), settingsOf(theme, port));
      for (const old of ['source', 'public', 'db.json'])
        rmSync(path.join(folder, old), { recursive: true, force: true });
      mkdirSync(path.join(folder, 'source/_posts'), { recursive: true });
      for (const { title, date, author, tags, category, body } of ARTICLES) {
        const front = [
          `title: "${say(title)}"`,
          `date: ${at(date).toISOString()}`,
          `author: ${say(author)}`,
          `categories: ${say(category)}`,
          `tags: [${tags.map(say).join(', ')}]`,
        ];
        const text = `---\n${front.join('\n')}\n---\n${say(body)}\n`;
        writeFileSync(path.join(folder, `source/_posts/${slug(say(title))}.md`), text);
      }
      return serve({
        program: process.execPath,
        args: [
          path.join(folder, 'node_modules/hexo/bin/hexo'),
          'server',
          '-p',
          String(port),
          '-i',
          '127.0.0.1',
          '-s',
        ],
        folder,
        url: `http://127.0.0.1:${port}`,
      });
    },
    screens: [
      { name: 'front', path: () => '/', sibling: () => '/page/2/' },
      { name: 'article', path: post(0), sibling: post(2) },
      { name: 'archives', path: () => '/archives/', sibling: () => '/archives/page/2/' },
      {
        name: 'tag',
        path: (say) => `/tags/${say('sourdough')}/`,
        sibling: (say) => `/tags/${say('winter')}/`,
      },
    ],
  };
}

/** @param {string} theme @param {number} port */
function settingsOf(theme, port) {
  return `title: Harbour notes
subtitle: Bread, water and stone
author: The millers
language: en
timezone: UTC
url: http://127.0.0.1:${port}
root: /
permalink: notes/:title/
theme: ${theme}
theme_config:
  motion:
    enable: false
per_page: 3
index_generator:
  per_page: 3
archive_generator:
  per_page: 3
`;
}
