/**
 * Axes of a day: the hours along a calendar's day or week (`08:00 · 09:00 · 10:00`, `8 AM · 9 AM`). Whoever draws one writes all hours
 * from the first to the last, whatever happens in them.
 */
import type { Run } from '../../../model';
import { rowsOfLike } from './like-elements';
import type { PageShape } from './page-shape';

const HOUR = /^\s*([01]?\d|2[0-4])(?::00)?\s?([ap])?\.?(?:m\.?)?\s*$/i;
const SAYS_HOUR = /:00|[ap]\.?m/i;
/** Repeated elements around a mark that may be one of its axis. */
const LEVELS = 3;
/** Of fewer hours, one after the other, departures may be. */
const FEWEST = 6;
/** Hours from one mark to the next. */
const STEPS = [1, 2, 3];

interface Mark {
  run: number;
  hour: number;
}

/** The runs that are hours along a day: nothing else stands between them, as it does in a list of what each hour brings. */
export function* dayAxesOn(runs: readonly Run[], shape: PageShape): Generator<undefined, number[]> {
  const rows = yield* rowsOfLike(runs.keys(), runs, shape, LEVELS, (run) => markOf(run, runs[run]!));
  return rows.filter(isDay).flatMap((marks) => marks.map(({ run }) => run));
}

function markOf(run: number, { node, text }: Run): Mark | null {
  if (node !== 'text' || text.length > 16 || !SAYS_HOUR.test(text)) return null;
  const [, digits, half] = HOUR.exec(text) ?? [];
  if (digits === undefined) return null;
  const hour = Number(digits);
  return { run, hour: half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour };
}

function isDay(marks: Mark[]): boolean {
  const step = marks.length < FEWEST ? 0 : marks[1]!.hour - marks[0]!.hour;
  const [first] = marks;
  const isNext = ({ run, hour }: Mark, i: number) =>
    run === first!.run + i && (first!.hour + step * i) % 24 === hour % 24;
  return STEPS.includes(step) && marks.every(isNext);
}
