// What can be changed: single leaves, and names that hold an application together and must change everywhere at once.
import { groupBy } from './group.mjs';
import { emptyPlan } from './intercept.mjs';
import { isTableKey } from './leaves.mjs';

/**
 * @typedef {object} Unit
 * @property {string} id
 * @property {string} field leaves of one field are tried together first
 * @property {'leaf' | 'name' | 'flag'} kind
 * @property {string} [name] what is renamed, of kind `name`
 * @property {import('./leaves.mjs').Leaf[]} leaves
 * @property {true} [gentle] moments, moved within their day: another day makes another page
 */

const WORD = /[\p{L}\p{N}]/u;
const FLAG_TEXT = /^(?:true|false|yes|no|on|off|none|auto)$/i;

/**
 * @param {import('./intercept.mjs').Interceptor[]} loads
 * @returns {Unit[]}
 */
export function unitsOf(loads) {
  const [first] = loads;
  if (!first) return [];
  const steady = [...first.leaves.values()].filter(({ key }) => loads.every(({ leaves }) => leaves.has(key)));
  const members = new Set([...first.members.keys()].filter(isTableKey));
  /** @type {Map<string, Unit>} */
  const units = new Map();
  for (const leaf of steady) {
    const kind = kindOf(leaf, members, first.sent);
    if (!kind) continue;
    const id = kind === 'name' ? `name ${leaf.value}` : leaf.key;
    const known = units.get(id);
    if (known) known.leaves.push(leaf);
    else
      units.set(id, {
        id,
        field: leaf.field,
        kind,
        ...(kind === 'name' ? { name: String(leaf.value) } : {}),
        leaves: [leaf],
      });
  }
  // A name is renamed as a member, too: where it stands on the page, it may come from there.
  for (const { name, leaves } of units.values())
    if (name !== undefined) leaves.push(...(first.members.get(name) ?? []));
  return [...units.values()];
}

/**
 * @param {import('./leaves.mjs').Leaf} leaf
 * @param {Set<string>} members
 * @param {string} sent
 * @returns {Unit['kind'] | null}
 */
function kindOf({ value }, members, sent) {
  if (value === null) return null;
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number') return 'leaf';
  if (!WORD.test(value)) return null;
  if (FLAG_TEXT.test(value)) return 'flag';
  return value.length >= 3 && (members.has(value) || isSent(value, sent)) ? 'name' : 'leaf';
}

/** Whether the page sends this back to the server: then it names something there. @param {string} value @param {string} sent */
function isSent(value, sent) {
  for (let at = sent.indexOf(value); at >= 0; at = sent.indexOf(value, at + 1))
    if (!WORD.test(sent[at - 1] ?? ' ') && !WORD.test(sent[at + value.length] ?? ' ')) return true;
  return false;
}

/**
 * A unit whose leaf broke the page, as a name.
 *
 * @param {Unit} unit
 * @param {Unit[]} all
 * @param {import('./intercept.mjs').Interceptor['members']} members
 * @returns {Unit | null}
 */
export function asName(unit, all, members) {
  const value = unit.leaves[0]?.value;
  if (unit.kind !== 'leaf' || typeof value !== 'string' || value.length < 3) return null;
  if (isListOfNames(value, all)) return null;
  const holds = (/** @type {import('./leaves.mjs').Leaf} */ leaf) =>
    leaf.value === value || (typeof leaf.value === 'string' && itemsOf(leaf.value).includes(value));
  const leaves = [...all.flatMap((other) => other.leaves.filter(holds)), ...(members.get(value) ?? [])];
  return { id: `name ${value}`, field: unit.field, kind: 'name', name: value, leaves };
}

/** Whether every item of a list with commas is a value of its own elsewhere: then they are renamed, and the list with them. @param {string} value @param {Unit[]} all */
function isListOfNames(value, all) {
  const items = itemsOf(value);
  return (
    items.length > 1 &&
    items.every((item) => all.some(({ leaves }) => leaves.some((leaf) => leaf.value === item)))
  );
}

/** @param {string} value */
function itemsOf(value) {
  return value.split(/,\s*/);
}

/**
 * @param {Unit[]} units
 * @param {number} variant
 * @param {(value: import('./leaves.mjs').Scalar, seed: string, variant: number, field: string) => unknown} change
 * @returns {import('./intercept.mjs').Plan}
 */
export function planFor(units, variant, change) {
  /** @type {import('./intercept.mjs').Plan} */
  const plan = emptyPlan();
  for (const { id, name, field, leaves, gentle = false } of units)
    if (name !== undefined) plan.names.set(name, String(change(name, id, variant, field)));
    else for (const { key } of leaves) plan.leaves.set(key, { seed: key, variant, gentle });
  return plan;
}

/** Units by field. @param {Unit[]} units */
export function fieldsOf(units) {
  return [...groupBy(units, ({ field }) => field).values()];
}
