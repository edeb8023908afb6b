/**
 * Protocol Buffers without their schema: fields by number, values by what their bytes most plainly are. Encoding:
 * https://protobuf.dev/programming-guides/encoding. What a schema would tell apart and bytes do not is guessed towards what
 * pages show: text before message before bytes, fractions before huge integers.
 */
import { Texts } from './bytes';
import { narrowed, shortest } from './numbers';
import { Stack } from './stack';
import { Fields } from './values';

const [VARINT, FIXED64, LENGTH, FIXED32] = [0, 1, 2, 5];
const MOST_DEPTH = 50;
/** A varint's groups of seven bits: at most ten, of which seven fit into a number without loss. */
const [MOST_GROUPS, GROUPS_OF_LOW] = [10, 7];
const BITS_OF_LOW = 49n;
const HIGH = 2 ** 49;
/** Of 64 bits these are above the 49 of `low`: so many of the other 32 are not. */
const BITS_ABOVE_HIGH = 32 - (64 - 49);
const NOTHING = Symbol('nothing');
/** Numbers above are reserved or do not occur; random bytes make large ones. */
const HIGHEST_FIELD = 100_000;
/** No message says more different things; random bytes might. */
const MOST_FIELDS = 500;
/** By its value, each byte that no text has: control characters but for tabs and the ends of lines. */
const NO_TEXT = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x7f || (byte < 0x20 && !'\t\n\r'.includes(String.fromCharCode(byte))) ? 1 : 0,
);

/** The fields of a message; undefined where the bytes are none. */
export function readProtobuf(bytes: Uint8Array): Fields | undefined {
  return new ProtobufReader(bytes).message(0, bytes.length);
}

/** Whether a message holds a text that somebody could read: bytes of another kind seldom do. */
export function holdsText({ values }: Fields): boolean {
  return values
    .flat()
    .some((value) =>
      value instanceof Fields ? holdsText(value) : typeof value === 'string' && /\p{L}{3}/u.test(value),
    );
}

/** Reads the messages of a body where they stand: a view of each part would be larger than the part. */
export class ProtobufReader {
  private at = 0;
  /** Of the innermost message. */
  private end = 0;
  /** The last varint. */
  private low = 0;
  private high = 0;
  private readonly view: DataView;
  private readonly texts: Texts;
  /** Fields of the messages that are being read. */
  private readonly numbers = new Stack<number>();
  private readonly values = new Stack<unknown>();
  /** The numbers of the last message, by its depth. */
  private readonly known: (readonly number[])[] = [];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.texts = new Texts(bytes);
  }

  /** The fields of the message from `start` to before `end`; undefined where the bytes are none. */
  message(start: number, end: number, depth = 0): Fields | undefined {
    if (start === end || depth > MOST_DEPTH) return undefined;
    const [outer, first] = [this.end, this.numbers.size];
    this.at = start;
    this.end = end;
    const isMessage = this.readFields(first, depth);
    const values = this.values.takeFrom(first);
    const numbers = this.numbersFrom(first, depth);
    this.end = outer;
    return isMessage ? new Fields(numbers, values) : undefined;
  }

  /** Messages of one depth mostly are of one kind, and share their numbers. */
  private numbersFrom(first: number, depth: number): readonly number[] {
    const known = this.known[depth];
    if (known && this.numbers.areFrom(first, known)) {
      this.numbers.size = first;
      return known;
    }
    const numbers = this.numbers.takeFrom(first);
    this.known[depth] = numbers;
    return numbers;
  }

  private readFields(first: number, depth: number): boolean {
    while (this.at < this.end) {
      const tag = this.unsigned() ?? 0;
      const field = Math.floor(tag / 8);
      if (field < 1 || field > HIGHEST_FIELD) return false;
      const value = this.value(tag % 8, depth);
      if (value === NOTHING || this.numbers.size - first >= MOST_FIELDS) return false;
      this.add(first, field, value);
    }
    return true;
  }

  /** A field that comes again is a list. */
  private add(first: number, field: number, value: unknown): void {
    const place = this.numbers.indexFrom(first, field);
    if (place < 0) {
      this.numbers.add(field);
      this.values.add(value);
      return;
    }
    const known = this.values.at(place);
    if (Array.isArray(known)) known.push(value);
    else this.values.replace(place, [known, value]);
  }

  /** `NOTHING` where no value stands at the cursor, which else moves behind it. */
  private value(type: number, depth: number): unknown {
    if (type === VARINT) return this.integer() ?? NOTHING;
    const length = this.lengthOf(type);
    const start = this.at;
    const end = start + length;
    if (end > this.end) return NOTHING;
    const value = type === LENGTH ? this.textOrMessage(start, end, depth) : this.fixedNumber(start, length);
    this.at = end;
    return value;
  }

  /** Infinite where none is said. */
  private lengthOf(type: number): number {
    if (type === LENGTH) return this.unsigned() ?? Number.POSITIVE_INFINITY;
    return type === FIXED64 ? 8 : type === FIXED32 ? 4 : Number.POSITIVE_INFINITY;
  }

  /**
   * Reads a varint as `low` and, of those of more than seven bytes, `high`: big integers are slow, and few need to be one. False
   * where there is none.
   */
  private readVarint(): boolean {
    this.low = 0;
    this.high = 0;
    for (let i = 0, scale = 1; i < MOST_GROUPS && this.at < this.end; i++, scale *= 128) {
      if (i === GROUPS_OF_LOW) scale = 1;
      const byte = this.bytes[this.at++]!;
      if (i < GROUPS_OF_LOW) this.low += (byte & 0x7f) * scale;
      else this.high += (byte & 0x7f) * scale;
      if (byte < 0x80) return true;
    }
    return false;
  }

  private unsigned(): number | null {
    return this.readVarint() ? this.high * HIGH + this.low : null;
  }

  /** Of 64 bits, in two's complement. */
  private integer(): number | bigint | null {
    if (!this.readVarint()) return null;
    const { low } = this;
    const high = (this.high << BITS_ABOVE_HIGH) >> BITS_ABOVE_HIGH;
    const isSafe = high >= -8 && high < 8;
    return isSafe ? high * HIGH + low : (BigInt(high) << BITS_OF_LOW) + BigInt(low);
  }

  /** A message that holds one text begins with a line feed, too (field 1, wire type 2): what starts like that and fits exactly is one. */
  private textOrMessage(start: number, end: number, depth: number): unknown {
    const mayBeText = start === end || this.bytes[start]! >= 0x20;
    const text = mayBeText ? this.text(start, end) : undefined;
    return (
      text ??
      this.message(start, end, depth + 1) ??
      (mayBeText ? undefined : this.text(start, end)) ??
      this.bytes.subarray(start, end)
    );
  }

  private text(start: number, end: number): string | undefined {
    for (let at = start; at < end; at++) if (NO_TEXT[this.bytes[at]!]) return undefined;
    try {
      return this.texts.between(start, end);
    } catch {
      return undefined;
    }
  }

  /** `double` or `fixed64`, `float` or `fixed32`: a fraction of usual size is one. */
  private fixedNumber(at: number, length: number): unknown {
    const { view } = this;
    const fraction = length === 8 ? view.getFloat64(at, true) : shortest(view.getFloat32(at, true));
    const size = Math.abs(fraction);
    if (size === 0 || (size > 1e-9 && size < 1e15)) return fraction;
    return length === 8 ? narrowed(view.getBigInt64(at, true)) : view.getUint32(at, true);
  }
}
