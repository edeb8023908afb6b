// Core alone, in Node, on the observations that were captured when the truth was found.
import { existsSync, readFileSync } from 'node:fs';
import { requestName } from '../oracle/leaves.mjs';
import { seenRuns } from '../oracle/renders.mjs';
import { captureFile, knownTruth } from '../truth.mjs';
import { saidByCore } from './answers.mjs';
import { saidByBaselines } from './baselines.mjs';
import { DISTURBANCES } from './disturbances.mjs';

/**
 * @typedef {import('../../../src/model.ts').Observation} Observation
 * @typedef {import('./answers.mjs').Said} Said
 *
 * @typedef {object} Case one screen, ready to be measured
 * @property {string} name
 * @property {import('../apps/app.mjs').App} app
 * @property {import('../apps/app.mjs').Screen} screen
 * @property {import('../oracle/assemble.mjs').Truth} truth
 * @property {Observation} observation
 */

/** @param {import('../apps/app.mjs').App[]} apps @returns {Case[]} */
export function capturedCases(apps) {
  return apps.flatMap((app) =>
    app.screens.flatMap((screen) => {
      const truth = knownTruth(app, screen);
      const file = captureFile(app.name, screen.name);
      if (!truth || !existsSync(file)) return [];
      return [
        {
          name: `${app.name}/${screen.name}`,
          app,
          screen,
          truth,
          observation: JSON.parse(readFileSync(file, 'utf8')),
        },
      ];
    }),
  );
}

/** @param {Case} one @returns {[string, Said[]][]} */
export function baselinesOn({ observation }) {
  return saidByBaselines(observation, seenRuns(observation));
}

/**
 * Share of labels that stay the same, by disturbance.
 *
 * @param {typeof import('../../../src/core/index.ts').correlate} correlate
 * @param {Case} one
 */
export function steadiness(correlate, { observation }) {
  const before = saidByCore(correlate, observation).filter(({ node }) => node === 'text');
  return Object.entries(DISTURBANCES).map(([name, disturb]) => {
    const after = saidByCore(correlate, disturb(observation)).filter(({ node }) => node === 'text');
    return {
      name,
      same: before.filter(({ label }, i) => after[i]?.label === label).length,
      other: before.flatMap((said, i) =>
        after[i] && after[i].label !== said.label ? [{ said, now: after[i] }] : [],
      ),
      all: before.length,
    };
  });
}

/**
 * Runs that are claimed as data at 0.9 or more when the page is paired with what other screens of the same application
 * received, but for requests that it made itself, and with all that another application received, in place of its own.
 *
 * @param {typeof import('../../../src/core/index.ts').correlate} correlate
 * @param {Case} one
 * @param {Case[]} all
 */
export function strangeTraffic(correlate, one, all) {
  const own = new Set(one.observation.exchanges.map(nameOf));
  const strange = all.flatMap((other) => {
    if (other === one || (other.app !== one.app && one.app.data && other.app.data === one.app.data))
      return [];
    const fetched = other.observation.exchanges.filter(({ via }) => via !== 'embedded' && via !== 'document');
    const exchanges =
      other.app === one.app ? fetched.filter((exchange) => !own.has(nameOf(exchange))) : fetched;
    return exchanges.length > 0 ? [{ other: other.name, exchanges }] : [];
  });
  return strange.map(({ other, exchanges }) => {
    const said = saidByCore(correlate, { ...one.observation, exchanges }).filter(
      ({ node }) => node === 'text',
    );
    const claimed = said.filter(
      ({ label, confidence }) => (label === 'backend' || label === 'mixed') && confidence >= 0.9,
    );
    return { other, exchanges: exchanges.length, claimed, all: said.length };
  });
}

/** @param {import('../../../src/model.ts').Exchange} exchange */
function nameOf({ method, url }) {
  const { address } = requestName(method, url);
  return `${method} ${address}`;
}
