// LemonLDAP::NG's manager, over the people of a town hall that is invented. AngularJS; a tree that asks for each branch, one session by categories.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './lemonldap-server.mjs';

const PACKAGE = 'liblemonldap-ng-manager-perl';
const VERSION = '2.16.1+ds-deb12u10';
const ANGULAR = '1.8.3-1+deb12u1';
const SEED = 1;
const PORT = 47731;
/** What its server would tell its pages of its settings. */
const SETTINGS = `var staticPrefix='/static/';var scriptname='/';var availableLanguages=['en','fr','it','de'];
var formPrefix='/static/forms/';var confPrefix='/confs/';var viewPrefix='/view/';var allowDiff=0;var sessionTTL=72000;var impPrefix='real_';
var links=[{"target":"manager.html","title":"configuration","icon":"cog"},{"target":"sessions.html","title":"sessions","icon":"duplicate"}];
var menulinks=[{"target":"https://auth.ville.example","title":"backtoportal","icon":"home"}];`;
const VALUES = /** @type {Record<string, string>} */ ({
  SCRIPTNAME: '/',
  STATIC_PREFIX: '/static/',
  VERSION: '2.16.1',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'lemonldap',
  version: `${VERSION}/${SEED}`,
  framework: 'AngularJS',
  shows:
    'a tree of sessions whose branches come one by one: counts, moments; one session in French: names of fields as data, days, what happened when',
  shipped: (address) => address.includes('/languages/'),
  eyes: { locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  async start() {
    const root = await unpackDebian(PACKAGE, VERSION);
    await addLibraries(root, ['bootstrap', 'es5-shim']);
    const angular = await unpackDebian('libjs-angularjs', ANGULAR);
    const files = path.join(root, 'usr/share/lemonldap-ng/manager/htdocs');
    return listen(PORT, async (request, answer) => {
      const address = new URL(request.url ?? '/', 'http://localhost');
      const { pathname } = address;
      if (pathname === '/sessions.html')
        return sendPage(answer, await filled(path.join(files, 'templates'), 'sessions.tpl'));
      if (pathname === '/psgi.js')
        return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(SETTINGS);
      if (pathname.startsWith('/javascript/angular.js/'))
        return sendFile(answer, path.join(angular, 'usr/share'), pathname);
      if (pathname.startsWith('/javascript/'))
        return sendFile(answer, path.join(root, 'usr/share'), pathname);
      if (pathname.startsWith('/static/')) return sendFile(answer, files, pathname);
      return sendJson(answer, answerTo(address));
    });
  },
  screens: [
    {
      name: 'session',
      async open(page, url) {
        await page.goto(`${url}/sessions.html`);
        const branch = '#tree-root > ol > li:nth-last-child(2)';
        await unfold(page, branch);
        await unfold(page, `${branch} > ol > li:first-child`);
        await page.locator(`${branch} > ol > li:first-child > ol > li a.btn-node`).first().click();
        await page.waitForSelector('#right td', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} branch */
async function unfold(page, branch) {
  await page.locator(`${branch} > div a.btn-node`).first().click();
  await page.waitForSelector(`${branch} > ol > li`, { timeout: 8_000 });
}

/** A template of the package, with what HTML::Template would put in. @param {string} folder @param {string} name @returns {Promise<string>} */
async function filled(folder, name) {
  const text = await readFile(path.join(folder, name), 'utf8');
  const plain = text
    .replace(
      /<TMPL_IF[^>]*>((?:(?!<TMPL_IF)[\s\S])*?)<\/TMPL_IF>/g,
      (_, inner) => inner.split('<TMPL_ELSE>')[1] ?? '',
    )
    .replace(/<TMPL_VAR NAME="(\w+)">/g, (_, one) => VALUES[one] ?? '');
  const parts = plain.split(/<TMPL_INCLUDE NAME="([^"]+)">/);
  return (await Promise.all(parts.map((part, i) => (i % 2 ? filled(folder, part) : part)))).join('');
}
