/** A part of an address as people read it; itself where it is not well encoded. */
export function percentDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The same of a value in a query or a form, where a plus is a space. */
export function percentDecodedValue(value: string): string {
  return percentDecoded(value.replaceAll('+', ' '));
}
