import type { Run } from '../../model';

/** A typed text shorter than this is not looked for elsewhere: `a` stands everywhere. */
const SHORTEST = 2;

/** What the person typed into fields of this page. */
export function typedTexts(runs: Run[]): string[] {
  const typed = new Set<string>();
  for (const run of runs) if (run.typed) typed.add(run.text.trim());
  return [...typed].filter((text) => text.length >= SHORTEST);
}

/** Where a text repeats what was typed (`Results for kilns`): ranges in order. */
export function typedRanges(text: string, typed: string[]): { start: number; end: number }[] {
  if (typed.length === 0) return NONE;
  const ranges: { start: number; end: number }[] = [];
  const shown = text.toLowerCase();
  for (const one of typed) {
    const at = shown.indexOf(one.toLowerCase());
    if (at >= 0 && standsAlone(text, at, at + one.length)) ranges.push({ start: at, end: at + one.length });
  }
  return ranges;
}

const NONE: { start: number; end: number }[] = [];

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
}
