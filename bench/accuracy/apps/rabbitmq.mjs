// RabbitMQ's own management interface. jQuery and EJS; tables that are asked for again every five seconds.
import { settle } from '../page/settle.mjs';
import { PACKAGE, SEED, startRabbitmq, USER } from './rabbitmq-server.mjs';

const PORT = 47407;

/** @type {import('./app.mjs').App} */
export default {
  name: 'rabbitmq',
  version: `${PACKAGE}/${SEED}`,
  framework: 'jQuery, EJS',
  shows: 'tables of queues by polling: counts, bytes, states, flags as abbreviations; arguments by name',
  start: () => startRabbitmq(PORT),
  screens: [
    { name: 'queues', open: (page, url) => open(page, url, '#/queues', 'table.list tbody tr') },
    {
      name: 'queue',
      async open(page, url) {
        await open(page, url, '#/queues/%2F/harbour.departures', 'table.facts');
        await page.locator('#main .section-hidden > h2').nth(1).click();
        await settle(page, { mostMs: 3_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {string} place @param {string} ready */
async function open(page, url, place, ready) {
  await page.goto(`${url}/`);
  await page.fill('input[name=username]', USER, { timeout: 8_000 });
  await page.fill('input[name=password]', 'guest');
  await page.click('input[type=submit]');
  await page.waitForSelector('#menu', { timeout: 8_000 });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await page.waitForSelector(`#main ${ready}`, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
