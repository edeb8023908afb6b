import type { Observation } from '../model';
import { likelyAnswers } from './likely-answers';

/** So much code is searched as fast as it is left out, UTF-16 units of all assets. */
const LITTLE_CODE = 256 * 1024;

/**
 * What is enough to say of most runs in view what is data, of an observation of them: the answers that are likely to hold it, and
 * no code where there is much. The same observation where nothing is left out. What it gets wrong until all is looked at: `painting.ts`.
 */
export function* firstObservation(whole: Observation): Generator<undefined, Observation> {
  const exchanges = yield* likelyAnswers(whole.exchanges, whole.runs);
  const code = whole.assets.reduce((sum, { text }) => sum + text.length, 0);
  const assets = code > LITTLE_CODE ? [] : whole.assets;
  if (exchanges === whole.exchanges && assets === whole.assets) return whole;
  return { ...whole, exchanges, assets };
}
