/**
 * MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md), complete but for extensions of an application's own, which
 * are left out. The package on npm makes views and decoders for each message, which took longer than all else.
 */
import { bare } from './bare';
import { Texts } from './bytes';
import { narrowed, shortest } from './numbers';
import { hasMembers } from './plain';
import { listFor } from './stack';

const MOST_DEPTH = 200;
/** The extension that the specification itself defines. */
const TIMESTAMP = -1;

/** The value of MessagePack bytes (several: an array of them); undefined for others. Any byte is a number: only a container is taken. */
export function readMsgpack(bytes: Uint8Array): unknown {
  const reader = new MsgpackReader(bytes);
  const values: object[] = [];
  while (reader.at < bytes.length) {
    const value = reader.value();
    if (!hasMembers(value)) return undefined;
    values.push(value);
  }
  return values.length > 1 ? values : values[0];
}

/** Reads value after value from `at` on. */
export class MsgpackReader {
  at = 0;
  private readonly view: DataView;
  private readonly texts: Texts;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.texts = new Texts(bytes);
  }

  /** Throws where the bytes are not MessagePack. */
  value(depth = 0): unknown {
    if (depth > MOST_DEPTH) throw new RangeError('too deep');
    const first = this.view.getUint8(this.at++);
    if (first < 0x80) return first;
    if (first < 0x90) return this.map(first & 0x0f, depth);
    if (first < 0xa0) return this.list(first & 0x0f, depth);
    if (first < 0xc0) return this.text(first & 0x1f);
    return first < 0xe0 ? this.sized(first, depth) : first - 0x100;
  }

  /** What says in bytes of its own how long it is. */
  private sized(first: number, depth: number): unknown {
    if (first === 0xc0) return null;
    if (first === 0xc2 || first === 0xc3) return first === 0xc3;
    if (first >= 0xc4 && first <= 0xc6) return this.some(this.unsigned(1 << (first - 0xc4)));
    if (first >= 0xc7 && first <= 0xc9) return this.extension(this.unsigned(1 << (first - 0xc7)));
    if (first >= 0xca && first <= 0xd3) return this.number(first);
    if (first >= 0xd4 && first <= 0xd8) return this.extension(1 << (first - 0xd4));
    if (first >= 0xd9 && first <= 0xdb) return this.text(this.unsigned(1 << (first - 0xd9)));
    if (first === 0xdc || first === 0xdd) return this.list(this.unsigned(first === 0xdc ? 2 : 4), depth);
    if (first === 0xde || first === 0xdf) return this.map(this.unsigned(first === 0xde ? 2 : 4), depth);
    throw new RangeError('never used');
  }

  private number(first: number): number | bigint {
    if (first === 0xca) return shortest(this.view.getFloat32(this.advance(4)));
    if (first === 0xcb) return this.view.getFloat64(this.advance(8));
    if (first === 0xcf) return narrowed(this.view.getBigUint64(this.advance(8)));
    if (first === 0xd3) return narrowed(this.view.getBigInt64(this.advance(8)));
    return first < 0xd0 ? this.unsigned(1 << (first - 0xcc)) : this.signed(first);
  }

  private signed(first: number): number {
    if (first === 0xd0) return this.view.getInt8(this.advance(1));
    return first === 0xd1 ? this.view.getInt16(this.advance(2)) : this.view.getInt32(this.advance(4));
  }

  private unsigned(size: number): number {
    const at = this.advance(size);
    if (size === 1) return this.bytes[at]!;
    return size === 2 ? this.view.getUint16(at) : this.view.getUint32(at);
  }

  private advance(size: number): number {
    const { at } = this;
    if (at + size > this.bytes.length) throw new RangeError('cut short');
    this.at = at + size;
    return at;
  }

  private text(length: number): string {
    const at = this.advance(length);
    return this.texts.between(at, at + length);
  }

  private some(length: number): Uint8Array {
    const at = this.advance(length);
    return this.bytes.subarray(at, at + length);
  }

  private list(length: number, depth: number): unknown[] {
    const items = listFor(length);
    for (let i = 0; i < length; i++) items[i] = this.value(depth + 1);
    return items;
  }

  private map(length: number, depth: number): Record<string, unknown> {
    const members = bare();
    for (let i = 0; i < length; i++) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string' && typeof key !== 'number') throw new RangeError('no name');
      members[key] = this.value(depth + 1);
    }
    return members;
  }

  private extension(length: number): Date | undefined {
    const type = this.view.getInt8(this.advance(1));
    const at = this.advance(length);
    return type === TIMESTAMP ? this.time(at, length) : undefined;
  }

  /** Seconds in four bytes; nanoseconds in 30 bits before seconds in 34; or in four bytes before seconds in eight. */
  private time(at: number, length: number): Date | undefined {
    const { view } = this;
    if (length === 4) return new Date(view.getUint32(at) * 1000);
    if (length === 12)
      return new Date(Number(view.getBigInt64(at + 4)) * 1000 + Math.floor(view.getUint32(at) / 1e6));
    if (length !== 8) return undefined;
    const high = view.getUint32(at);
    const seconds = (high & 3) * 2 ** 32 + view.getUint32(at + 4);
    return new Date(seconds * 1000 + Math.floor((high >>> 2) / 1e6));
  }
}
