/** An address up to its `#`: what is asked for by it. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0]!;
}
