/** What a server of OData 4 answers: a list, and a batch of two questions. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import cds from '@sap/cds';
import express from 'express';
import { write } from './write.mjs';

const MODEL = `service Harbour @(path:'/harbour') {
  entity Ships { key ID: Integer; name: String; tonnage: Integer; fee: Decimal(9,2); };
  function weather() returns { station: String; wind: Integer };
}`;
const SHIPS = [
  { ID: 1, name: 'Gannet of Brae', tonnage: 48210, fee: 119.9 },
  { ID: 2, name: 'Old Pelican', tonnage: 730, fee: 20 },
];
const QUESTIONS = ['Ships?$count=true', 'weather()'];

const app = express();
await cds
  .serve('all')
  .from(cds.compile(MODEL))
  .in(app)
  .with((service) => {
    service.on('READ', 'Ships', () => Object.assign([...SHIPS], { $count: SHIPS.length }));
    service.on('weather', () => ({ station: 'Kvitholmen lighthouse', wind: 17 }));
  });
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');

const asked = QUESTIONS.flatMap((question) => [
  '--b1',
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  `GET ${question} HTTP/1.1`,
  'Accept: application/json',
  '',
  '',
]);
const url = `http://127.0.0.1:${server.address().port}/harbour`;
const headers = { 'content-type': 'multipart/mixed; boundary=b1' };
const body = [...asked, '--b1--', ''].join('\r\n');
const batch = await fetch(`${url}/$batch`, { method: 'POST', headers, body });
write('odata', { list: await (await fetch(`${url}/${QUESTIONS[0]}`)).text(), batch: await batch.text() });
process.exit();
