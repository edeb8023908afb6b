/**
 * A column counts its field in one unit: where one row would need milliseconds and the next one hours, it is another field that is
 * shown, or none. Numbers that stand as they were sent may each have a unit of its own, which may be a field itself.
 */
import { ensure, newMap } from '../../grouping';
import { isDictionary } from '../leaves/keys';
import type { Cell, Column, FieldClaim } from './fields-of-column';

/** By transform and field, the unit in which the field was sent; '' where none explains the column. */
export type Units = ReadonlyMap<string, string>;

/** Share of a field's cells that one unit has to explain. */
const NEARLY_ALL = 2 / 3;
const AS_SENT = 'as sent';

/** The units of those fields that are claimed in several. */
export function unitsOf({ cells }: Column): Units {
  if (cells.length > 0 && cells.every(isOfMember)) return new Map();
  const claimed = new Map<string, Map<string, Set<Cell>>>();
  for (const cell of cells)
    for (const one of cell.claims)
      for (const unit of unitsFor(one, cell))
        ensure(ensure(claimed, keyOf(one), newMap<string, Set<Cell>>), unit, () => new Set<Cell>()).add(cell);
  const several = [...claimed].filter(([, units]) => units.size > 1);
  return new Map(several.map(([key, units]) => [key, unitOf(units)]));
}

/** `delay` and `load` of one object are called differently for being different things, each with a unit of its own. */
function isOfMember({ alignment }: Cell): boolean {
  const [record] = alignment.records.values();
  return record?.parent?.kind === 'object' && !isDictionary(record.parent);
}

/** Whether a claim needs another unit than its column has. */
export function isOfOtherUnit(one: FieldClaim, cell: Cell, units: Units): boolean {
  const unit = units.size > 0 ? units.get(keyOf(one)) : undefined;
  if (unit === undefined) return false;
  const possible = unitsFor(one, cell);
  return possible.length > 0 && !possible.includes(unit);
}

function unitOf(units: Map<string, Set<Cell>>): string {
  const all = new Set([...units.values()].flatMap((cells) => [...cells]));
  const [unit, cells] = [...units].reduce((most, one) => (one[1].size > most[1].size ? one : most));
  return cells.size > all.size * NEARLY_ALL ? unit : '';
}

function keyOf({ field, claim }: FieldClaim): string {
  return `${claim.transform} ${field}`;
}

/** None of a nought, which is one in every unit. Nobody tells thousands of bytes from 1024. */
function unitsFor({ claim }: FieldClaim, { text, indent }: Cell): string[] {
  const reading = claim.reading?.reading;
  if (reading?.unit === undefined || reading.value === 0) return [];
  const unit = reading.unit.replace('/1024', '');
  const shown = text.slice(claim.start - indent, claim.end - indent);
  return shown.includes(String(claim.leaf.value)) ? [unit, AS_SENT] : [unit];
}
