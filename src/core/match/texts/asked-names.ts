import type { Run } from '../../../model';
import { push } from '../../grouping';
import type { Candidate } from '../claims/candidate';

/** Longer texts are not looked through for names. UTF-16 units. */
export const LONGEST_TEXT = 80;

/** Where a name stands that the values are asked for. */
export interface Asked {
  run: number;
  start: number;
  end: number;
}

type Range = Omit<Asked, 'run'>;

/** What short texts have of names, by name. `namesIn`: those of a text; `isTold`: whether a claim on the text tells what stands there. */
export function* askedOn(
  candidates: Candidate[][],
  runs: Run[],
  namesIn: (text: string) => (Range & { name: string })[],
  isTold: (one: Candidate, range: Range) => boolean,
): Generator<undefined, Map<string, Asked[]>> {
  const asked = new Map<string, Asked[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST_TEXT) continue;
    for (const { name, start, end } of namesIn(text))
      if (!candidates[run]!.some((one) => isTold(one, { start, end })))
        push(asked, name, { run, start, end });
  }
  return asked;
}
