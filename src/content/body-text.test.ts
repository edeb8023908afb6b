import { describe, expect, test } from 'vitest';
import { textOfBytes } from './body-text';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('bytes that a page read', () => {
  test.each([
    ['JSON', utf8('{"name":"Åse"}'), 'application/json', '{"name":"Åse"}'],
    ['JSON of a vendor', utf8('{}'), 'application/vnd.api+json', '{}'],
    ['JSON that calls itself octets', utf8('{"a":1}'), 'application/octet-stream', '{"a":1}'],
    ['text without a type', utf8('plain\n'), '', 'plain\n'],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'text/plain', 'A'],
    ['text with one broken byte', new Uint8Array([0x41, 0xff]), 'text/plain', 'A\ufffd'],
    ['protobuf', new Uint8Array([0x0a, 0x03, 0x01, 0x02, 0x03]), 'application/x-protobuf', null],
    ['a message that could be read', utf8('\n\tNew Larch'), 'application/proto', null],
    ['a frame with JSON in it', utf8('\0\0\0\0\x02{}'), 'application/connect+json', null],
    ['frames that are written in base64', utf8('AAAA'), 'application/grpc-web-text', 'AAAA'],
    ['bytes that are not UTF-8', new Uint8Array([0x41, 0xff]), 'application/octet-stream', null],
  ])('%s', (_, bytes, mime, text) => {
    expect(textOfBytes(bytes, mime)).toBe(text);
  });
});
