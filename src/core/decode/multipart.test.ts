import { describe, expect, it } from 'vitest';
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
});
