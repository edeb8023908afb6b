// Group testing: which unit changes which word, in as many renders as its number has bits.
import { isShown } from './shown.mjs';

/**
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {import('./prober.mjs').Probe} Probe
 *
 * @typedef {{ half: Set<Unit[]>; probe: Probe }} Coded one render: the groups that were changed, and what became of it
 * @typedef {{ run: number; token: number; maybe: Unit[][] }} Open a word with several explanations, or one that did not always hold
 */

const MOST_ROUNDS = 40;
const MOST_MAYBE = 8;

/**
 * Gives every group of units a binary number; one render changes those with a bit set, another those without. The
 * renders in which a word changes spell the number of its group.
 *
 * @param {import('./prober.mjs').Prober} prober
 * @param {Unit[][]} groups
 * @param {Pick<import('./find-truth.mjs').Found, 'owners' | 'control' | 'hidden' | 'moved'>} found to add to: `control`, runs whose
 *   words were only chosen; `hidden`, runs that were gone whenever one group was changed
 */
export async function decode(prober, groups, { owners, control, hidden, moved }) {
  const coded = await renderCodes(prober, groups);
  for (const { probe } of coded)
    if (!prober.isBroken(probe))
      for (const [run, marks] of probe.changed)
        moved.set(run, [...(moved.get(run) ?? []), ...tokensIn(marks)]);
  for (const run of prober.base.keys()) if (isHidden(run, groups, coded)) hidden.add(run);
  /** @type {Open[]} */ const open = [];
  for (const [run, tokens] of prober.tokens.entries())
    for (const [token, { isWord }] of tokens.entries()) {
      if (!isWord || owners.of(run, token)) continue;
      const { maybe, misses } = explaining(groups, coded, run, token);
      if (maybe.length === 1 && maybe[0] && misses === 0) {
        if (showsIn(prober, coded, maybe[0], run, token)) owners.add(run, token, { units: maybe[0] });
        else control.add(run);
      } else if (maybe.length > 0) open.push({ run, token, maybe });
    }
  await settle(prober, open, owners, control);
}

/** @param {boolean[]} marks */
function tokensIn(marks) {
  return marks.flatMap((mark, token) => (mark ? [token] : []));
}

/** Nobody saw what one of the groups does to it. @param {number} run @param {Unit[][]} groups @param {Coded[]} coded */
function isHidden(run, groups, coded) {
  const there = coded.filter(({ probe }) => !probe.gone.has(run));
  return there.length < coded.length && groups.some((group) => there.every(({ half }) => !half.has(group)));
}

/** @param {import('./prober.mjs').Prober} prober @param {Coded[]} coded @param {Unit[]} group @param {number} run @param {number} token */
function showsIn(prober, coded, group, run, token) {
  const renders = coded
    .filter(({ half, probe }) => half.has(group) && probe.changed.has(run))
    .map(({ probe }) => ({ after: probe.texts.get(run), swapped: probe.swapped }));
  return isShown(group, prober.tokens[run]?.[token]?.text ?? '', prober.base[run]?.text ?? '', renders);
}

/** @param {import('./prober.mjs').Prober} prober @param {Unit[][]} groups @returns {Promise<Coded[]>} */
async function renderCodes(prober, groups) {
  const bits = Math.ceil(Math.log2(groups.length + 1));
  const sets = Array.from({ length: bits * 2 }, (_, n) =>
    groups.filter((_, i) => (((i + 1) >> (n >> 1)) & 1) === (n & 1)),
  ).filter((set) => set.length > 0);
  const probes = await prober.each(sets, (set) => prober.probe(set.flat(), sets.indexOf(set) % 3));
  return probes.map((probe, i) => ({ half: new Set(sets[i]), probe })).filter(({ probe }) => !probe.failed);
}

/**
 * The groups that explain in which renders a word changed: changed in all of them, and in as few others as possible.
 *
 * @param {Unit[][]} groups
 * @param {Coded[]} coded
 * @param {number} run
 * @param {number} token
 */
function explaining(groups, coded, run, token) {
  const here = coded.filter(({ probe }) => !probe.gone.has(run));
  const moved = here.filter(({ probe }) => probe.changed.get(run)?.[token]);
  if (moved.length === 0) return { maybe: [], misses: 0 };
  const still = here.filter((one) => !moved.includes(one));
  const able = groups.filter((group) => moved.every(({ half }) => half.has(group)));
  const misses = able.map((group) => still.filter(({ half }) => half.has(group)).length);
  const fewest = Math.min(...misses);
  return { maybe: able.filter((_, i) => misses[i] === fewest), misses: fewest };
}

/**
 * The explanations of a word are changed apart from each other; those that no word asks about together share a render.
 * What stays open is tried with moments near to now, too: an age in years seldom shows another moment in another year.
 *
 * @param {import('./prober.mjs').Prober} prober
 * @param {Open[]} open
 * @param {import('./owners.mjs').Owners} owners
 * @param {Set<number>} control
 */
async function settle(prober, open, owners, control) {
  for (const variant of [1, 2, 0]) {
    const left = open.filter(({ run, token }) => !owners.of(run, token));
    const rounds = roundsOf(left).slice(0, MOST_ROUNDS);
    const probes = await prober.each(rounds, (groups) => prober.probe(groups.flat(), variant));
    for (const { run, token, maybe } of left)
      for (const [i, groups] of rounds.entries()) {
        const group = groups.find((one) => maybe.includes(one));
        const probe = probes[i];
        if (!group || !probe?.changed.get(run)?.[token]) continue;
        if (showsIn(prober, [{ half: new Set(groups), probe }], group, run, token))
          owners.add(run, token, { units: group });
        else control.add(run);
      }
  }
}

/** @param {Open[]} open @returns {Unit[][][]} */
function roundsOf(open) {
  /** @type {{ groups: Unit[][]; runs: Set<number> }[]} */ const rounds = [];
  for (const group of new Set(open.flatMap(({ maybe }) => (maybe.length <= MOST_MAYBE ? maybe : [])))) {
    const runs = open.filter(({ maybe }) => maybe.includes(group)).map(({ run }) => run);
    const free = rounds.find((round) => !runs.some((run) => round.runs.has(run)));
    const round = free ?? { groups: [], runs: new Set() };
    if (!free) rounds.push(round);
    round.groups.push(group);
    for (const run of runs) round.runs.add(run);
  }
  return rounds.map(({ groups }) => groups);
}
