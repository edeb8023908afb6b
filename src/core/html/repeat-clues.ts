import type { Add, Clue } from './clues';
import type { HtmlPage } from './page';
import { type Column, isVaried } from './repeats';
import { isValue } from './text-clues';

const CONSTANT = 0.8;
const SEVERAL = 3;
const UNIQUE = 0.7;

/** What repeated elements tell: what is the same in all of them is template, what differs is data. */
export function repeatClues(page: HtmlPage, run: number, add: Add): void {
  const text = page.shown[run]!;
  const columns = page.repeats.columnsOf[run]!.filter(({ rows }) => rows >= 2);
  const constant = columns.filter((column) => isConstant(column, text));
  const most = Math.max(0, ...constant.map(({ rows }) => rows));
  if (most >= 2 && !isValue(page, run)) add(most >= SEVERAL ? 'same-in-rows' : 'same-in-two');
  if (columns.length === 0) add('alone');
  const varied = variety(page, run);
  if (varied) add(varied);
  placesClues(page, run, add);
}

/** How far the spot differs from one repeated element to the next; null where it does not. */
export function variety({ shown, repeats }: HtmlPage, run: number): Clue | null {
  const slots = repeats.slotsOf[run]!;
  const varied = repeats.columnsOf[run]!.map((column, i) => ({
    column,
    kin: repeats.kin.get(slots[i]!)!,
  })).filter(({ column }) => column.rows >= 2 && isVaried(column) && !isConstant(column, shown[run]!));
  if (varied.length === 0) return null;
  const records = varied.filter(({ column }) => repeats.varied.get(column.group)! >= 2);
  if (records.some(({ kin }) => kin >= SEVERAL)) return 'record';
  if (records.length > 0) return 'loose-record';
  return varied.some(({ column }) => column.rows >= SEVERAL) ? 'list' : 'pair';
}

/** The same and different texts in places named alike, rows or not. */
function placesClues({ shown, repeats, observation, hashes }: HtmlPage, run: number, add: Add): void {
  const text = shown[run]!;
  const { texts, all } = repeats.places.get(hashes.loose[observation.runs[run]!.place]!)!;
  if (all >= SEVERAL && texts.size === 1) add('same-everywhere');
  else if (all >= SEVERAL && texts.get(text) === 1 && texts.size >= all * UNIQUE) add('one-of-many');
  if (repeats.elsewhere.get(text.toLowerCase())!.size > 1) add('said-again');
}

function isConstant({ rows, texts }: Column, text: string): boolean {
  return texts.get(text)! >= rows * CONSTANT;
}
