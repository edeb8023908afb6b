// Numbers that several fields move, each by itself: prices times how many, a sum of two.
import { fieldsOf } from './units.mjs';

/** A render for each. */
const MOST_FIELDS = 24;

/**
 * No one field explains in which renders such a number changed: each is changed alone, and whichever moves it owns it, too. Not one that
 * has the number itself: that is the first or the greatest of several, which the others only choose.
 *
 * @param {import('./find-truth.mjs').Found} found
 * @param {import('./units.mjs').Unit[]} units
 */
export async function findCombined({ prober, owners, moved }, units) {
  const fields = fieldsOf(units);
  const said = units.flatMap(({ leaves }) => leaves.map(({ value }) => String(value))).join('\n');
  const open = [...moved].flatMap(([run, tokens]) =>
    [...new Set(tokens)]
      .filter((token) => isOpenNumber(prober, owners, run, token))
      .filter((token) => !said.includes(prober.tokens[run]?.[token]?.text ?? ''))
      .map((token) => ({ run, token })),
  );
  if (open.length === 0 || fields.length > MOST_FIELDS) return;
  const probes = await prober.each(fields, (field) => prober.probe(field));
  for (const { run, token } of open) {
    const moves = (/** @type {import('./prober.mjs').Probe} */ probe) =>
      !prober.isBroken(probe) &&
      /\p{Nd}/u.test(probe.texts.get(run) ?? '') &&
      probe.changed.get(run)?.[token];
    const moving = fields.filter((field, i) => isNumeric(field) && probes[i] && moves(probes[i]));
    if (moving.length >= 2) for (const field of moving) owners.add(run, token, { units: field });
  }
}

/** @param {import('./units.mjs').Unit[]} field */
function isNumeric(field) {
  return field.some(({ leaves }) => leaves.some(({ value }) => typeof value === 'number'));
}

/**
 * @param {import('./prober.mjs').Prober} prober
 * @param {import('./owners.mjs').Owners} owners
 * @param {number} run
 * @param {number} token
 */
export function isOpenNumber({ tokens }, owners, run, token) {
  return /^\d/.test(tokens[run]?.[token]?.text ?? '') && !owners.of(run, token);
}
