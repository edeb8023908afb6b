import { describe, expect, it } from 'vitest';
import odata from '../../../tests/scenarios/odata/answers.json';
import { leavesOf, message } from '../testing/messages';

/** As OASIS OData 4.01, part 1, §11.7.7 has it. */
const BATCH = [
  '--b1',
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  'HTTP/1.1 200 OK',
  'Content-Type: application/json;odata.metadata=minimal',
  '',
  '{"value":[{"Name":"Gannet of Brae"}]}',
  '--b1',
  'Content-Type: application/http',
  '',
  'HTTP/1.1 404 Not Found',
  'Content-Length: 0',
  '',
  '',
  '--b1--',
  '',
];

describe('a batch of HTTP answers', () => {
  it.each(['\r\n', '\n'])('is a list of those with a body, lines ended by %j', (end) => {
    expect(leavesOf(message(BATCH.join(end), { mime: 'multipart/mixed' }))).toEqual([
      ['$[0].value[0].Name', 'Gannet of Brae'],
      ['$[0].value.length', 1],
      ['$.length', 1],
    ]);
  });

  it('is read as an OData server writes it', () => {
    expect(leavesOf(message(odata.batch, { mime: 'multipart/mixed' }))).toEqual([
      ["$[0]['@odata.context']", '$metadata#Collection(Harbour.Ships)'],
      ["$[0]['@odata.count']", 2],
      ['$[0].value[0].ID', 1],
      ['$[0].value[0].name', 'Gannet of Brae'],
      ['$[0].value[0].tonnage', 48210],
      ['$[0].value[0].fee', 119.9],
      ['$[0].value[1].ID', 2],
      ['$[0].value[1].name', 'Old Pelican'],
      ['$[0].value[1].tonnage', 730],
      ['$[0].value[1].fee', 20],
      ['$[0].value.length', 2],
      ["$[1]['@odata.context']", '$metadata#Harbour.return_Harbour_weather'],
      ['$[1].station', 'Kvitholmen lighthouse'],
      ['$[1].wind', 17],
      ['$.length', 2],
    ]);
  });
});
