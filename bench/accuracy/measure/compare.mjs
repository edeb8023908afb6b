// Counts how far what was said is true.
import { alignRuns } from '../oracle/align.mjs';
import { step } from '../oracle/leaves.mjs';

/**
 * @typedef {import('../oracle/assemble.mjs').Truth} Truth
 * @typedef {import('../oracle/assemble.mjs').TrueRun} TrueRun
 * @typedef {import('./answers.mjs').Said} Said
 * @typedef {{ kind: string; text: string; truth: string; said: string; confidence: number; detail: string }} Mistake
 * @typedef {[confidence: number, right: boolean, isData: boolean]} Claim
 * @typedef {ReturnType<typeof emptyTally>} Tally
 */

const WORD = /[\p{L}\p{N}]/u;
const SURE = 0.9;
const LONE_UNIT = /^\s*(?:[kKMGTP]?i?[Bb](?:\/s)?|ms|[smhdDWMY])\s*$/;

export function emptyTally() {
  return {
    runs: { tp: 0, fp: 0, fn: 0, tn: 0 },
    chars: { tp: 0, fp: 0, fn: 0 },
    copy: { all: 0, right: 0 },
    found: { ranges: 0, request: 0, path: 0, anyPath: 0 },
    sure: { claims: 0, wrong: 0, data: 0, wrongData: 0 },
    unsure: 0,
    missing: 0,
    excluded: /** @type {Record<string, number>} */ ({}),
    /** Every claim made. */ claims: /** @type {Claim[]} */ ([]),
    mistakes: /** @type {Mistake[]} */ ([]),
  };
}

/**
 * Text runs only: attributes and pictures are not what the bars are about.
 *
 * @param {Truth} truth
 * @param {Said[]} said
 * @param {Tally} [tally] to add to
 */
export function compare(truth, said, tally = emptyTally()) {
  const at = matchRuns(truth.runs, said);
  truth.runs.forEach((run, i) => {
    if (run.node !== 'text') return;
    if (run.truth !== 'backend' && run.truth !== 'mixed' && run.truth !== 'frontend') {
      tally.excluded[run.truth] = (tally.excluded[run.truth] ?? 0) + 1;
      return;
    }
    if (isUnit(truth.runs, i)) {
      tally.excluded.unit = (tally.excluded.unit ?? 0) + 1;
      return;
    }
    const one = said[at[i] ?? -1];
    if (one) countRun(truth, run, one, tally);
    else tally.missing++;
  });
  return tally;
}

/** A unit in an element of its own, after a number: whether it is data is a matter of taste. @param {TrueRun[]} runs @param {number} i */
function isUnit(runs, i) {
  return LONE_UNIT.test(runs[i]?.text ?? '') && /\d\s*$/.test(runs[i - 1]?.text ?? '');
}

/** By alignment, since rows move; by XPath where that finds another text. @param {TrueRun[]} runs @param {Said[]} said */
function matchRuns(runs, said) {
  const byId = new Map(said.map(({ id, text }, i) => [`${id}\n${text}`, i]));
  const aligned = alignRuns(runs, said);
  return runs.map(({ id, text }, i) => {
    const at = aligned[i] ?? -1;
    return said[at]?.text === text ? at : (byId.get(`${id}\n${text}`) ?? at);
  });
}

/** @param {Truth} truth @param {TrueRun} run @param {Said} said @param {Tally} tally */
function countRun(truth, run, said, tally) {
  const isData = run.truth !== 'frontend';
  const saysData = said.label === 'backend' || said.label === 'mixed';
  tally.runs[isData ? (saysData ? 'tp' : 'fn') : saysData ? 'fp' : 'tn']++;
  if (!isData) {
    tally.copy.all++;
    if (said.label === 'frontend') tally.copy.right++;
  }
  if (said.label === 'unsure') tally.unsure++;
  else countClaim(said, isData === saysData, saysData, tally);
  if (isData !== saysData || (!isData && said.label === 'unsure'))
    note(truth, run, said, isData ? 'data missed' : 'copy called data', tally);
  if (said.text !== run.text) return;
  countChars(run, said, tally);
  for (const range of run.ranges ?? []) countSource(truth, run, range, said, tally);
}

/** @param {Said} said @param {boolean} right @param {boolean} saysData @param {Tally} tally */
function countClaim({ confidence }, right, saysData, tally) {
  tally.claims.push([confidence, right, saysData]);
  if (confidence < SURE) return;
  tally.sure.claims++;
  if (!right) tally.sure.wrong++;
  if (!saysData) return;
  tally.sure.data++;
  if (!right) tally.sure.wrongData++;
}

/** @param {TrueRun} run @param {Said} said @param {Tally} tally */
function countChars({ text, ranges = [] }, said, tally) {
  for (let i = 0; i < text.length; i++) {
    if (!WORD.test(text[i] ?? '')) continue;
    const range = ranges.find(({ start, end }) => i >= start && i < end);
    if (range?.note === 'unit' || isUnitAfterNumber(ranges, text, i) || isAgo(ranges, text, i)) continue;
    const says = said.ranges.some(({ start, end }) => i >= start && i < end);
    if (range && says) tally.chars.tp++;
    else if (range) tally.chars.fn++;
    else if (says) tally.chars.fp++;
  }
}

/** Whether `MiB` or `hours ago` after a number of the data, or the time zone after a time, belongs to it is a matter of taste. @param {import('../oracle/assemble.mjs').TrueRange[]} ranges @param {string} text @param {number} i */
function isUnitAfterNumber(ranges, text, i) {
  return ranges.some(({ end }) => {
    const unit =
      /^\s?(?:(?:[kKMGTP]?i?[Bb](?:\/s)?|ms|[smhd]|(?:year|month|week|day|hour|minute|second)s? ago)(?![\p{L}\p{N}])|\(?(?:[+-]\d\d:?\d\d|UTC|GMT)\)?)/u.exec(
        text.slice(end),
      );
    return unit && /\d$/.test(text.slice(0, end)) && i >= end && i < end + unit[0].length;
  });
}

/** `ago` in `2 years ago` is of the age, though it never changes. @param {import('../oracle/assemble.mjs').TrueRange[]} ranges @param {string} text @param {number} i */
function isAgo(ranges, text, i) {
  return ranges.some(
    ({ end, note }) => note === 'unit' && /^ ago\b/.test(text.slice(end)) && i >= end && i < end + 4,
  );
}

/** @param {Truth} truth @param {TrueRun} run @param {import('../oracle/assemble.mjs').TrueRange} range @param {Said} said @param {Tally} tally */
function countSource(truth, run, range, said, tally) {
  if (range.note === 'unit' || range.causes.length === 0) return;
  const overlap = (/** @type {{ start: number; end: number }} */ { start, end }) =>
    Math.min(end, range.end) - Math.max(start, range.start);
  const best = said.ranges
    .filter(({ sources }) => sources.length > 0)
    .sort((a, b) => overlap(b) - overlap(a))[0];
  if (!best || overlap(best) * 2 < range.end - range.start) return;
  const causes = range.causes.map((cause) => /** @type {Truth['leaves'][number]} */ (truth.leaves[cause]));
  const names = (/** @type {{ request: string }} */ { request }) =>
    causes.some((cause) => isRequest(request, cause));
  const is = (/** @type {Said['ranges'][number]['sources'][number]} */ source) =>
    causes.some(
      (cause) =>
        isRequest(source.request, cause) &&
        (isPath(source, cause, truth) || (range.note === 'count' && isCountedIn(source, cause))),
    );
  const [first] = best.sources;
  tally.found.ranges++;
  if (first && names(first)) tally.found.request++;
  if (best.sources.some(is)) tally.found.anyPath++;
  if (first && is(first)) tally.found.path++;
  else
    note(
      truth,
      run,
      said,
      first && names(first) ? 'wrong path' : 'wrong request',
      tally,
      `${first?.request} ${first?.path} instead of ${causes[0]?.method} ${causes[0]?.address} ${causes[0]?.path}`,
    );
}

/** What a report hides of an address (`src/core/secrets`). */
const HIDDEN = '••••';

/**
 * Whether a labeller's name of a request is that of a cause. A report has no body of what was asked (`#…`), and hides secrets.
 *
 * @param {string} said
 * @param {{ method: string; address: string }} cause
 */
function isRequest(said, { method, address }) {
  const name = `${method} ${address}`;
  if (said === name) return true;
  const without = (/** @type {string} */ text) => text.replace(/#[0-9a-f]{8}$/, '');
  if (said !== without(said)) return false;
  const [path = '', ...query] = said.replaceAll(encodeURIComponent(HIDDEN), HIDDEN).split('?');
  const pattern = [hiding(path, '[^/?]*'), ...query.map((part) => hiding(part, '[^&]*'))].join('\\?');
  return new RegExp(`^${pattern}$`).test(without(name));
}

/** A pattern of a text, in which what is hidden may be anything. @param {string} text @param {string} anything */
function hiding(text, anything) {
  const parts = text.split(HIDDEN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join(anything);
}

/**
 * @param {{ path: string; value: string }} source
 * @param {Truth['leaves'][number]} cause
 * @param {Truth} truth
 */
function isPath(source, cause, { unsteadyOrder }) {
  // The name of a member: where the member itself would be.
  const path = cause.path.replace(/~(.*)$/, (_, name) => step(name));
  if (source.path === path) return true;
  const field = (/** @type {string} */ path) => path.replace(/\[\d+\]/g, '[*]');
  return (
    unsteadyOrder === true && field(source.path) === field(cause.path) && source.value === String(cause.value)
  );
}

/**
 * A count of some of a list's objects is said of the field that tells them apart, in one of them.
 *
 * @param {{ path: string; transform?: string }} source
 * @param {Truth['leaves'][number]} cause
 */
function isCountedIn({ path, transform }, cause) {
  return (
    transform === 'count' &&
    path.startsWith(`${cause.path.replace(/\.length$/, '')}[`) &&
    !/\.length$/.test(path)
  );
}

/** @param {Truth} truth @param {TrueRun} run @param {Said} said @param {string} kind @param {Tally} tally */
function note(truth, run, said, kind, tally, detail = '') {
  const cause = truth.leaves[run.ranges?.[0]?.causes[0] ?? -1];
  const source = said.ranges[0]?.sources[0];
  const more =
    detail ||
    (cause
      ? `from ${cause.method} ${cause.address} ${cause.path} = ${JSON.stringify(cause.value)}`
      : source
        ? `said ${source.request} ${source.path}`
        : '');
  tally.mistakes.push({
    kind,
    text: run.text.replace(/\s+/g, ' ').trim().slice(0, 70),
    truth: run.truth,
    said: said.label,
    confidence: said.confidence,
    detail: more.slice(0, 220),
  });
}

/** @param {Tally} tally */
export function ratesOf({ runs, chars, copy, found, sure, claims }) {
  return {
    precision: share(runs.tp, runs.tp + runs.fp),
    recall: share(runs.tp, runs.tp + runs.fn),
    f1: share(2 * runs.tp, 2 * runs.tp + runs.fp + runs.fn),
    charF1: share(2 * chars.tp, 2 * chars.tp + chars.fp + chars.fn),
    copy: share(copy.right, copy.all),
    request: share(found.request, found.ranges),
    path: share(found.path, found.ranges),
    anyPath: share(found.anyPath, found.ranges),
    falseSure: share(sure.wrong, sure.claims),
    falseSureData: share(sure.wrongData, sure.data),
    ece: calibrationError(claims),
  };
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return whole === 0 ? Number.NaN : part / whole;
}

/** Expected calibration error over ten bins. @param {Claim[]} claims */
export function calibrationError(claims) {
  return binsOf(claims).reduce(
    (sum, { n, confidence, right }) =>
      sum + (n === 0 ? 0 : (n / claims.length) * Math.abs(confidence - right)),
    0,
  );
}

/** Mean confidence and share of right claims, by tenths of confidence. @param {Claim[]} claims */
export function binsOf(claims) {
  return Array.from({ length: 10 }, (_, bin) => {
    const here = claims.filter(([confidence]) => Math.min(9, Math.floor(confidence * 10)) === bin);
    const mean = (/** @type {(claim: Claim) => number} */ of) =>
      here.reduce((sum, claim) => sum + of(claim), 0) / here.length;
    return {
      bin,
      n: here.length,
      confidence: mean(([confidence]) => confidence),
      right: mean(([, right]) => Number(right)),
    };
  });
}
