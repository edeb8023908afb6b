/**
 * What lz-string packs state into for addresses and stores: LZ78 with codes that grow bit by bit, written as base64 (for addresses
 * with `-` and `$` for `/` and `=`), as characters of 15 bits, or of 16 (https://github.com/pieroxy/lz-string). Its own
 * decompressor knows no limit, and a text of a few KB may unpack to gigabytes.
 */

/** Unpacked, more than this is no payload of a page. UTF-16 units. */
const MOST_UNPACKED = 8 * 1024 * 1024;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BY_CHARACTER = new Map([...ALPHABET].map((char, i) => [char.charCodeAt(0), i]));
const [SLASH, MINUS] = [63, 0x2d];
/** What begins with `{` or `[` begins like this in each of the three ways. */
const BASE64 = /^N[4or][A-Za-z0-9+/-]{4,}[=$]{0,3}$/;
const OF_15 = { least: 0x1b60, most: 0x1be2 };
const OF_16 = { least: 0x3680, most: 0x3785 };
const [SHORT, LONG, END] = [0, 1, 2];

/** The text that holds JSON and was packed into this one; null for any other. Never throws. */
export function fromLzString(text: string): string | null {
  const first = text.charCodeAt(0);
  if (BASE64.test(text)) return unpacked(new Bits(text, 6, sextet));
  if (isIn(OF_15, first)) return unpacked(new Bits(text, 15, (code) => code - 32));
  return isIn(OF_16, first) ? unpacked(new Bits(text, 16, (code) => code)) : null;
}

function isIn({ least, most }: typeof OF_15, code: number): boolean {
  return code >= least && code <= most;
}

function sextet(code: number): number {
  return code === MINUS ? SLASH : (BY_CHARACTER.get(code) ?? 0);
}

class Bits {
  private at = 0;
  private left = 0;
  private held = 0;

  constructor(
    private readonly text: string,
    private readonly width: number,
    private readonly bitsOf: (code: number) => number,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length && this.left === 0;
  }

  /** Least significant bit first; each character's own bits stand the other way round. */
  take(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      if (this.left === 0) {
        this.held = this.bitsOf(this.text.charCodeAt(this.at++));
        this.left = this.width;
      }
      value += ((this.held >> --this.left) & 1) * 2 ** i;
    }
    return value;
  }
}

/** The first three codes are not of texts: a new character of 8 or of 16 bits, and the end. */
function unpacked(bits: Bits): string | null {
  const known: string[] = ['', '', ''];
  let [last, found, width, room] = ['', '', 2, 1];
  const add = (text: string) => {
    known.push(text);
    if (--room === 0) room = 2 ** width++;
  };
  while (!bits.isAtEnd && found.length <= MOST_UNPACKED) {
    let code = bits.take(width);
    if (code === END) return found;
    if (code === SHORT || code === LONG) {
      add(String.fromCharCode(bits.take(code === SHORT ? 8 : 16)));
      code = known.length - 1;
    }
    const text = known[code] ?? (code === known.length && last !== '' ? last + last[0] : null);
    if (text === null) return null;
    found += text;
    if (last !== '') add(last + text[0]);
    last = text;
  }
  return null;
}
