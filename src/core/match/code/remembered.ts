/** A page changes all day, and its code does not: what was found in a piece of code is not looked for there again. */
import type { Asset } from '../../../model';
import { ensure } from '../../grouping';

/** Answers kept of each piece of code: a page that shows other texts all day has ever more to ask. */
const MOST_KEPT = 1000;

/** `find`, which goes through a piece of code once for each question. What it answers must not be changed. */
export function remembered<Answer extends object>(
  find: (question: string, asset: Asset) => Answer,
): (question: string, asset: Asset) => Answer {
  const known = new WeakMap<Asset, Map<string, Answer>>();
  return (question, asset) => ensure(answersOf(known, asset), question, () => find(question, asset));
}

/** What is known of a piece of code; nothing where that became too much. */
export function answersOf<Answer>(
  known: WeakMap<Asset, Map<string, Answer>>,
  asset: Asset,
): Map<string, Answer> {
  let answers = known.get(asset);
  if (!answers || answers.size > MOST_KEPT) {
    answers = new Map();
    known.set(asset, answers);
  }
  return answers;
}
