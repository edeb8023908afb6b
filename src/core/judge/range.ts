/** Characters of a run: from, and up to. */
export interface Range {
  start: number;
  end: number;
}

export function isInside({ start, end }: Range, part: Range): boolean {
  return start >= part.start && end <= part.end;
}
