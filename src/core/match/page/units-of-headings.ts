/** Units that a heading names for all that stands below it or beside it: `Distance (km)`, `Size [MB]`. */
import type { Run } from '../../../model';
import type { Reading, ReadingEnv } from '../../read';
import { type Captions, captionsAround } from './captions';
import type { PageShape } from './page-shape';
import type { RunText } from './run-text';
import { isUnit, NUMBER, readingsIn } from './units-beside';

/** Some scripts write no space before a bracket of their own. */
const NAMED = /(?:\s[([]|[（［])\s*([^\s()[\]（）［］]{1,16})\s*[)\]）］]\s*:?$/;
/** UTF-16 units of a heading. */
const LONGEST = 60;
const LONGEST_NUMBER = 24;

/** Whether a page has such headings at all: most have none. */
export function* hasUnitsInHeadings(runs: readonly Run[], env: ReadingEnv): Generator<undefined, boolean> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    if (unitIn(runs[run]!.text, env) !== '') return true;
  }
  return false;
}

/** What a number alone can mean in the unit of its heading. */
export function readingsUnderHeading(
  run: number,
  runs: Run[],
  texts: RunText[],
  shape: PageShape,
  captions: Captions,
  env: ReadingEnv,
): Reading[] {
  const { node, text } = runs[run]!;
  if (node !== 'text' || text.length > LONGEST_NUMBER || !NUMBER.test(text)) return [];
  if (texts[run]!.hasUnitBeside) return [];
  const around = captionsAround(run, runs, texts, shape, captions);
  const axes = around.filter(({ isAxis }) => isAxis);
  const [unit] = (axes.length > 0 ? axes : around).flatMap((one) => unitIn(one.text ?? '', env) || []);
  return unit ? readingsIn(text.trimEnd(), unit, env) : [];
}

/** The unit in brackets at the end of a heading; empty where there is none. */
function unitIn(text: string, env: ReadingEnv): string {
  if (text.length > LONGEST) return '';
  const [, unit = ''] = NAMED.exec(text.trim()) ?? [];
  return unit && isUnit(unit, env) ? unit : '';
}
