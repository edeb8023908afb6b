/** What is said in percent of the two values before it in one element, a text each: `3.1 GB` `/` `8 GB` `(` `39` `%)`. */
import type { Run } from '../../../model';
import { isShareOfOne, type Reading } from '../../read';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';

/** Texts of an element before the share, of which the two nearest numbers are the whole and its part. */
const NEAR = 6;

/** The runs of the part and of the whole, where what they show makes the share. */
export function shareWritten(
  run: number,
  share: Reading,
  texts: RunText[],
  runs: readonly Run[],
  { places }: PageShape,
): [part: number, whole: number] | null {
  if (!isShareOfOne(share)) return null;
  const parent = places[runs[run]!.place]!.parent;
  const before: number[] = [];
  for (let at = run - 1; at >= Math.max(0, run - NEAR) && before.length < 2; at--) {
    const isBeside = runs[at]!.node === 'text' && places[runs[at]!.place]!.parent === parent;
    if (isBeside && numbersIn(texts[at]!).length > 0) before.push(at);
  }
  const [whole, part] = before;
  if (whole === undefined || part === undefined) return null;
  const parts = numbersIn(texts[part]!);
  const isShare = numbersIn(texts[whole]!).some((all) => parts.some((one) => isShareOf(share, one, all)));
  return isShare ? [part, whole] : null;
}

function numbersIn({ readings }: RunText): Reading[] {
  return readings.filter(({ dimension, foreign, value }) => dimension === 'number' && !foreign && value > 0);
}

/** Both are read in one way (`4 GB` as so many bytes of 1000 or of 1024), and their shares, rounded as they are, meet. */
function isShareOf(share: Reading, one: Reading, all: Reading): boolean {
  if (one.transform !== all.transform) return false;
  const least = (one.value - one.step / 2) / (all.value + all.step / 2);
  const most = (one.value + one.step / 2) / (all.value - all.step / 2);
  return least <= share.value + share.step / 2 && most >= share.value - share.step / 2;
}
