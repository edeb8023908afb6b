import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exchange } from '../model';
import { curlOf } from './curl';

function exchange(known: Partial<Exchange>): Exchange {
  return {
    id: 'r1',
    via: 'fetch',
    method: 'GET',
    url: 'https://api.example/things?of=it',
    status: 200,
    mime: '',
    startedMs: 0,
    finishedMs: 0,
    bytes: -1,
    body: { kind: 'missing', reason: 'unread' },
    ...known,
  };
}

test.each([
  ['a plain request', {}, "curl 'https://api.example/things?of=it'"],
  [
    'a body of JSON',
    { method: 'POST', requestBody: '{"a":"it\'s"}' },
    `curl 'https://api.example/things?of=it' -X 'POST' -H 'content-type: application/json' --data-raw '{"a":"it'\\''s"}'`,
  ],
  [
    'state in the page',
    { via: 'embedded', url: 'https://site.example/a#state' },
    "curl 'https://site.example/a'",
  ],
  ['a socket', { via: 'websocket', url: 'wss://api.example/live' }, ''],
  ['a message of a worker', { via: 'worker', url: 'https://site.example/' }, ''],
  ['what the browser kept', { via: 'storage', url: 'https://site.example/#key' }, ''],
] as const)('%s as a command', (_, known, command) => {
  expect(curlOf(exchange(known))).toBe(command);
});

test('nothing a page sends can leave its quotes', () => {
  const body = fc.string({ unit: fc.constantFrom("'", '\\', '"', '$', '`', ';', '\n', 'a', ' ') });
  fc.assert(
    fc.property(body, (requestBody) => {
      const command = curlOf(exchange({ method: 'POST', requestBody }));
      const shown = execFileSync('sh', ['-c', `curl() { printf '%s\\n<' "$@"; }; ${command}`], {
        encoding: 'utf8',
      });
      expect(shown.split('\n<').slice(0, -1).at(-1)).toBe(requestBody);
    }),
    { numRuns: 25 },
  );
});
