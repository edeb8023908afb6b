// Sorts out what cannot be changed as data: fields that break the page, or choose which parts of it there are.
import { isMoment } from './change.mjs';
import { daysOf } from './days.mjs';
import { showsSwapped } from './prober.mjs';
import { asName, fieldsOf } from './units.mjs';

/** @typedef {import('./units.mjs').Unit} Unit */

const AT_ONCE = 12;

/**
 * Fields are changed many at a time; a set that does harm is halved until the field is found. Where renaming its values
 * everywhere at once does no harm, it is data all the same; moments, where moving them within their day does none.
 *
 * @param {import('./prober.mjs').Prober} prober
 * @param {Unit[]} units
 * @param {Unit[]} all
 * @param {import('./intercept.mjs').Interceptor['members']} members
 */
export async function screenUnits(prober, units, all, members) {
  /** @type {Unit[]} */ const sound = [];
  /** @type {Unit[]} */ const choosers = [];
  /** @type {Set<string>} */ const untouched = new Set();
  const retried = new Set();
  const gentle = new Set();
  let todo = chunks(fieldsOf(units), AT_ONCE);
  while (todo.length > 0) {
    const probes = await prober.each(todo, (group) => prober.probe(group.flat()));
    /** @type {Unit[][][]} */ const next = [];
    for (const [i, probe] of probes.entries()) {
      const group = todo[i] ?? [];
      const [field = []] = group;
      const broken = prober.isBroken(probe);
      const name = field[0]?.field;
      const names = retried.has(name) ? [] : namesOf(field, all, members);
      const moments =
        group.length > 1 || names.length > 0 || gentle.has(name)
          ? []
          : units.filter((unit) => unit.field === name && unit.leaves.every(({ value }) => isMoment(value)));
      const loses = names.length > 0 && losesRuns(probe);
      const isSound = !broken && (isCalm(probe) || (group.length === 1 && !loses && passesOn(probe)));
      if (isSound) sound.push(...group.flat());
      else if (group.length > 1) next.push(...halves(group));
      else if (names.length > 0) next.push([names]);
      else if (moments.length > 0) next.push([moments.map((unit) => ({ ...unit, gentle: true }))]);
      else if (!broken) choosers.push(...field);
      // Not all values of a field can be names: those that cannot stay as they are.
      if (!isSound && moments.length === 0 && group.length === 1)
        for (const value of textsOf(field))
          if (!names.some(({ name }) => name === value)) untouched.add(value);
      if (group.length === 1) retried.add(name);
      if (moments.length > 0) gentle.add(name);
      // Of a day that stays nobody knows whether the page has it from there.
      for (const { leaves } of isSound ? [] : moments)
        for (const { value } of leaves) for (const day of daysOf(value)) untouched.add(day);
    }
    todo = next;
  }
  return { sound: withoutNamed(sound), choosers, untouched };
}

/** Numbers as they are written: an identifier that cannot be changed is shown all the same. @param {Unit[]} field */
function textsOf(field) {
  const values = field.map(({ leaves }) => leaves[0]?.value);
  return values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String);
}

/** @param {import('./prober.mjs').Probe} probe */
function isCalm({ gone, come }) {
  return gone.size <= 1 && come <= 1;
}

/** Runs went and none came: the page stopped half-way, at a name that it knows from elsewhere by its old value. @param {import('./prober.mjs').Probe} probe */
function losesRuns({ gone, come }) {
  return gone.size > Math.max(come, 0) + 1;
}

/** Most of what changed shows what was put in. @param {import('./prober.mjs').Probe} probe */
function passesOn({ texts, swapped }) {
  const all = [...texts.values()];
  return all.length > 0 && all.filter((text) => showsSwapped(text, swapped)).length >= all.length / 2;
}

/**
 * A field's values as names that change wherever they stand.
 *
 * @param {Unit[]} field
 * @param {Unit[]} all
 * @param {import('./intercept.mjs').Interceptor['members']} members
 */
function namesOf(field, all, members) {
  const names = field.map((unit) => asName(unit, all, members)).filter((unit) => unit !== null);
  return [...new Map(names.map((unit) => [unit.id, unit])).values()];
}

/** A leaf that is renamed everywhere is not changed alone as well. @param {Unit[]} units */
function withoutNamed(units) {
  const named = new Set(units.filter(({ kind }) => kind === 'name').flatMap(({ leaves }) => leaves));
  const once = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  return once.filter(({ kind, leaves: [leaf] }) => kind === 'name' || !leaf || !named.has(leaf));
}

/** @template T @param {T[]} items @param {number} size */
export function chunks(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

/** @template T @param {T[]} items */
export function halves(items) {
  return [items.slice(0, items.length >> 1), items.slice(items.length >> 1)];
}
