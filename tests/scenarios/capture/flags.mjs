/** What flag services answer a page: Unleash's own proxy, before a stand-in for its server, and GrowthBook's, evaluated and not. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { GrowthBook } from '@growthbook/growthbook';
import { evaluateFeatures } from '@growthbook/proxy-eval';
import { createApp } from '@unleash/proxy';
import { write } from './write.mjs';

const strategies = [{ name: 'default', parameters: {}, constraints: [] }];
const columns = {
  name: 'columns',
  weight: 1000,
  stickiness: 'default',
  payload: { type: 'string', value: 'Berths on a map' },
};
const UNLEASH = [
  { name: 'layout', enabled: true, strategies, variants: [columns] },
  { name: 'tides', enabled: true, strategies },
  { name: 'chat', enabled: true, strategies },
  { name: 'beta', enabled: false, strategies },
];
const GROWTHBOOK = {
  features: {
    layout: {
      defaultValue: 'One long list',
      rules: [{ condition: { country: 'no' }, force: 'Berths side by side' }],
    },
    tides: { defaultValue: true },
    chat: { defaultValue: false },
    beta: { defaultValue: false, rules: [{ condition: { id: '7' }, force: true }] },
  },
};

/** @param {import('node:http').Server} server */
async function origin(server) {
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
}

const unleash = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ version: 2, features: UNLEASH }));
}).listen(0);
const url = `${await origin(unleash)}/api`;
const proxy = createApp({ unleashUrl: url, unleashApiToken: 'any', clientKeys: ['key'] }).listen(0);
const asked = `${await origin(proxy)}/proxy?userId=7`;
const LONGEST_START_MS = 10_000;

/** Once it has heard of its flags. @param {number} end */
async function toggles(end) {
  const answer = await fetch(asked, { headers: { authorization: 'key' } });
  if (answer.ok || Date.now() > end) return answer.text();
  await new Promise((resolve) => setTimeout(resolve, 100));
  return toggles(end);
}

const attributes = { country: 'no', id: '7' };
const options = { forcedVariations: {}, forcedFeatures: new Map(), url: '' };
write('flags', {
  Unleash: await toggles(Date.now() + LONGEST_START_MS),
  GrowthBook: JSON.stringify(new GrowthBook({ attributes }).initSync({ payload: GROWTHBOOK }).getPayload()),
  'GrowthBook, evaluated': JSON.stringify(
    await evaluateFeatures({ payload: { ...GROWTHBOOK, experiments: [] }, attributes, ...options }),
  ),
});
process.exit();
