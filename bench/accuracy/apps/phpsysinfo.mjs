// phpSysInfo's page over a machine that is invented. jQuery, Transparency; numbers whose units are words of a translation.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { SYSTEM } from './phpsysinfo-answers.mjs';

const VERSION = '3.4.2-3';
const SEED = 1;
const PORT = 47738;
const LANGUAGE = 'hu';
/** What the page's PHP says where it says anything. */
const SETTINGS = /** @type {Record<string, string>} */ ({
  showCPUListExpanded: 'true',
  showCPUInfoExpanded: 'true',
  showNetworkInfosExpanded: 'true',
  hideTotals: 'false',
  blocks: 'true',
  bootstraptemplate: 'phpsysinfo',
  language: LANGUAGE,
});
const SCRIPTS = ['js/phpSysInfo', 'js/vendor', 'js/jQuery'];

/** @type {import('./app.mjs').App} */
export default {
  name: 'phpsysinfo',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery, Transparency',
  shows:
    'a machine in Hungarian: numbers that come as texts, in sizes, degrees of two scales, volts, hertz and turns, with units that are words of a translation; lengths of time, a moment reckoned back from another, totals, lists joined in a text',
  eyes: { locale: 'hu-HU', timezoneId: 'Europe/Budapest' },
  shipped: (address) => address.startsWith('/language/'),
  async start() {
    const unpacked = await unpackDebian('phpsysinfo', VERSION);
    await addLibraries(unpacked, ['bootstrap4']);
    const root = path.join(unpacked, 'usr/share/phpsysinfo');
    const page = pageOf(readFileSync(path.join(root, 'templates/html/index_bootstrap.html'), 'utf8'));
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/') return sendPage(answer, page);
      if (pathname === '/xml.php') return sendJson(answer, SYSTEM);
      if (pathname === '/js.php') return sendScript(answer, root, String(searchParams.get('name')));
      if (pathname === '/language/language.php')
        return answer
          .writeHead(200, { 'content-type': 'text/xml' })
          .end(readFileSync(path.join(root, 'language', `${LANGUAGE}.xml`)));
      await sendFile(answer, root, pathname);
    });
  },
  screens: [
    {
      name: 'machine',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('#ups-data td, #filesystem-data td', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** What its PHP would make of the template. @param {string} template */
function pageOf(template) {
  return template
    .replace(/<\?php foreach[\s\S]*?endforeach; \?>/g, '')
    .replace(
      /<\?php if \(\$pick(\w+)\)[\s\S]*?\$(bootstraptemplate|language)\."\\" selected[\s\S]*?\?>/g,
      (_, what) => {
        const value = SETTINGS[what === 'language' ? 'language' : 'bootstraptemplate'];
        return `<option value="${value}" selected="selected">${value}</option>`;
      },
    )
    .replace(/<\?php echo PSI_VERSION_STRING;? \?>/g, '3.4.2')
    .replace(/<\?php echo \$(\w+);\?>/g, (_, name) => SETTINGS[name] ?? '')
    .replace(/<\?php[\s\S]*?\?>/g, '');
}

/** @param {import('node:http').ServerResponse} answer @param {string} root @param {string} name */
function sendScript(answer, root, name) {
  const files = SCRIPTS.map((folder) => path.join(root, folder, `${path.basename(name)}.js`));
  const file = files.find((one) => existsSync(one));
  answer
    .writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' })
    .end(file ? readFileSync(file) : undefined);
}
