/** Days of an answer whose year, month and day are values of their own. */
import type { Leaf, PayloadNode } from '../../../model';

const NOON = 43_200_000;

export interface Parts {
  year: Leaf;
  month: Leaf;
  day: Leaf | undefined;
  /** The middle of the day or the month, in ms: it is the same day in any zone. */
  moment: number;
}

/** The date of an object, or of a list of numbers, by its year. */
export function partsOf(leaf: Leaf): Parts | null {
  const [year, month, day] = leaf.key === 'year' ? membersOf(leaf) : leaf.key === 0 ? itemsOf(leaf) : [];
  if (!year || !month) return null;
  const date = Number(day?.value ?? 15);
  return { year, month, day, moment: Date.UTC(Number(year.value), Number(month.value) - 1, date) + NOON };
}

function membersOf({ parent }: Leaf): (Leaf | undefined)[] {
  return parent?.kind === 'object' ? NAMES.map((names) => wholeNumber(parent, names)) : [];
}

/** `[2031, 5, 17]`, and up to the fractions of a second after it: so are moments written where nobody says how. */
function itemsOf({ parent }: Leaf): Leaf[] {
  const all = parent?.kind === 'array' && parent.nodes.length === 0 ? parent.leaves : [];
  if (all.length < 3 || all.length > 7) return [];
  return all.every(({ value }, i) => isWhole(value, ...(RANGES[i] ?? TO_NANOSECONDS))) ? all.slice(0, 3) : [];
}

const TO_NANOSECONDS = [0, 1e9] as const;
const RANGES: (readonly [number, number])[] = [
  [1000, 9999],
  [1, 12],
  [1, 31],
  [0, 23],
  [0, 59],
  [0, 59],
];

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** The last are those of Java's LocalDate, whose `month` is a word. */
const NAMES = [['year'], ['month', 'monthValue'], ['day', 'dayOfMonth']];

function wholeNumber({ leaves }: PayloadNode, names: readonly string[]): Leaf | undefined {
  return leaves.find(({ key, value }) => names.includes(String(key)) && /^\d{1,4}$/.test(String(value)));
}
