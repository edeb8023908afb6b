/**
 * Answers as usual servers write them: JSONP of Express, JSON behind a guard of Gin (`gin/main.go`; on Debian, golang-go and
 * golang-github-gin-gonic-gin-dev, with GO111MODULE=off and GOPATH=/usr/share/gocode) and of hapi, NDJSON, CSV, and the YAML that
 * Fastify describes its interface with.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { stringify } from 'csv-stringify';
import express from 'express';
import Fastify from 'fastify';
import Hapi from 'hapi';
import ndjson from 'ndjson';
import { write } from './write.mjs';

const TIDES = { '/tide': 'Half tide at Kabelvåg', '/spring': 'Spring tide at Henningsvær' };
const SHIPS = ['Ragnhild of Bud', 'Havfruen of Ona', 'Sula Express'].map((ship, i) => ({
  ship,
  berth: i + 3,
}));
const HEIGHTS = [
  { place: 'Svolvær "old quay"', height: 2.1 },
  { place: 'Bodø, inner harbour', height: 1.92 },
];

/** @param {string} url */
async function asked(url) {
  const answer = await fetch(url);
  return { mime: answer.headers.get('content-type'), text: await answer.text() };
}

async function ofExpress() {
  const app = express();
  for (const [path, tide] of Object.entries(TIDES)) app.get(path, (_, response) => response.jsonp({ tide }));
  app.get('/ships', async (_, response) => {
    response.type('application/x-ndjson');
    await pipeline(
      async function* () {
        yield* SHIPS;
      },
      ndjson.stringify(),
      response,
    );
  });
  app.get('/heights', (_, response) => {
    response.type('text/csv');
    stringify(HEIGHTS, { header: true, record_delimiter: 'windows' }).pipe(response);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  return {
    tide: await asked(`${at}/tide?callback=showTide`),
    spring: await asked(`${at}/spring?callback=showTide`),
    ships: await asked(`${at}/ships`),
    heights: await asked(`${at}/heights`),
  };
}

async function ofHapi() {
  const server = new Hapi.Server(0, '127.0.0.1');
  server.route({
    method: 'GET',
    path: '/pilot',
    handler() {
      this.reply({ pilot: 'Torbjørg Finnes', watch: 2 });
    },
  });
  await new Promise((done) => server.pack.require('cabrel-hapi-json', {}, done));
  await new Promise((done) => server.start(done));
  return asked(`${server.info.uri}/pilot`);
}

async function ofFastify() {
  const server = Fastify();
  const info = {
    title: 'Berths of Kabelvåg: who lies where',
    description: 'Asked for by pilots.\nNever by guests.',
    version: '2.10',
  };
  await server.register(swagger, {
    openapi: { info, tags: [{ name: 'tugs', description: 'Those that tow' }] },
  });
  await server.register(swaggerUi, { routePrefix: '/interface' });
  server.get('/berths', { schema: { tags: ['tugs'], summary: "The harbour's berths" } }, () => []);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return asked(`${url}/interface/yaml`);
}

const { tide, spring, ships, heights } = await ofExpress();
write('jsonp', { tide, spring });
write('tables', { heights });
write('answers', {
  hapi: await ofHapi(),
  gin: JSON.parse(
    execFileSync('go', ['run', new URL('gin/main.go', import.meta.url).pathname], { encoding: 'utf8' }),
  ),
  ndjson: ships,
  yaml: await ofFastify(),
});
process.exit();
