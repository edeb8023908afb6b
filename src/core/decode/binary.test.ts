import { encode } from '@msgpack/msgpack';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import cbor from '../../../tests/scenarios/cbor/answers.json';
import grpc from '../../../tests/scenarios/grpc/answers.json';
import { leavesOf, message } from '../testing/messages';
import { decode } from '.';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const framed = (name: keyof typeof grpc) => message(bytesOf(grpc[name].base64), { mime: grpc[name].mime });

describe('MessagePack', () => {
  const ship = {
    name: 'Gannet of Brae',
    tonnage: 48210,
    id: 2n ** 60n + 1n,
    at: new Date('2026-03-01T00:00:00Z'),
  };
  const leaves = [
    ['$.name', 'Gannet of Brae'],
    ['$.tonnage', 48210],
    ['$.id', '1152921504606846977'],
    ['$.at', '2026-03-01T00:00:00.000Z'],
  ];

  it.each(['application/x-msgpack', 'application/vnd.msgpack', 'application/octet-stream', ''])(
    'is read as %s',
    (mime) => {
      const body = message(encode(ship, { useBigInt64: true }), { mime });
      expect(leavesOf(body)).toEqual(leaves);
      expect(decode(body, 0).as).toBe('msgpack');
    },
  );

  it('may hold a packed payload', () => {
    const page = gzipSync(Buffer.from('{"name":"Old Pelican"}'));
    expect(leavesOf(message(encode({ page }), { mime: '' }))).toEqual([
      ['$.page → gzip → $.name', 'Old Pelican'],
    ]);
  });
});

describe('CBOR', () => {
  it('is read as encoders write it', () => {
    expect(leavesOf(message(bytesOf(cbor['cbor-x']), { mime: 'application/cbor' }))).toEqual([
      ['$.ships[0].name', 'Gannet of Brae'],
      ['$.ships[0].tonnage', 48210],
      ['$.ships[0].at', '2026-03-01T00:00:00.000Z'],
      ['$.ships[0].id', '1152921504606846977'],
      ['$.ships.length', 1],
      ['$.share', 0.25],
      ['$.docked', true],
      ['$.note', null],
    ]);
  });

  it('is read as it is streamed', () => {
    expect(leavesOf(message(bytesOf(cbor.indefinite), { mime: 'application/cbor' }))).toEqual([
      ['$.ships[0]', 'streaming'],
      ['$.ships[2]', 1.5],
      ['$.ships.length', 3],
    ]);
  });
});

describe('Protocol Buffers without a schema', () => {
  const SHIP = [
    ['$.1[0].1', '9007199254740993'],
    ['$.1[0].2', 'Gannet of Brae'],
    ['$.1[0].3.1', 'Ines Varga'],
    ['$.1[0].3.2', 'Split'],
    ['$.1[0].4', 48210],
    ['$.1[0].5', 183.5],
    ['$.1[0].6', 1],
  ];

  it.each(['unary', 'web'] as const)('are read by the numbers of their fields (%s)', (name) => {
    expect(leavesOf(framed(name)).slice(0, 7)).toEqual(SHIP);
  });

  it('that stream are a list of messages, trailers left out', () => {
    for (const name of ['streamed', 'webStreamed'] as const) {
      const found = leavesOf(framed(name));
      expect(found).toContainEqual(['$[1].3.1', 'Bo Lindqvist']);
      expect(found.at(-1)).toEqual(['$.length', 2]);
    }
  });

  it('may be written in base64, piece by piece', () => {
    const bytes = Buffer.from(grpc.web.base64, 'base64');
    const text = bytes.subarray(0, 20).toString('base64') + bytes.subarray(20).toString('base64');
    expect(leavesOf(message(text, { mime: 'application/grpc-web-text' })).slice(0, 7)).toEqual(SHIP);
  });

  it('may be JSON in frames', () => {
    expect(leavesOf(framed('streamedJson'))).toContainEqual(['$[1].owner.name', 'Bo Lindqvist']);
  });

  it('are not seen in any bytes', () => {
    expect(decode(message(new Uint8Array([8, 1, 16, 2]), { mime: '' }), 0).as).toBe('binary');
    expect(decode(message(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), { mime: '' }), 0).as).toBe('binary');
  });
});
