/**
 * Columns that two values make in every row: how many years or days a moment is away (an age, a term), or two numbers put together
 * (goals for less goals against, price by pieces, though the price be in hundredths). All rows must agree, on numbers that differ so
 * much that it is no chance.
 */
import type { Leaf, PayloadNode, Transform } from '../../../model';
import { pathOf } from '../../decode/path';
import { ensure } from '../../grouping';
import { contains, instantOf, type Reading } from '../../read';
import { fieldOf } from '../leaves/field-of';
import { isNamedAsMoment } from '../leaves/key-kinds';
import { ownLeaves } from '../leaves/own-leaves';

/** A number in a row, and the object of the row. */
export interface Cell {
  reading: Reading;
  record: PayloadNode;
}

/** By cell; a row may lack the field. */
export type Numbers = ({ leaf: Leaf; value: number } | undefined)[];

/** What makes each cell. */
export interface Made {
  transform: Transform;
  leaves: Leaf[];
  formulas: string[];
}

/** Bits that the column must tell beyond what was tried. */
const TELLING = 8;

/** `fields`: the numbers of the rows' objects, by field. `now`: epoch ms. */
export function madeAmong(fields: Numbers[], cells: readonly Cell[], now: number): Made | null {
  const told = bitsOf(cells);
  return ageAmong(cells, told, now) ?? pairAmong(fields, cells, told);
}

/** How unlikely it is that other numbers of the same range are all the same as these. */
function bitsOf(cells: readonly Cell[]): number {
  const values = new Set(cells.map(({ reading }) => reading.value));
  const step = Math.max(...cells.map((cell) => cell.reading.step));
  const range = Math.max(...values) - Math.min(...values);
  return values.size * Math.log2(Math.max(1, range / (2 * step)));
}

const DAY = 86_400_000;
const UNITS = [365.2425 * DAY, DAY];
/** Part of a year by which leap days move a birthday. */
const LEAP = 0.004;

function ageAmong(cells: readonly Cell[], told: number, now: number): Made | null {
  const moments = [...momentsByField(cells)].filter(([, all]) => all.length === cells.length);
  if (told < TELLING + Math.log2(2 * UNITS.length * Math.max(1, moments.length))) return null;
  for (const [, all] of moments)
    for (const unit of UNITS)
      for (const sign of [1, -1])
        if (cells.every(({ reading }, i) => isAge(reading, (sign * (now - all[i]!.at)) / unit, unit)))
          return {
            transform: 'difference',
            leaves: all.map(({ leaf }) => leaf),
            formulas: all.map(({ leaf }) => (sign > 0 ? `now - ${pathOf(leaf)}` : `${pathOf(leaf)} - now`)),
          };
  return null;
}

/** Years are counted when they are full, days by the calendar or the clock. */
function isAge(reading: Reading, age: number, unit: number): boolean {
  if (age < 0 || unit === DAY || reading.step < 1) return age > -1 && contains(reading, age);
  return age >= reading.value - LEAP && age < reading.value + 1 + LEAP;
}

function momentsByField(cells: readonly Cell[]): Map<string, { leaf: Leaf; at: number }[]> {
  const fields = new Map<string, { leaf: Leaf; at: number }[]>();
  for (const [i, { record }] of cells.entries())
    for (const leaf of ownLeaves(record)) {
      const { value, key } = leaf;
      const mayBe = typeof value === 'string' || (typeof value === 'number' && isNamedAsMoment(String(key)));
      const instant = mayBe ? instantOf(value) : null;
      const all = instant && ensure(fields, fieldOf(leaf, record)!, () => []);
      if (all?.length === i) all.push({ leaf, at: instant!.min });
    }
  return fields;
}

type Way = [
  transform: Transform,
  make: (one: number, other: number) => number,
  write: (one: string, other: string) => string,
];

const WAYS: Way[] = [
  ['difference', (one, other) => one - other, (one, other) => `${one} - ${other}`],
  ['sum', (one, other) => one + other, (one, other) => `${one} + ${other}`],
  ['product', (one, other) => one * other, (one, other) => `${one} × ${other}`],
  ['product', (one, other) => (one * other) / 100, (one, other) => `${one} × ${other} / 100`],
  ['share', (one, other) => one / other, (one, other) => `${one} / ${other}`],
];

function pairAmong(fields: Numbers[], cells: readonly Cell[], told: number): Made | null {
  const whole = fields.filter((field) => cells.every((_, i) => field[i] !== undefined));
  const tries = WAYS.length * whole.length * (whole.length - 1);
  if (tries === 0 || told < TELLING + Math.log2(tries)) return null;
  for (const [transform, make, write] of WAYS)
    for (const one of whole)
      for (const other of whole) {
        const isPair = one !== other && !isConstant(other);
        const fits = ({ reading }: Cell, i: number) =>
          contains(reading, make(one[i]!.value, other[i]!.value));
        if (isPair && cells.every(fits))
          return {
            transform,
            leaves: one.map((all) => all!.leaf),
            formulas: one.map((all, i) => write(pathOf(all!.leaf), pathOf(other[i]!.leaf))),
          };
      }
  return null;
}

/** By what is the same in all rows, a column of its own is a line. */
function isConstant(field: Numbers): boolean {
  return field.every((one) => one!.value === field[0]!.value);
}
