/**
 * CBOR (RFC 8949), complete but for rarely used tags, whose content is taken as it is. Of the packages on npm the one that is small
 * enough for every page reads no strings and lists of unknown length, which servers in Java write as a rule.
 */
import { bare } from './bare';
import { Texts } from './bytes';
import { narrowed, shortest } from './numbers';
import { hasMembers } from './plain';
import { listFor } from './stack';
import { Messages, OtherFormat } from './values';

/** Major types of an item's first byte (§3.1). */
const [UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG] = [0, 1, 2, 3, 4, 5, 6];
const INDEFINITE = 31;
const BREAK = 0xff;
/** Tags (§3.4). */
const [EPOCH_TIME, BIGNUM, NEGATIVE_BIGNUM] = [1, 2, 3];
const MOST_DEPTH = 200;

/** The value of CBOR bytes, undefined for others; any byte is a number, so only a container is taken. */
export function readCbor(bytes: Uint8Array): unknown {
  const reader = new CborReader(bytes);
  const [major, info] = headOf(bytes[0] ?? 0);
  if (major === ARRAY) return info === 0 ? undefined : new Messages(reader.items());
  const value = reader.item(0);
  return hasMembers(value) && reader.isAtEnd ? value : undefined;
}

function headOf(first: number): [major: number, info: number] {
  return [first >> 5, first & 0x1f];
}

class CborReader {
  private at = 0;
  private readonly view: DataView;
  private readonly texts: Texts;

  constructor(private readonly bytes: Uint8Array) {
    this.texts = new Texts(bytes);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  /** Those of the list that the bytes are, one by one. */
  *items(): Generator<unknown> {
    const [, info] = headOf(this.view.getUint8(this.at++));
    for (let left = this.count(info); this.isMore(left); left--) yield this.item(1);
    if (!this.isAtEnd) throw new OtherFormat();
  }

  /** Throws where the bytes are not CBOR. */
  item(depth: number): unknown {
    if (depth > MOST_DEPTH) throw new Error('too deep');
    const first = this.view.getUint8(this.at++);
    const [major, info] = headOf(first);
    if (major === UNSIGNED) return this.argument(info);
    if (major === NEGATIVE) return negative(this.argument(info));
    if (major === BYTES) return this.bytesOf(info);
    if (major === TEXT) return this.textOf(info);
    if (major === ARRAY) return this.array(info, depth);
    if (major === MAP) return this.map(info, depth);
    if (major === TAG) return tagged(Number(this.argument(info)), this.item(depth + 1));
    return this.simple(info);
  }

  /** A big integer only where a number would lose digits. */
  private argument(info: number): number | bigint {
    if (info < 24) return info;
    if (info > 27) throw new Error('reserved');
    const size = 1 << (info - 24);
    const at = this.advance(size);
    if (size === 8) return narrowed(this.view.getBigUint64(at));
    return size === 1
      ? this.view.getUint8(at)
      : size === 2
        ? this.view.getUint16(at)
        : this.view.getUint32(at);
  }

  private advance(size: number): number {
    const at = this.at;
    if (at + size > this.bytes.length) throw new Error('cut short');
    this.at += size;
    return at;
  }

  private bytesOf(info: number): Uint8Array {
    if (info !== INDEFINITE) {
      const at = this.advance(Number(this.argument(info)));
      return this.bytes.subarray(at, this.at);
    }
    const parts: number[] = [];
    while (!this.tookBreak())
      for (const byte of this.bytesOf(this.view.getUint8(this.at++) & 0x1f)) parts.push(byte);
    return Uint8Array.from(parts);
  }

  private textOf(info: number): string {
    if (info !== INDEFINITE) {
      const length = Number(this.argument(info));
      const at = this.advance(length);
      return this.texts.between(at, at + length);
    }
    const parts = this.bytesOf(info);
    return new Texts(parts).between(0, parts.length);
  }

  private array(info: number, depth: number): unknown[] {
    const count = this.count(info);
    const items = listFor(count);
    for (let i = 0; this.isMore(count - i); i++) items[i] = this.item(depth + 1);
    return items;
  }

  private map(info: number, depth: number): Record<string, unknown> {
    const members = bare();
    for (let left = this.count(info); this.isMore(left); left--) {
      const key = this.item(depth + 1);
      members[String(key)] = this.item(depth + 1);
    }
    return members;
  }

  /** How many items there are said to be; infinite until a break. No count is believed beyond the bytes that are left. */
  private count(info: number): number {
    return info === INDEFINITE ? Number.POSITIVE_INFINITY : Number(this.argument(info));
  }

  private isMore(left: number): boolean {
    return left === Number.POSITIVE_INFINITY ? !this.tookBreak() : left > 0;
  }

  private tookBreak(): boolean {
    if (this.view.getUint8(this.at) !== BREAK) return false;
    this.at++;
    return true;
  }

  private simple(info: number): unknown {
    if (info === 25) return half(this.view.getUint16(this.advance(2)));
    if (info === 26) return shortest(this.view.getFloat32(this.advance(4)));
    if (info === 27) return this.view.getFloat64(this.advance(8));
    if (info === 20 || info === 21) return info === 21;
    if (info === 22) return null;
    if (info === 24) this.advance(1);
    if (info > 27) throw new Error('reserved');
    return undefined;
  }
}

function negative(argument: number | bigint): number | bigint {
  return typeof argument === 'bigint' ? -1n - argument : -1 - argument;
}

function tagged(tag: number, value: unknown): unknown {
  if (tag === EPOCH_TIME && typeof value === 'number') return new Date(value * 1000);
  if ((tag !== BIGNUM && tag !== NEGATIVE_BIGNUM) || !(value instanceof Uint8Array)) return value;
  const digits = Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const big = BigInt(`0x${digits || '0'}`);
  return tag === BIGNUM ? big : -1n - big;
}

/** Appendix D. */
function half(bits: number): number {
  const [exponent, mantissa] = [(bits >> 10) & 0x1f, bits & 0x3ff];
  const size =
    exponent === 0
      ? mantissa * 2 ** -24
      : exponent === 31
        ? mantissa === 0
          ? Number.POSITIVE_INFINITY
          : Number.NaN
        : (mantissa + 1024) * 2 ** (exponent - 25);
  return bits & 0x8000 ? -size : size;
}
