// The unchanged page, and what becomes of it when something is changed on the way.
import { alignRuns } from './align.mjs';
import { changed } from './change.mjs';
import { changedTokens, tokensOf } from './tokens.mjs';
import { planFor } from './units.mjs';

/**
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {import('./intercept.mjs').Plan} Plan
 *
 * @typedef {object} Probe what one changed render did to the runs of the unchanged one
 * @property {Map<number, boolean[]>} changed run → which of its tokens changed; runs that stayed the same are not here
 * @property {Map<number, string>} texts run → its text now
 * @property {Set<number>} gone
 * @property {number} come runs that were not there before
 * @property {boolean} failed
 * @property {Map<string, string>} swapped what was put in → what stood there
 */

/** Share of runs that may vanish or appear before a render counts as broken. */
const BROKEN = 0.12;

export class Prober {
  /** @type {import('./align.mjs').Seen[]} */ base = [];
  /** @type {import('./tokens.mjs').Token[][]} */ tokens = [];
  /** Runs whose text differs from load to load. @type {Set<number>} */ volatile = new Set();

  /** @param {Pick<import('./renders.mjs').Renders, 'render' | 'each' | 'count'>} renders */
  constructor(renders) {
    this.renders = renders;
  }

  /** Loads the screen several times. Returns what passed each time. */
  async baseline() {
    const all = await this.renders.each([0, 1, 2], () => this.renders.render());
    const loads = all.filter(({ failed }) => !failed);
    const [first, ...others] = loads;
    if (!first) throw new Error('the screen does not open');
    this.base = first.runs;
    this.tokens = this.base.map(({ text }) => tokensOf(text));
    for (const { runs } of others) this.markVolatile(runs);
    return loads.map(({ seen }) => seen);
  }

  /** Looks at the unchanged page once more, for longer: clocks and counters have moved on. */
  async refresh(lingerMs = 0) {
    const { runs, failed } = await this.renders.render(undefined, lingerMs);
    if (!failed) this.markVolatile(runs);
  }

  /** @param {import('./align.mjs').Seen[]} runs */
  markVolatile(runs) {
    const found = alignRuns(this.base, runs);
    this.base.forEach(({ text }, i) => {
      if (runs[found[i] ?? -1]?.text !== text) this.volatile.add(i);
    });
  }

  /**
   * @template T
   * @param {T[]} items
   * @param {(item: T) => Promise<Probe>} probe
   */
  each(items, probe) {
    return this.renders.each(items, probe);
  }

  /**
   * @param {Unit[]} units
   * @param {number} variant
   * @param {Plan} plan
   * @param {number} lingerMs how long to look on
   * @returns {Promise<Probe>}
   */
  async probe(units, variant = 0, plan = planFor(units, variant, changed), lingerMs = 0) {
    const { runs, seen, failed } = await this.renders.render(plan, lingerMs);
    for (const [from, to] of plan.names) seen.swapped.set(to, from);
    const found = alignRuns(this.base, runs, undoing(seen.swapped));
    /** @type {Probe} */
    const probe = {
      changed: new Map(),
      texts: new Map(),
      gone: new Set(),
      come: runs.length,
      failed,
      swapped: seen.swapped,
    };
    this.base.forEach((_, i) => {
      this.look(i, runs[found[i] ?? -1], probe);
    });
    return probe;
  }

  /** @param {number} run @param {import('./align.mjs').Seen | undefined} now @param {Probe} probe */
  look(run, now, probe) {
    if (now) probe.come--;
    if (this.volatile.has(run)) return;
    if (!now) probe.gone.add(run);
    else if (now.text !== this.base[run]?.text) {
      const marks = this.marksOf(run, now);
      if (!marks.includes(true)) return;
      probe.changed.set(run, marks);
      probe.texts.set(run, now.text);
    }
  }

  /** Which words changed, but for a number that only says where its row stands now. @param {number} run @param {import('./align.mjs').Seen} now */
  marksOf(run, now) {
    const before = this.tokens[run] ?? [];
    const after = tokensOf(now.text);
    const marks = changedTokens(before, after);
    const shift = shiftOf(this.base[run]?.id ?? '', now.id);
    return marks.map(
      (mark, t) =>
        mark && !(shift !== 0 && before.length === after.length && difference(after[t], before[t]) === shift),
    );
  }

  /** @param {Probe} probe */
  isBroken({ failed, gone, come }) {
    return failed || gone.size > this.base.length * BROKEN || come > this.base.length * BROKEN;
  }
}

/** From this length on a text is shown in passages. */
const PASSAGES = 200;

/** Whether a text shows something that was put in, or a number. @param {string} text @param {Map<string, string>} swapped */
export function showsSwapped(text, swapped) {
  const low = text.trim().toLowerCase();
  for (const put of swapped.keys()) {
    const word = put.trim().toLowerCase();
    if (word.length >= 2 ? low.includes(word) : low.split(/[^\p{L}\p{N}]+/u).includes(word)) return true;
    if (low.length >= 3 && word.startsWith(low)) return true;
    if (low.length >= 4 && word.length >= PASSAGES && word.includes(low)) return true;
  }
  return /\p{Nd}/u.test(text);
}

/** @param {import('./tokens.mjs').Token | undefined} a @param {import('./tokens.mjs').Token | undefined} b */
function difference(a, b) {
  return Number(a?.text) - Number(b?.text);
}

/** By how many siblings a run stands further down: `tr[2]` where it was `tr[1]`. @param {string} before @param {string} now */
function shiftOf(before, now) {
  const steps = now.split('/');
  const [from, to] = before
    .split('/')
    .map((step, i) => [step, steps[i] ?? ''])
    .find(([step, other]) => step !== other) ?? ['', ''];
  const place = (/** @type {string} */ step) => Number(/\[(\d+)\]$/.exec(step)?.[1] ?? 0);
  return place(to ?? '') - place(from ?? '');
}

/** @param {Map<string, string>} swapped */
function undoing(swapped) {
  return (/** @type {string} */ text) =>
    swapped.get(text) ??
    text.replace(/\S+/g, (word) => (word.length > 1 ? (swapped.get(word) ?? word) : word));
}
