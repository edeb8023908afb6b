/**
 * What the constants of `src/core/judge/weights.ts` should be so that a confidence of 0.8 is right 8 times in 10: fits
 * `log-odds → scale · log-odds + offset` to the measured truth (Platt 1999, with his smoothed targets), and prints how
 * reliable the confidences are before and after, overall and with each application left out in turn.
 *
 *   node bench/accuracy/calibrate.mjs [--apps …]
 */
import { parseArgs } from 'node:util';
import { loadCore } from '../support/load-core.mjs';
import { chosenApps } from './apps/index.mjs';
import { saidByCore } from './measure/answers.mjs';
import { binsOf, calibrationError, compare } from './measure/compare.mjs';
import { capturedCases } from './measure/offline.mjs';
import { decimal } from './measure/table.mjs';

/** @typedef {import('./measure/compare.mjs').Claim} Claim */

const STEPS = 200;
const EDGE = 1e-4;

const { values } = parseArgs({ options: { apps: { type: 'string' } } });
const { correlate } = await loadCore();
const cases = capturedCases(await chosenApps(values.apps));

for (const kind of /** @type {const} */ (['data', 'copy'])) {
  /** @type {Map<string, Claim[]>} */
  const byApp = new Map();
  for (const one of cases) {
    const { claims } = compare(one.truth, saidByCore(correlate, one.observation));
    const own = claims.filter(([, , isData]) => isData === (kind === 'data'));
    byApp.set(one.app.name, [...(byApp.get(one.app.name) ?? []), ...own]);
  }
  report(kind, byApp);
}

/** @param {string} kind @param {Map<string, Claim[]>} byApp */
function report(kind, byApp) {
  const all = [...byApp.values()].flat();
  const { scale, offset } = fitted(all);
  const leftOut = [...byApp].flatMap(([name, own]) => {
    const others = [...byApp].filter(([other]) => other !== name).flatMap(([, claims]) => claims);
    return others.length > 0 ? mapped(own, fitted(others)) : own;
  });
  console.log(
    `\n## Claims of ${kind}: ${all.length}, ${all.filter(([, right]) => !right).length} of them wrong\n`,
  );
  console.log(`scale ${scale.toFixed(3)}, offset ${offset.toFixed(3)}`);
  console.log(
    `expected calibration error: ${decimal(calibrationError(all))} now, ${decimal(calibrationError(mapped(all, { scale, offset })))} fitted, ${decimal(calibrationError(leftOut))} fitted on the other applications\n`,
  );
  console.log('| confidence | claims | mean | right |\n| --- | --- | --- | --- |');
  for (const { bin, n, confidence, right } of binsOf(all))
    if (n > 0)
      console.log(`| ${bin / 10}–${(bin + 1) / 10} | ${n} | ${decimal(confidence)} | ${decimal(right)} |`);
}

/**
 * Newton's method on the log loss of two parameters.
 *
 * @param {Claim[]} claims
 */
function fitted(claims) {
  const good = claims.filter(([, right]) => right).length;
  const [high, low] = [(good + 1) / (good + 2), 1 / (claims.length - good + 2)];
  let scale = 1;
  let offset = 0;
  for (let i = 0; i < STEPS; i++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-3, 0, 1e-3];
    for (const [confidence, right] of claims) {
      const x = logOdds(confidence);
      const p = 1 / (1 + Math.exp(-(scale * x + offset)));
      const miss = p - (right ? high : low);
      const weight = Math.max(1e-9, p * (1 - p));
      gs += miss * x;
      go += miss;
      hss += weight * x * x;
      hso += weight * x;
      hoo += weight;
    }
    const determinant = hss * hoo - hso * hso;
    if (Math.abs(determinant) < 1e-12) break;
    const [ds, dO] = [(hoo * gs - hso * go) / determinant, (hss * go - hso * gs) / determinant];
    scale -= Math.max(-0.5, Math.min(0.5, ds));
    offset -= Math.max(-0.5, Math.min(0.5, dO));
    if (Math.abs(ds) + Math.abs(dO) < 1e-7) break;
  }
  return { scale, offset };
}

/** @param {number} confidence */
function logOdds(confidence) {
  const p = Math.min(1 - EDGE, Math.max(EDGE, confidence));
  return Math.log(p / (1 - p));
}

/** @param {Claim[]} claims @param {{ scale: number; offset: number }} by @returns {Claim[]} */
function mapped(claims, { scale, offset }) {
  return claims.map(([confidence, right, isData]) => [
    1 / (1 + Math.exp(-(scale * logOdds(confidence) + offset))),
    right,
    isData,
  ]);
}
