import type { Exchange, Observation } from '../model';

/** Two rows or three, which take half the time that all in view takes where nothing is compiled yet. */
const ENOUGH = 24;
/** So few more are judged as fast with them. */
const FEW_MORE = 24;
const SHORTEST_TEXT = 4;
/** One text may stand in an answer by chance; two so near each other seldom do, runs. */
const NEAR = 8;
/** So much is looked through for where the data begins, UTF-16 units: some milliseconds. */
const MOST_LOOKED_THROUGH = 4 * 1024 * 1024;

/**
 * A stretch of the runs in view from where the data begins: menus come before it, and would say nothing. It begins with a text that
 * an answer has as it is, and another one soon after. Indices of runs; none where there is no such text, or it would be nearly all.
 */
export function* firstStretch({ runs, exchanges }: Observation): Generator<undefined, number[]> {
  if (runs.length <= ENOUGH + FEW_MORE) return [];
  const bodies = exchanges.flatMap(textOf);
  const size = bodies.reduce((sum, { length }) => sum + length, 0);
  let before = Number.NEGATIVE_INFINITY;
  for (let i = 0, looked = 0; i < runs.length && looked < MOST_LOOKED_THROUGH; i++) {
    const value = runs[i]!.text.trim();
    if (value.length < SHORTEST_TEXT) continue;
    yield;
    looked += size;
    const quoted = JSON.stringify(value);
    if (!bodies.some((body) => body.includes(quoted))) continue;
    if (i - before <= NEAR) return indicesFrom(before, runs.length);
    before = i;
  }
  return [];
}

function indicesFrom(start: number, length: number): number[] {
  return Array.from({ length: Math.min(ENOUGH, length - start) }, (_, i) => start + i);
}

/** The document itself holds its menus as well. */
function textOf({ via, body }: Exchange): string[] {
  return body.kind === 'text' && via !== 'document' ? [body.text] : [];
}
