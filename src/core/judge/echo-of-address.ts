import type { Evidence, Leaf, Observation } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import { queryOf } from '../query';
import type { Case } from './case';
import { stepsOf } from './page-address';
import type { Ranking } from './rank';
import { isRepeated } from './repeated-question';
import { ECHO_OF_ADDRESS, NAMED_BACK, OF_NAMED_BACK, OF_SAID_BACK, SAID_BACK } from './weights';

/** Shorter steps are words like any other. */
const SHORTEST = 3;
const IN_ROWS: ReadonlySet<string> = new Set(['column', 'record']);

/**
 * Whether a text is a step of the page's own address, which the page has from there: on `/orchards/walled` the answer for `walled` does
 * not say so again, and that a list of all orchards does, is how it came to be the address.
 */
export function echoOfAddress(one: Case, best: Candidate, ranking: Ranking): Evidence[] {
  const { run, candidates, observation } = one;
  const { ofPage, steps } = ranking;
  if (isSaidBack(best, observation, ranking)) return [echo('query', SAID_BACK)];
  const text = run.text.trim();
  const length = best.end - best.start;
  const isWhole = length === text.length && length >= SHORTEST;
  // Within a text there are other claims on its parts, which it does not make likelier.
  if (length >= SHORTEST && isNamedBack(best, observation)) return [echo('path', isWhole ? NAMED_BACK : 0)];
  if (!isWhole || !steps.has(text) || best.support.some(({ kind }) => IN_ROWS.has(kind))) return [];
  if (!ofPage.some(Boolean) || candidates.some(({ leaf }) => ofPage[leaf.exchange])) return [];
  return [echo('step', ECHO_OF_ADDRESS)];
}

function echo(of: keyof typeof MOST, weight: number): Evidence {
  return { kind: 'in-address', weight, detail: { of } };
}

/** The most that is believed of what an answer only says back, log-odds. */
const MOST = { query: OF_SAID_BACK, path: OF_NAMED_BACK, step: Number.POSITIVE_INFINITY };

export function mostOfEcho(against: readonly Evidence[]): number {
  const of = against.find(({ kind }) => kind === 'in-address')?.detail?.of as keyof typeof MOST | undefined;
  return of ? MOST[of] : Number.POSITIVE_INFINITY;
}

/**
 * Whether a value stands in the query of the page's address, in what was asked by the request that it is the answer to, and in no row: the
 * page had it before (`?since=1736121600`), and which of the two it shows nobody can tell. Nor can rows where the answer only repeats
 * what it was asked, item by item.
 */
function isSaidBack({ leaf, support }: Candidate, { exchanges }: Observation, { query }: Ranking): boolean {
  const said = query.size === 0 ? [] : spellingsOf(leaf).filter((one) => query.has(one));
  if (said.length === 0) return false;
  const asked = exchanges[leaf.exchange]!;
  if (isRepeated(leaf, asked)) return true;
  if (support.some(({ kind }) => IN_ROWS.has(kind))) return false;
  return queryOf(asked.url).some(([, value]) => said.includes(value));
}

/**
 * Whether the path of the page's address has a value, and the answer says it back to a request that has it in its own (`/boats/sirena`):
 * pages show mostly what the answer calls the thing, and some what they are called by.
 */
function isNamedBack({ leaf, support }: Candidate, { url, exchanges }: Observation): boolean {
  const name = String(leaf.value);
  if (leaf.isLength || !(url.includes(name) || url.includes('%'))) return false;
  if (support.some(({ kind }) => IN_ROWS.has(kind))) return false;
  const isStepOf = (address: string) => `/${stepsOf(address).join('/')}/`.includes(`/${name}/`);
  return isStepOf(url) && isStepOf(exchanges[leaf.exchange]!.url);
}

/** A value as addresses have it; moments in ms stand there in seconds, too. */
function spellingsOf({ value, isLength }: Leaf): string[] {
  const text = String(value);
  if (isLength || text.length < SHORTEST) return [];
  return typeof value === 'number' && value > MOMENT ? [text, String(value / 1000)] : [text];
}

/** In ms: numbers above are moments of this century. */
const MOMENT = 9e11;
