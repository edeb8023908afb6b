import { describe, expect, test } from 'vitest';
import type { Exchange, Label, Source, Via } from '../model';
import { outdated } from './outdated';

interface Came {
  via?: Via;
  url?: (n: number) => string;
  requestBody?: (n: number) => string;
}

/** 600 answers, `r0` the oldest. */
function answers({ via = 'fetch', url = () => 'https://site.test/now', requestBody }: Came = {}): Exchange[] {
  return Array.from({ length: 600 }, (_, n) => ({
    id: `r${n}`,
    via,
    method: 'GET',
    url: url(n),
    status: 200,
    mime: 'application/json',
    startedMs: n,
    finishedMs: n,
    bytes: 2,
    body: { kind: 'text', text: '{}' },
    ...(requestBody ? { requestBody: requestBody(n) } : {}),
  }));
}

function shows(requestId: string, path = '$.load'): Label {
  const source = { requestId, path, value: '7', transform: 'exact', confidence: 1 } as Source;
  const segment = {
    start: 0,
    end: 1,
    label: 'backend',
    sources: [source],
  } as unknown as Label['segments'][number];
  return { run: 0, label: 'backend', confidence: 1, segments: [segment] };
}

function idsOf(exchanges: Set<Exchange>): string[] {
  return [...exchanges].map(({ id }) => id);
}

describe('what nobody needs any more', () => {
  test('are the answers of a poll that 500 newer ones followed, but for what is shown', () => {
    const old = idsOf(outdated(answers(), [shows('r3')]));
    expect(old).toHaveLength(99);
    expect(old).not.toContain('r3');
    expect(old.at(-1)).toBe('r99');
  });

  test.each<[string, Came, number]>([
    [
      'pages of a list, told apart by a number in the address',
      { url: (n) => `https://site.test/list?p=${n}` },
      100,
    ],
    ['messages of a connection', { via: 'websocket' }, 100],
    ['answers to different questions at one address', { requestBody: (n) => `{"id":${n}}` }, 0],
    ['answers of different addresses', { url: (n) => `https://site.test/${n}` }, 0],
  ])('of %s', (_, came, count) => {
    expect(outdated(answers(came), []).size).toBe(count);
  });

  test('is nothing of a connection whose messages make up a text on the page', () => {
    expect(outdated(answers({ via: 'websocket' }), [shows('r599', '$[*].delta')]).size).toBe(0);
  });
});
