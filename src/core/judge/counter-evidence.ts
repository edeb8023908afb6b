/** What speaks against a claim, and what of the page's own words speaks for it. */
import type { Asset, Evidence, Leaf, Transform } from '../../model';
import { type Candidate, supportBy } from '../match/claims/candidate';
import { isFilled } from '../match/code/filled-by-id';
import { areFilesRead, copyKey, hasScripts, type WrittenIn, wordsAlone } from '../match/copy/copy';
import { isBeginning } from '../match/page/pagers';
import { askedSizeOf } from './asked-sizes';
import { type Case, isDrawnByServer, isInside, isTyped, type Range } from './case';
import { WORD_OF_COPY } from './copy-words';
import * as weights from './weights';
import type { WholeText } from './whole-text';

/** Of the claim that `range` of a run shows the leaf of `best`. */
export function counterEvidence(one: Case, range: Range, best: Candidate): Evidence[] {
  return [
    typed(one, range),
    translated(one, range, best),
    shownEarlier(one, best),
    written(one, range, best),
    one.undecided.has(best.leaf) && alone(best, shownIn(one, range)),
    clock(one, range, best),
    filledIn(one, best),
    inGap(one, range, best),
    position(one, range, best),
    askedSize(one, best),
    besideSentence(one, range, best),
    listOfFields(one, best),
    keptAlone(one, best),
  ].filter((evidence) => evidence !== false);
}

type Found = Evidence | false;

function shownIn({ run }: Case, { start, end }: Range): string {
  return run.text.slice(start, end);
}

function typed(one: Case, range: Range): Found {
  return isTyped(one, range) && { kind: 'typed', weight: weights.TYPED };
}

function translated({ run, whole, translated }: Case, range: Range, best: Candidate): Found {
  if (!translated) return false;
  if (translated.fixed.some((part) => isInside(range, part)))
    return {
      kind: `in-${translated.from}`,
      weight: inTranslation(run.text.slice(range.start, range.end), best),
    };
  return (
    !isFirstOfPage(whole, range, best) && { kind: 'fills-placeholder', weight: weights.FILLS_PLACEHOLDER }
  );
}

function inTranslation(shown: string, best: Candidate): number {
  return isSpelledOut(shown, best) ? spelledOut(best) : weights.IN_TRANSLATION;
}

/** Which item is the first that is shown: pages reckon that themselves, unless a field says so. */
function isFirstOfPage(
  { firstOfPage: first }: WholeText,
  { start, end }: Range,
  { leaf }: Candidate,
): boolean {
  return first !== null && first.start === start && first.end === end && !isBeginning(leaf.key);
}

function shownEarlier({ run, observation }: Case, { leaf }: Candidate): Found {
  const { startedMs } = observation.exchanges[leaf.exchange]!;
  const isEarlier = run.seenMs !== undefined && startedMs > run.seenMs;
  return isEarlier && { kind: 'before-answer', weight: weights.BEFORE_ANSWER };
}

/** One or two letters stand in every script; two characters of Chinese, Japanese or Korean are a word. */
const LETTERS = /\p{L}.*\p{L}.*\p{L}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{2}/u;

/** Where the site's own files say the same, or that none of its scripts does. */
function written(one: Case, range: Range, best: Candidate): Found {
  const shown = shownIn(one, range);
  const place = best.transform === 'url' ? undefined : placeOf(one, copyKey(shown), best);
  const isWord = LETTERS.test(shown) || isLaterItem(best.leaf) || isKept(one, best);
  const word = place && isWord && inCode(one, place, shown, best);
  if (!place && isSaidWhole(one, best, shown) && hasScripts(one.observation.assets))
    return notInCode(one.observation.assets);
  const sentence = best.transform !== 'url' && sentenceAround(one, range, best);
  // That one word of it stands in the code, too, says less.
  // Quotes around a name make it no sentence.
  const isOfSentence = best.leaf.isKey && one.whole.key !== copyKey(shown);
  const weight = isOfSentence ? weights.NAME_IN_SENTENCE : inSentence(best);
  if (!sentence || (word && word.weight <= weight)) return word || false;
  return { kind: `in-${sentence.kind}`, weight, detail: { url: sentence.url } };
}

function notInCode(assets: readonly Asset[]): Evidence {
  const weight = areFilesRead(assets) ? weights.NOT_IN_CODE : weights.NOT_IN_CODE_READ;
  return { kind: 'not-in-code', weight };
}

/** However unlikely it is that an answer says a part of it by chance: the code says all of it. */
function inSentence(best: Candidate): number {
  return Math.min(weights.IN_SENTENCE, weights.IN_SENTENCE_BEYOND_BITS - told(best));
}

/** Not the first of several texts in a list that an object has (`"state": ["known", "up"]`): rows may come as lists, too. */
export function isLaterItem({ parent, key }: Leaf): boolean {
  if (parent?.kind !== 'array' || parent.parent?.kind !== 'object' || typeof key !== 'number') return false;
  return (
    key > 0 && parent.nodes.length === 0 && parent.leaves.every(({ value }) => typeof value === 'string')
  );
}

/** Where the whole sentence stands, or all of it between two numbers (`12 % vs last month`). */
function sentenceAround(one: Case, range: Range, best: Candidate): WrittenIn | undefined {
  const { text } = one.run;
  const isPart = shownIn(one, range).length < text.trim().length;
  const whole = isPart ? placeOf(one, one.whole.key, best) : undefined;
  if (whole || /\d/.test(shownIn(one, range))) return whole;
  const words = one.whole.wordsAround(range);
  return words && words.text.length > range.end - range.start ? placeOf(one, words.key, best) : undefined;
}

/** A word of fewer letters stands in every script. */
const FEWEST_LETTERS = 4;

/**
 * What stands before and after it stands in the site's scripts, and it does not: code that begins a sentence and leaves it open
 * (`"Welcome back, " + name`) says where data goes.
 */
function inGap(one: Case, range: Range, best: Candidate): Found {
  const { text } = one.run;
  if (range.end - range.start === text.length) return false;
  if (best.reading || best.transform === 'url' || one.translated || !LETTERS.test(shownIn(one, range)))
    return false;
  const { whole } = one;
  const pieces = [
    text.slice(whole.claimedBefore(range.start), range.start),
    text.slice(range.end, whole.claimedAfter(range.end)),
  ];
  const words = pieces.filter((piece) => WORD_OF_COPY.test(piece));
  const isOpen = words.some((piece) => piece.replace(/\P{L}/gu, '').length >= FEWEST_LETTERS);
  if (!isOpen || !words.every((piece) => isInScripts(one, piece)) || isInScripts(one, shownIn(one, range)))
    return false;
  return { kind: 'fills-placeholder', weight: weights.FILLS_GAP };
}

function isInScripts(one: Case, text: string): boolean {
  return scriptWith(one, copyKey(text)) !== undefined;
}

function scriptWith({ copy }: Case, key: string): WrittenIn | undefined {
  return copy.get(key)?.find(({ kind }) => kind === 'script');
}

/** State that is embedded stands in the HTML, in its own script, and where the server wrote it out: these do not count. */
function placeOf(one: Case, key: string, { leaf }: Candidate): WrittenIn | undefined {
  const { copy, observation, isOfShell } = one;
  const { via, url } = observation.exchanges[leaf.exchange]!;
  const places = copy
    .get(key)
    ?.filter((place) => via !== 'embedded' || (place.kind !== 'html' && place.url !== url))
    .filter((place) => !isDrawnByServer(place, one));
  return (isOfShell ? places?.find(({ kind }) => kind === 'html') : undefined) ?? places?.[0];
}

/** The text is the value as it is, and a word at that. */
function isSaidWhole({ run }: Case, { transform, reading }: Candidate, shown: string): boolean {
  return (
    run.node === 'text' &&
    transform === 'exact' &&
    !reading &&
    WORD_OF_COPY.test(shown) &&
    shown.length === run.text.trim().length
  );
}

function inCode(one: Case, { kind, url }: WrittenIn, shown: string, best: Candidate): Evidence {
  const inShell = Math.min(weights.IN_SHELL, weights.IN_SHELL_BEYOND_BITS - told(best));
  // What code writes over the HTML's words says nothing of these but that they are the first.
  const inHtml = one.isOfShell && !isFilled(best) ? inShell : weights.IN_HTML;
  if (kind === 'html') return { kind: 'in-html', weight: inHtml, detail: { url } };
  const isOwn = isKept(one, best) && !isIdentifierLike(shown);
  const weight = isOwn
    ? Math.min(0, weights.OF_IN_SCRIPT_KEPT - weights.rawLogOdds(best))
    : inScript(shown.trim(), best);
  return { kind: 'in-script', weight, detail: { url } };
}

/** Fewer words are called like fields by chance. */
const FEWEST_FIELDS = 3;
const LONGEST_LIST = 300;
const BETWEEN_NAMES = /[^\p{L}\p{N}_]+/u;

/** All pieces of the value are what members of answers are called: a choice of columns, whose heads the page may have as well. */
function listOfFields({ isMemberName }: Case, best: Candidate): Found {
  if (best.transform !== 'split') return false;
  const list = String(best.leaf.value);
  const pieces = list.length > LONGEST_LIST ? [] : list.split(BETWEEN_NAMES);
  if (pieces.length < FEWEST_FIELDS || !pieces.every(isMemberName)) return false;
  return {
    kind: 'field-name',
    weight: Math.min(0, weights.OF_LIST_OF_FIELDS - weights.rawLogOdds(best)),
  };
}

/** In the browser, for the site. */
function isKept({ observation }: Case, { leaf }: Candidate): boolean {
  return observation.exchanges[leaf.exchange]!.via === 'storage';
}

/** A value by itself that the site keeps: what somebody typed or chose as likely as what a server sent. */
function keptAlone(one: Case, best: Candidate): Found {
  return best.leaf.parent === null && isKept(one, best) && { kind: 'kept-alone', weight: 0 };
}

/** `in_transit`, `topicSetBy`: of several words, and no white space. */
const IDENTIFIER = /^[\p{L}\p{N}_-]+$/u;
const NEXT_WORD = /[_-]|\p{Ll}\p{Lu}/u;

function inScript(shown: string, best: Candidate): number {
  if (isWordForTime(shown, best)) return wordForTime(best);
  if (isStepOfCode(shown, best)) return weights.IN_SCRIPT_STEP;
  if (isIdentifierLike(shown)) return weights.IN_SCRIPT_IDENTIFIER;
  if (!/\s/.test(shown)) return weights.IN_SCRIPT_WORD;
  if (best.leaf.isKey) return weights.NAME_IN_SCRIPT;
  return isSpelledOut(shown, best) ? spelledOut(best) : weights.IN_SCRIPT_WORDS;
}

/** One word, and no capital begins it: code has many for itself. */
function isIdentifierLike(shown: string): boolean {
  return !/\s/.test(shown.trim()) && !/^\p{Lu}/u.test(shown.trim());
}

/** `today`, `yesterday`. */
function isWordForTime(shown: string, { transform }: Candidate): boolean {
  return transform === 'relative-time' && !/\p{Nd}/u.test(shown);
}

/** Code that has such a word may put it in its first row, whatever the day is: however well the day fits, it stays likely. */
function wordForTime(best: Candidate): number {
  return Math.min(weights.IN_SCRIPT_IDENTIFIER, weights.OF_WORD_FOR_TIME - weights.rawLogOdds(best));
}

/** A word that an address or a code has in another case: `Settings` for `/api/settings`, `Open` for `ROTA_OPEN`. */
function isStepOfCode(shown: string, { transform, leaf }: Candidate): boolean {
  const value = String(leaf.value);
  return transform === 'substring' && !/\s/.test(value) && !value.includes(shown);
}

/** Words in the code may be the code `in_transit` itself; those of `inTransit` are words. */
function spelledOut(best: Candidate): number {
  if (/[_-]/.test(String(best.leaf.value))) return weights.IN_SCRIPT_SPELLED_OUT;
  return Math.min(weights.IN_SCRIPT_SPELLED_OUT, weights.SPELLED_OUT_BEYOND_BITS - told(best));
}

function told({ bits }: Candidate): number {
  return weights.PER_BIT * Math.min(weights.MOST_BITS, bits);
}

/** Whether several words are those of a code (`in_transit`). */
function isSpelledOut(shown: string, { transform, leaf }: Candidate): boolean {
  const value = String(leaf.value);
  return /\s/.test(shown) && transform === 'normalized' && IDENTIFIER.test(value) && NEXT_WORD.test(value);
}

/** One HTML answer does not tell its template's words from data, however well the text fits: it stays possible. */
function alone(best: Candidate, shown: string): Evidence {
  const most = /\d/.test(shown) ? weights.FRAGMENT_DIGITS : weights.FRAGMENT_ALONE;
  return { kind: 'fragment-alone', weight: Math.min(0, most - weights.rawLogOdds(best)) };
}

const COPYRIGHT = /[©℗]|copyright/i;

function clock({ run, clock }: Case, { start, end }: Range, { reading }: Candidate): Found {
  if (!reading || !clock.some((part) => part.start === start && part.end === end)) return false;
  return { kind: 'clock', weight: COPYRIGHT.test(run.text) ? weights.COPYRIGHT_YEAR : weights.THIS_YEAR };
}

const AMOUNTS = new Set<Transform>(['bytes', 'currency']);

/** The unit stands in the site's code and the number does not: an amount that is filled in. */
function filledIn({ run: { text }, whole, copy }: Case, { transform, reading }: Candidate): Found {
  const isAmount = reading !== undefined && AMOUNTS.has(transform);
  const isFilledIn = isAmount && !copy.has(whole.key) && copy.has(copyKey(wordsAlone(text)));
  return isFilledIn && { kind: 'filled-in', weight: weights.FILLED_IN };
}

/** Only a field says otherwise that all rows have: some of the numbers from 1 on are equal to any field of small numbers. */
function position({ whole, isPosition }: Case, range: Range, best: Candidate): Found {
  const column = supportBy(best, 'column');
  const isInColumn = column !== undefined && column.weight > 2 && !(isPosition && column.detail?.missed);
  const counts = isPosition || isFirstOfPage(whole, range, best);
  const weight = weights.POSITION - (isPosition ? ofRow(best) : 0);
  return counts && !isInColumn && { kind: 'position', weight };
}

/** What only says that the object of the row has the number, too; nothing where no row is known. Nats. */
function ofRow(best: Candidate): number {
  if (!supportBy(best, 'record')) return 0;
  const said = best.support.filter(
    ({ kind, detail }) => OF_ROW.has(kind) || (kind === 'column' && detail?.missed),
  );
  return said.reduce((sum, { weight }) => sum + weight, 0);
}

const OF_ROW: ReadonlySet<string> = new Set(['record', 'same-object']);

/** `10 per page`, and a request that asked for ten. */
function askedSize({ observation }: Case, best: Candidate): Found {
  const detail = askedSizeOf(best, observation.exchanges);
  return detail !== null && { kind: 'asked-for', weight: weights.ASKED_SIZE, detail };
}

/** Texts before and after it that are about the same thing. */
const BESIDE = [-1, 1, -2, 2];

/** A member's name alone, beside a sentence of the site's code that has it (`GET`, `12`, `GET requests`): the code writes one box for each name. */
function besideSentence(one: Case, range: Range, { leaf }: Candidate): Found {
  if (!leaf.isKey || one.whole.key !== copyKey(shownIn(one, range))) return false;
  const words = ` ${one.whole.key} `;
  for (const far of BESIDE) {
    const sentence = copyKey(one.observation.runs[one.id + far]?.text ?? '');
    const place = ` ${sentence} `.includes(words) && sentence !== one.whole.key && scriptWith(one, sentence);
    if (place) return { kind: 'in-script', weight: weights.NAME_IN_SENTENCE, detail: { url: place.url } };
  }
  return false;
}
