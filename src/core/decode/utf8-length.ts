/** Where so many bytes of UTF-8 end in a text that begins at `from`; null where it is shorter. */
export function afterBytes(text: string, from: number, bytes: number): number | null {
  let [at, left] = [from, bytes];
  for (; left > 0 && at < text.length; at++) left -= bytesOf(text.charCodeAt(at));
  return left > 0 ? null : at;
}

/** Bytes of UTF-8 that a UTF-16 unit stands for: each half of a surrogate pair is two of four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
