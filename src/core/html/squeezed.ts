/** A text as it is seen: white space as single spaces. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
