import { tokensOf } from '../match/words/tokens';
import { trimmedRange } from '../trimmed-range';
import { isInterfaceWording, isJoiningWord } from './interface-words';
import type { HtmlPage } from './page';
import type { Column } from './repeats';

export interface DataRange {
  start: number;
  end: number;
  isData: boolean;
}

type Range = Pick<DataRange, 'start' | 'end'>;

/** The run's text, outer white space aside, parted into data and the template's words around it. */
export function dataRanges(run: number, page: HtmlPage): DataRange[] {
  const { text } = page.observation.runs[run]!;
  const whole = trimmedRange(text);
  const data =
    page.seen.ranges[run] ?? sharedInColumn(run, page, whole) ?? valuesAmongOwnWords(run, page) ?? whole;
  return around(data, whole);
}

function around({ start, end }: Range, whole: Range): DataRange[] {
  return [
    { start: whole.start, end: start, isData: false },
    { start, end, isData: true },
    { start: end, end: whole.end, isData: false },
  ].filter((range) => range.end > range.start);
}

const LEAST_ROWS = 3;

/** In a list, the words with which the texts of all rows begin and end are the template's (`Posted by …`). */
function sharedInColumn(run: number, { repeats, observation }: HtmlPage, whole: Range): Range | null {
  const column = repeats.columnsOf[run]!.find(({ rows, texts }) => rows >= LEAST_ROWS && texts.size >= 2);
  if (!column) return null;
  const { first, last } = sharedWords(column);
  if (first + last === 0) return null;
  const { text } = observation.runs[run]!;
  const words = [...text.slice(whole.start, whole.end).matchAll(/\S+/g)];
  const [from, to] = [words[first], words[words.length - 1 - last]];
  if (!from || !to) return null;
  return { start: whole.start + from.index, end: whole.start + to.index + to[0].length };
}

const known = new WeakMap<Column, { first: number; last: number }>();

/** How many words all texts of a column begin with, and how many they end with; one is left to each. */
function sharedWords(column: Column): { first: number; last: number } {
  const before = known.get(column);
  if (before) return before;
  const rows = [...column.texts.keys()].map((text) => text.split(' '));
  const most = rows.reduce((least, words) => Math.min(least, words.length), Number.POSITIVE_INFINITY) - 1;
  const [one = []] = rows;
  let [first, last] = [0, 0];
  while (first < most && rows.every((row) => row[first] === one[first])) first++;
  while (last < most - first && rows.every((row) => row.at(-1 - last) === one.at(-1 - last))) last++;
  known.set(column, { first, last });
  return { first, last };
}

/** A moment between words of the template's own (`Last modified: 2025/02/12 by`). */
function valuesAmongOwnWords(run: number, { texts, observation }: HtmlPage): Range | null {
  const { text } = observation.runs[run]!;
  const moments = texts[run]!.readings.filter(({ dimension }) => dimension === 'instant');
  if (moments.length === 0) return null;
  const start = Math.min(...moments.map((moment) => moment.start));
  const end = Math.max(...moments.map((moment) => moment.end));
  const { words } = tokensOf(`${text.slice(0, start)} ${text.slice(end)}`);
  const rest = words.filter((word) => /\p{L}/u.test(word) && !isJoiningWord(word));
  return rest.length === 0 || isInterfaceWording(rest) ? { start, end } : null;
}
