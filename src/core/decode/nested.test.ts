import { gzipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import lz from '../../../tests/scenarios/lz-string/answers.json';
import { leavesOf, message } from '../testing/messages';
import { decode } from '.';

const SHIP = '{"name":"Gannet of Brae","tonnage":48210}';
const base64 = (data: string | Uint8Array) => Buffer.from(data).toString('base64');

describe('a text in a payload that is a payload itself', () => {
  it.each([
    [
      'JSON',
      JSON.stringify({ event: 'arrived', data: SHIP }),
      [
        ['$.event', 'arrived'],
        ['$.data → $.name', 'Gannet of Brae'],
        ['$.data → $.tonnage', 48210],
      ],
    ],
    [
      'JSON in JSON in JSON',
      JSON.stringify({ a: JSON.stringify({ b: SHIP }) }),
      [
        ['$.a → $.b → $.name', 'Gannet of Brae'],
        ['$.a → $.b → $.tonnage', 48210],
      ],
    ],
    [
      'the whole body',
      JSON.stringify(SHIP),
      [
        ['$ → $.name', 'Gannet of Brae'],
        ['$ → $.tonnage', 48210],
      ],
    ],
    [
      'JSON in percent-encoding',
      JSON.stringify({ page: encodeURIComponent(SHIP), tag: '%7Bno%7D', half: '%7B%2' }),
      [
        ['$.page → percent-encoding → $.name', 'Gannet of Brae'],
        ['$.page → percent-encoding → $.tonnage', 48210],
        ['$.tag', '%7Bno%7D'],
        ['$.half', '%7B%2'],
      ],
    ],
    [
      'base64 of JSON',
      JSON.stringify({ page: base64(SHIP) }),
      [
        ['$.page → base64 → $.name', 'Gannet of Brae'],
        ['$.page → base64 → $.tonnage', 48210],
      ],
    ],
    [
      'gzip',
      JSON.stringify({ page: base64(gzipSync(Buffer.from(SHIP))) }),
      [
        ['$.page → base64 → gzip → $.name', 'Gannet of Brae'],
        ['$.page → base64 → gzip → $.tonnage', 48210],
      ],
    ],
    [
      'zlib, in the alphabet of addresses',
      JSON.stringify([Buffer.from(zlibSync(Buffer.from(SHIP))).toString('base64url')]),
      [
        ['$[0] → base64 → zlib → $.name', 'Gannet of Brae'],
        ['$[0] → base64 → zlib → $.tonnage', 48210],
        ['$.length', 1],
      ],
    ],
  ])('is read where it is %s', (_what, body, leaves) => {
    expect(leavesOf(message(body))).toEqual(leaves);
  });

  it.each([
    ['a scalar', '"5"'],
    ['in braces only', '"{name}"'],
    ['in brackets only', '"[draft] of a letter"'],
    ['empty', '"{}"'],
    ['a word that could be base64', '"eyebrowsAndLashes"'],
    ['base64 of something else', JSON.stringify(base64('eyes wide open, and never a brace'))],
  ])('stays a text where it is %s', (_what, body) => {
    expect(leavesOf(message(body))).toEqual([['$', JSON.parse(body)]]);
  });

  it('keeps numbers in it as they are written', () => {
    const body = JSON.stringify({ data: '{"id":12345678901234567890,"price":19.90}' });
    expect(leavesOf(message(body))).toEqual([
      ['$.data → $.id', '12345678901234567890'],
      ['$.data → $.price', '19.90'],
    ]);
  });

  it('is not unpacked where it would fill the memory', () => {
    const bomb = base64(gzipSync(new Uint8Array(64 * 1024 * 1024)));
    const before = process.cpuUsage();
    expect(decode(message(JSON.stringify({ bomb })), 0).leaves).toHaveLength(1);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });
});

describe('what lz-string packed', () => {
  it.each([
    ['base64', lz.base64],
    ['in addresses', lz.address],
    ['in stores', lz.store],
    ['anywhere', String.fromCharCode(...lz.raw)],
  ])('is read as it writes %s', (_way, state) => {
    expect(leavesOf(message(JSON.stringify({ state })))).toEqual([
      ['$.state → lz-string → $.slip.name', 'Brattøra slip'],
      ['$.state → lz-string → $.slip.boats[0]', 'Old Pelican'],
      ['$.state → lz-string → $.slip.boats[1]', 'Fjordlys'],
      ['$.state → lz-string → $.slip.boats.length', 2],
      ['$.state → lz-string → $.slip.tons', 4817],
      ['$.state → lz-string → $.page', 3],
    ]);
  });

  it.each([
    'N4Ig',
    'Nobody0',
    'N4IgnghgTgJiBcoB2EC2',
    'ᯡ',
    '㚀 㞂',
    ...[lz.base64, lz.address, lz.store].map((one) => one.slice(0, -9)),
  ])('is not %j', (state) => {
    expect(leavesOf(message(JSON.stringify({ state })))).toEqual([['$.state', state]]);
  });
});
