/**
 * Consoles: a text of several lines or marks that stands on the page as a request has it is the question (SPARQL, SQL, GraphQL in an
 * editor), whatever of it the answer says back: column by column, variable by variable.
 */
import type { Exchange, Leaf, Observation, Run } from '../../model';
import { askedBody, objectsIn } from '../asked-body';
import { queryOf } from '../query';

/** Fewer letters and marks may stand together by chance. UTF-16 units without spaces and digits. */
const FEWEST = 40;
/** Longer ones are uploads. */
const LONGEST = 20_000;
const MOST_QUESTIONS = 50;
/** What sentences, names and lists of names do without. */
const MARK = /[{}();<>=?*]/;
/** Editors number lines between them, and break them where there is room. */
const PASSING = /[\s\d]+/g;

/** The runs that spell out what a request asked, and no answer has. */
export function* askedRuns(
  { runs, exchanges }: Pick<Observation, 'runs' | 'exchanges'>,
  leaves: readonly Leaf[],
): Generator<undefined, ReadonlySet<number>> {
  const asked = new Set<number>();
  const questions = questionsOf(exchanges);
  if (questions.size === 0) return asked;
  yield;
  const { text, starts } = yield* textOf(runs);
  for (const question of questions) {
    const found = placesOf(question, text);
    if (found.length === 0 || (yield* isAnswered(question, leaves, exchanges))) continue;
    for (const run of runsWithin(found, starts)) asked.add(run);
    yield;
  }
  return asked;
}

/** The texts that were sent, without spaces and digits. */
function questionsOf(exchanges: readonly Exchange[]): Set<string> {
  const questions = new Set<string>();
  for (const { via, url, requestBody = '' } of exchanges) {
    if (via !== 'fetch' && via !== 'xhr') continue;
    if (questions.size > MOST_QUESTIONS) break;
    if (url.length + requestBody.length < FEWEST) continue;
    for (const text of textsSent(url, requestBody))
      if (text.length < LONGEST && MARK.test(text)) questions.add(text.replace(PASSING, ''));
  }
  return new Set([...questions].filter(({ length }) => length >= FEWEST));
}

function textsSent(url: string, body: string): string[] {
  const form = body.length < LONGEST ? queryOf(`?${body}`) : [];
  const inBody = [...objectsIn(askedBody(body))].flatMap((one): unknown[] => Object.values(one));
  const inFields = [...queryOf(url), ...form].map(([, value]) => value);
  return [...inFields, ...inBody.filter((value) => typeof value === 'string'), body];
}

/** All texts of the page in their order, and where each run begins. */
function* textOf(runs: readonly Run[]): Generator<undefined, { text: string; starts: number[] }> {
  let text = '';
  const starts: number[] = [];
  for (const run of runs) {
    if (starts.length % 2000 === 1999) yield;
    starts.push(text.length);
    if (run.node === 'text' || run.typed) text += run.text.replace(PASSING, '');
  }
  starts.push(text.length);
  return { text, starts };
}

function placesOf(question: string, text: string): [start: number, end: number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(question); at >= 0; at = text.indexOf(question, at + question.length))
    places.push([at, at + question.length]);
  return places;
}

/** The runs that lie in one of these places, which are in order. */
function* runsWithin(places: readonly [start: number, end: number][], starts: readonly number[]) {
  let at = 0;
  for (let run = 0; run + 1 < starts.length && at < places.length; run++) {
    while (at < places.length && places[at]![1] < starts[run + 1]!) at++;
    if (at < places.length && starts[run]! >= places[at]![0]) yield run;
  }
}

/** A question that the server kept comes with an answer; one that the browser keeps is still the person's. */
function* isAnswered(
  question: string,
  leaves: readonly Leaf[],
  exchanges: readonly Exchange[],
): Generator<undefined, boolean> {
  for (let i = 0; i < leaves.length; i++) {
    if (i % 1000 === 999) yield;
    const { value, exchange } = leaves[i]!;
    if (typeof value !== 'string' || value.length < question.length || value.length > LONGEST) continue;
    if (exchanges[exchange]!.via !== 'storage' && value.replace(PASSING, '').includes(question)) return true;
  }
  return false;
}
