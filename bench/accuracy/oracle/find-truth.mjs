// Finds out by intervention which words of a screen come from which leaf of which answer.
import { assemble } from './assemble.mjs';
import { changed } from './change.mjs';
import { findCombined } from './combined.mjs';
import { decode } from './decoding.mjs';
import { embeddedTexts } from './embedded.mjs';
import { fillEmpty } from './empty-lists.mjs';
import { groupBy } from './group.mjs';
import { emptyPlan } from './intercept.mjs';
import { renumber } from './numbered.mjs';
import { countOf, Owners } from './owners.mjs';
import { Prober, showsSwapped } from './prober.mjs';
import { chunks, halves, screenUnits } from './screening.mjs';
import { tokensOf } from './tokens.mjs';
import { fieldsOf, planFor, unitsOf } from './units.mjs';

/**
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {import('./intercept.mjs').Interceptor} Interceptor
 *
 * @typedef {object} Found
 * @property {Prober} prober
 * @property {Owners} owners
 * @property {Set<number>} control runs that flags and chosen words touch
 * @property {Set<number>} missed runs that move when everything is changed, although nothing is known to own them
 * @property {Set<number>} hidden runs that most changes make go
 * @property {Map<number, number[]>} moved runs that changed in a render that was whole, and which tokens, whether or not it is known by what
 * @property {Set<string>} untouched values that could not be changed
 * @property {(text: string) => boolean} embedded whether a text stands in the data of the page's HTML, which is not changed
 */

const FLAGS_AT_ONCE = 6;
const ARRAYS_AT_ONCE = 6;
const MOST_ARRAYS = 60;
const MOST_OTHERS = 16;
const MOST_NAMES = 40;
const SAMPLE = 12;
const DRIFT = 3;
const SWEEPS = [0, 1, 2, DRIFT];
/** Longer than most pages wait between two askings. */
const LINGER_MS = 11_000;

/**
 * @param {ConstructorParameters<typeof Prober>[0]} renders
 * @param {(line: string) => void} log
 */
export async function findTruth(renders, log) {
  const prober = new Prober(renders);
  const loads = await prober.baseline();
  const all = unitsOf(loads);
  log(`${prober.base.length} runs, ${prober.volatile.size} volatile, ${all.length} units`);
  const changeable = all.filter(({ kind }) => kind !== 'flag');
  const { sound, choosers, untouched } = await screenUnits(
    prober,
    changeable,
    all,
    loads[0]?.members ?? new Map(),
  );
  log(`${sound.length} units can be changed, ${choosers.length} choose; ${prober.renders.count} renders`);
  /** @type {Found} */
  const found = {
    prober,
    owners: new Owners(),
    control: new Set(),
    missed: new Set(),
    hidden: new Set(),
    moved: new Map(),
    untouched,
    embedded: embeddedTexts(loads[0]?.html ?? ''),
  };
  await decode(
    prober,
    sound.map((unit) => [unit]),
    found,
  );
  await decode(prober, fieldsOf(sound), found);
  await findCombined(found, sound);
  log(`${found.owners.byRun.size} runs hold data; ${prober.renders.count} renders`);
  await choose(found, choosers);
  await flip(
    found,
    all.filter(({ kind }) => kind === 'flag'),
  );
  const swept = await sweep(found, sound);
  log(`${swept} of ${SWEEPS.length} renders with everything changed are whole`);
  await shorten(found, loads);
  await fillEmpty(found, loads[0]?.arrays ?? new Map());
  await rename(found, loads);
  await renumber(found, loads[0]?.members ?? new Map());
  const agreement = await confirm(found, sound);
  log(`${Math.round(agreement * 1000) / 10} % confirmed; ${found.missed.size} runs missed before the sweep`);
  return { renders: prober.renders.count, agreement, swept, ...assemble(found) };
}

/** Words that choose what is shown: what follows them is control, unless the word itself is passed on. @param {Found} found @param {Unit[]} choosers */
async function choose({ prober, owners, control }, choosers) {
  const fields = fieldsOf(choosers);
  const probes = await prober.each(fields, (field) => prober.probe(field));
  for (const [i, { changed, texts, swapped }] of probes.entries())
    for (const [run, marks] of changed)
      if (showsSwapped(texts.get(run) ?? '', swapped))
        owners.claim(prober, run, marks, { units: fields[i] ?? [] });
      else control.add(run);
}

/** @param {Found} found @param {Unit[]} flags */
async function flip({ prober, control }, flags) {
  let todo = chunks(fieldsOf(flags), FLAGS_AT_ONCE);
  while (todo.length > 0) {
    const probes = await prober.each(todo, (group) => prober.probe(group.flat()));
    /** @type {Unit[][][]} */ const next = [];
    for (const [i, probe] of probes.entries()) {
      const group = todo[i] ?? [];
      if (prober.isBroken(probe) && group.length > 1) next.push(...halves(group));
      else if (!probe.failed) for (const run of probe.changed.keys()) control.add(run);
    }
    todo = next;
  }
}

/**
 * Everything that can be changed is, at once; in the last render at every asking anew, and the page is looked at for
 * longer: what is the difference of two answers (a rate) shows only then. Returns how many renders were whole: where none
 * is, texts that were missed are taken for frontend.
 *
 * @param {Found} found
 * @param {Unit[]} units
 */
async function sweep({ prober, owners, control, missed }, units) {
  const drifting = { ...planFor(units, 0, changed), drifting: true };
  const probes = await prober.each(SWEEPS, (variant) =>
    variant === DRIFT ? prober.probe(units, 0, drifting, LINGER_MS) : prober.probe(units, variant),
  );
  for (const probe of probes) {
    if (probe.failed) continue;
    for (const [run, marks] of probe.changed)
      if (!control.has(run) && owners.unowned(prober, run, marks).length > 0) missed.add(run);
  }
  await prober.refresh(LINGER_MS);
  return probes.filter((probe) => !prober.isBroken(probe)).length;
}

/**
 * Arrays lose their last item: numbers that become as much smaller, in an otherwise equal text, are counts. Where such a number is
 * not the length of the array, it counts some of the items, and other numbers count the others.
 *
 * @param {Found} found
 * @param {Interceptor[]} loads
 */
async function shorten(found, [first]) {
  const { prober, owners } = found;
  const fields = [...groupBy(first?.arrays.values() ?? [], ({ field }) => field).values()].slice(
    0,
    MOST_ARRAYS,
  );
  for (let todo = chunks(fields, ARRAYS_AT_ONCE); todo.length > 0; ) {
    const probes = await prober.each(todo, (group) =>
      prober.probe([], 0, { ...emptyPlan(), shortened: new Map(group.flat().map(({ key }) => [key, 0])) }),
    );
    /** @type {typeof todo} */ const next = [];
    for (const [i, probe] of probes.entries()) {
      const group = todo[i] ?? [];
      const [arrays = []] = group;
      const counts = probe.failed ? [] : countsIn(prober, probe, group.flat().length);
      const unowned = counts.filter(([run, marks]) => owners.unowned(prober, run, marks).length > 0);
      if (group.length > 1 && (prober.isBroken(probe) || unowned.length > 0)) next.push(...halves(group));
      else for (const [run, marks] of unowned) owners.claim(prober, run, marks, countOf(arrays));
      if (group.length === 1 && unowned.some(([run, marks]) => !isSizeOf(arrays, prober, run, marks)))
        for (const array of arrays) await loseOthers(found, array);
    }
    todo = next;
  }
}

/** @param {{ size: number }[]} arrays @param {Prober} prober @param {number} run @param {boolean[]} marks */
function isSizeOf(arrays, prober, run, marks) {
  const sizes = arrays.map(({ size }) => size);
  return marks.every((mark, t) => !mark || sizes.includes(Number(prober.tokens[run]?.[t]?.text)));
}

/** @param {Found} found @param {Parameters<typeof countOf>[0][number] & { size: number }} array */
async function loseOthers({ prober, owners }, array) {
  const others = Array.from({ length: Math.min(array.size, MOST_OTHERS) - 1 }, (_, i) => i + 1);
  const probes = await prober.each(others, (lost) =>
    prober.probe([], 0, { ...emptyPlan(), shortened: new Map([[array.key, lost]]) }),
  );
  for (const probe of probes.filter((one) => !prober.isBroken(one)))
    for (const [run, marks] of countsIn(prober, probe, 1)) owners.claim(prober, run, marks, countOf([array]));
}

/** Numbers that became smaller by no more than the items that went. @param {Prober} prober @param {import('./prober.mjs').Probe} probe @param {number} most @returns {[number, boolean[]][]} */
function countsIn(prober, probe, most) {
  return [...probe.changed].map(([run, marks]) => {
    const before = prober.tokens[run] ?? [];
    const now = tokensOf(probe.texts.get(run) ?? '');
    const fewer = (/** @type {number} */ t) => Number(before[t]?.text) - Number(now[t]?.text);
    return [
      run,
      marks.map((mark, t) => mark && before.length === now.length && fewer(t) > 0 && fewer(t) <= most),
    ];
  });
}

/**
 * Member names that stand on the page. Each is first given a twin: a page that reads members by name does not see it, one
 * that lists them shows it. Only these are renamed.
 *
 * @param {Found} found
 * @param {Interceptor[]} loads
 */
async function rename({ prober, owners, untouched }, [first]) {
  const isOwned = (/** @type {number} */ run) =>
    prober.tokens[run]?.every(({ isWord }, token) => !isWord || owners.of(run, token)) ?? true;
  const shown = new Set(
    prober.base.flatMap(({ text }, run) =>
      isOwned(run) ? [] : [text.trim(), ...text.split(/\s+/), ...text.split(/[^\p{L}\p{N}_.-]+/u)],
    ),
  );
  const members = [...(first?.members ?? [])].filter(
    ([name]) => name.length >= 2 && (shown.has(name) || piecesOf(name).every((piece) => shown.has(piece))),
  );
  const units = members.map(([name, leaves]) => ({
    id: leaves[0]?.key ?? '',
    field: '',
    kind: /** @type {const} */ ('name'),
    name,
    leaves,
  }));
  const listed = await listedOf(prober, units, isOwned);
  const probes = await prober.each(listed, (unit) => prober.probe([unit]));
  for (const [i, { changed, texts, swapped }] of probes.entries()) {
    // Placeholders stay as they are.
    const now = new Set([...swapped.keys()].flatMap(piecesOf));
    const { name = '' } = listed[i] ?? {};
    for (const piece of piecesOf(name)) if (now.has(piece)) untouched.add(piece);
    const shows = (/** @type {string} */ text) =>
      [...swapped.keys()].some((put) => text.includes(put)) || now.has(text.trim());
    // Where a page sorts the names, another one stands there now.
    const isShown = [...texts.values()].some(shows);
    for (const [run, marks] of changed)
      if (isShown && hasName(name, prober.base[run]?.text ?? ''))
        owners.claim(prober, run, marks, { units: listed.slice(i, i + 1), note: 'key' });
  }
}

/** Whether a text has a name, or is a piece of it. @param {string} name @param {string} text */
function hasName(name, text) {
  return text.includes(name) || piecesOf(name).includes(text.trim());
}

/** The pieces of a path: `/orders`, `/{number}`. @param {string} name */
function piecesOf(name) {
  return name.split(/(?=\/)/).filter(Boolean);
}

/**
 * Those whose twin is shown; after them those that are a whole text, since a list may show no more than its first.
 *
 * @param {Prober} prober
 * @param {Unit[]} units
 * @param {(run: number) => boolean} isOwned
 */
async function listedOf(prober, units, isOwned) {
  if (units.length === 0) return [];
  const { names } = planFor(units, 0, changed);
  const { runs, failed } = await prober.renders.render({ ...emptyPlan(), twins: names });
  const all = runs.map(({ text }) => text).join('\n');
  // A name may be written in pieces, each in an element of its own.
  const joined = runs.map(({ text }) => text.trim()).join('');
  const isListed = (/** @type {string} */ put) => all.includes(put) || joined.includes(put);
  const listed = failed ? units : units.filter(({ name = '' }) => isListed(names.get(name) ?? ''));
  const whole = new Set(prober.base.flatMap(({ text }, run) => (isOwned(run) ? [] : [text.trim()])));
  const cutOff = units.filter((unit) => whole.has(unit.name ?? '') && !listed.includes(unit));
  return [...listed, ...cutOff].slice(0, MOST_NAMES);
}

/** The instrument's own reliability: some units changed alone must change the words they own. @param {Found} found @param {Unit[]} sound */
async function confirm({ prober, owners }, sound) {
  const owned = [...owners.byRun].flatMap(([run, row]) =>
    row.flatMap((owner, token) =>
      owner?.units.length === 1 && owner.units[0] && !owner.note
        ? [{ run, token, unit: owner.units[0] }]
        : [],
    ),
  );
  const units = [...new Set(owned.map(({ unit }) => unit))].filter((unit) => sound.includes(unit));
  const sample = units.filter((_, i) => i % Math.ceil(units.length / SAMPLE) === 0);
  const probes = await prober.each(sample, (unit) => prober.probe([unit], 1));
  const pairs = owned.filter(({ unit }) => sample.includes(unit));
  const agree = pairs.filter(
    ({ run, token, unit }) => probes[sample.indexOf(unit)]?.changed.get(run)?.[token],
  );
  return pairs.length === 0 ? 1 : agree.length / pairs.length;
}
