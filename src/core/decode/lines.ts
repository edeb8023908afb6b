/** The lines of a text, one by one: those of a long one would all be kept by `split` until the last is read. */
export function* linesOf(text: string, end = '\n'): Generator<string> {
  for (let at = 0; ; ) {
    const next = text.indexOf(end, at);
    if (next < 0) return yield text.slice(at);
    yield text.slice(at, next);
    at = next + end.length;
  }
}
