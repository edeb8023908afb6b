/** Where a text stands without the white space around it, UTF-16 units. */
export function trimmedRange(text: string): { start: number; end: number } {
  const start = text.length - text.trimStart().length;
  return { start, end: start + text.trim().length };
}
