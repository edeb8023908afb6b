import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import plain from '../../../tests/scenarios/answers/answers.json';
import sequence from '../../../tests/scenarios/json-seq/answers.json';
import type { Exchange } from '../../model';
import { decode, decodeInSteps } from '.';
import { pathOf } from './path';

function answer(text: string, mime = 'application/json'): Exchange {
  return {
    id: 'r1',
    via: 'fetch',
    method: 'GET',
    url: 'https://api.example/x',
    status: 200,
    mime,
    startedMs: 0,
    finishedMs: 1,
    bytes: text.length,
    body: { kind: 'text', text },
  };
}

function leavesOf(text: string, mime?: string) {
  return decode(answer(text, mime), 0).leaves.map((leaf) => [pathOf(leaf), leaf.raw ?? leaf.value]);
}

function scalarsIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum: number, child) => sum + scalarsIn(child), 0);
}

describe('a JSON body becomes leaves with paths', () => {
  it.each([
    [
      '{"a":{"b":[1,"x"]}}',
      [
        ['$.a.b[0]', 1],
        ['$.a.b[1]', 'x'],
        ['$.a.b.length', 2],
      ],
    ],
    [
      '{"odd key":true,"it\'s":null}',
      [
        ["$['odd key']", true],
        ["$['it\\'s']", null],
      ],
    ],
    [')]}\'\n{"a":1}', [['$.a', 1]]],
    ['for(;;);{"a":1}', [['$.a', 1]]],
    ['])}while(1);</x>{"a":1}', [['$.a', 1]]],
    ['while (true);{"a":1}', [['$.a', 1]]],
    ['{}&& {"a":1}', [['$.a', 1]]],
    [
      '//OK["a"]',
      [
        ['$[0]', 'a'],
        ['$.length', 1],
      ],
    ],
    ['<!--{"a":"b &amp;&gt; c"}-->', [['$.a', 'b &> c']]],
    ['//<![CDATA[\n{"a":"&amp;"}\n//]]>', [['$.a', '&amp;']]],
    ['"just text"', [['$', 'just text']]],
    [
      '{"id":12345678901234567890,"price":19.90}',
      [
        ['$.id', '12345678901234567890'],
        ['$.price', '19.90'],
      ],
    ],
    [
      '{"text":"1.50 and 9007199254740993","n":1.50}',
      [
        ['$.text', '1.50 and 9007199254740993'],
        ['$.n', '1.50'],
      ],
    ],
  ])('%s', (text, leaves) => {
    expect(leavesOf(text)).toEqual(leaves);
  });

  it.each([
    ['hapi, behind its guard', plain.hapi, '$.pilot', 'Torbjørg Finnes'],
    ['Gin, behind its own', plain.gin['its own'], '$[1].tug', 'Old Draugen of Korsør'],
    ['Gin, behind one that was chosen', plain.gin['a chosen one'], '$[0].tug', 'Hammerhead of Skagen'],
    ['a writer of lines', plain.ndjson, '$[2].ship', 'Sula Express'],
  ])('from %s', (_who, { text, mime }, path, value) => {
    expect(leavesOf(text, mime.split(';')[0])).toContainEqual([path, value]);
  });

  it('takes one value a line as an array', () => {
    expect(leavesOf('{"a":1}\n{"a":2}\n', 'application/x-ndjson')).toEqual([
      ['$[0].a', 1],
      ['$[1].a', 2],
      ['$.length', 2],
    ]);
  });

  it('takes lines of objects as an array, whatever they are called', () => {
    for (const mime of ['', 'text/html', 'text/event-stream'])
      expect(leavesOf('{"a":1}\r\n{"a":2}\r\n', mime)).toHaveLength(3);
    expect(decode(answer('1\n2\n3', ''), 0).as).toBe('text');
  });

  it('leaves out the line that has come in part', () => {
    const body = '{"a":1}\n{"a":2}\n{"a":';
    expect(decode({ ...answer(body, 'application/x-ndjson'), growing: true }, 0)).toMatchObject({
      as: 'json-lines',
      leaves: [{ value: 1 }, { value: 2 }, { value: 2 }],
    });
    expect(decode(answer(body, 'application/x-ndjson'), 0).as).toBe('text');
  });

  it('keeps what is not JSON as one text, and says so', () => {
    expect(decode(answer('{"a":1,', 'application/json'), 0)).toMatchObject({
      as: 'text',
      leaves: [{ value: '{"a":1,' }],
    });
  });

  it('names the reason when there is no body', () => {
    const missing: Exchange = { ...answer(''), body: { kind: 'missing', reason: 'dropped' } };
    expect(decode(missing, 0)).toEqual({ as: 'dropped', root: null, leaves: [] });
  });

  it('does not fall over ten thousand levels of depth', () => {
    expect(decode(answer('['.repeat(10_000) + ']'.repeat(10_000)), 0).as).toBe('json');
  });

  it('may be stopped all along in a large body, wherever its values lie', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({ id: i, at: { x: i, y: 1 } }));
    const text = JSON.stringify({ data: { view: { edges: items, more: items } } });
    const steps = [...decodeInSteps(answer(text), 0, [])];
    expect(steps.length).toBeGreaterThan(40);
  });

  it('finds every scalar of any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const found = decode(answer(JSON.stringify(value)), 0).leaves.filter((leaf) => !leaf.isLength);
        expect(found).toHaveLength(scalarsIn(value));
      }),
    );
  });
});

describe('a JSON text sequence', () => {
  const mime = 'application/json-seq';

  it('is a list of its values', () => {
    expect(leavesOf(sequence.text, mime)).toEqual([
      ['$[0].ship', 'Gannet of Brae'],
      ['$[0].berth', 'Berth 9 West'],
      ['$[1].ship', 'Aurora of Tananger'],
      ['$[1].tonnage', 48210],
      ['$.length', 2],
    ]);
    expect(decode(answer(sequence.text, 'application/geo+json-seq'), 0).as).toBe('json-seq');
  });

  it('may still come, or have been cut short in between (RFC 7464 §2.4)', () => {
    const cut = `${sequence.text.slice(0, 20)}${sequence.text}${sequence.text.slice(0, 30)}`;
    expect(leavesOf(cut, mime)).toEqual(leavesOf(sequence.text, mime));
  });

  it.each(['\x1e', '\x1e{"a":', 'text'])('is not %j', (text) => {
    expect(decode(answer(text, mime), 0).as).toBe('text');
  });
});

it('reads a long list of numbers whose literals are kept in a moment', () => {
  const numbers = Array<string>(400_000).fill('1.0');
  const before = process.cpuUsage();
  const { leaves } = decode(answer(`{"heights":[${numbers.join(',')}],"unit":"m"}`), 0);
  const { user, system } = process.cpuUsage(before);
  expect(leaves[7]).toMatchObject({ value: 1, raw: '1.0' });
  // Some five times what is usual on a slow machine; where each looked for the next string, it took minutes.
  expect((user + system) / 1000).toBeLessThan(3000);
});
