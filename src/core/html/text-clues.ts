import type { RunText } from '../match/page/run-text';
import type { Reading } from '../read';
import type { Add } from './clues';
import { interfaceShare, isInterfaceWording, isJoiningWord } from './interface-words';
import type { HtmlPage } from './page';

const DIGEST = /\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{7,64}\b/;
const MAIL = /[^\s@<>]+@[^\s@<>]+\.\w{2,}/;
const FILE = /^[\w.-]*\w\.[a-z][a-z\d]{0,5}$|^[\w.-]+(?:\/[\w.-]+)+\/?$/i;
const PROSE = 9;
const LONG_PROSE = 20;
const FEW = 3;
/** A sentence with such a share of interface words explains the page. */
const HELP = 0.5;

/** What a text looks like, wherever it stands. */
export function textClues({ shown, texts, sentences }: HtmlPage, run: number, add: Add): void {
  const text = shown[run]!;
  const { words } = texts[run]!.tokens;
  if (words.length === 0) {
    add('no-word');
    return;
  }
  if (valuesIn(texts[run]!, 'instant').length > 0) add('moment');
  if (isValue({ shown, texts }, run)) add('value');
  if (DIGEST.test(text)) add('digest');
  if (MAIL.test(text)) add('mail');
  if (FILE.test(text)) add('file-name');
  if (/\d/.test(text)) add(/\p{L}/u.test(text) ? 'digits' : 'number');
  if (/[:：]$/.test(text)) add('ends-in-colon');
  const own = words.filter((word) => !isJoiningWord(word) && !/^\d+$/.test(word));
  if (own.length === 0 && !/\d/.test(text)) add('joining-words');
  else if (isInterfaceWording(words.filter((word) => /\D/.test(word)))) add('interface-words');
  else if (isHelp(words) || isHelp(sentences.get(run) ?? [])) add('help-wording');
  if (/^\P{L}*\p{L}{1,2}\P{L}*$/u.test(text) && !/\d/.test(text)) add('one-letter');
  if (words.length >= LONG_PROSE) add('long-prose');
  else if (words.length >= PROSE) add('prose');
  else if (words.length >= FEW) add('several-words');
  if (/^\p{Ll}+$/u.test(text)) add('lower-word');
  if (/©|\bcopyright\b/i.test(text)) add('copyright');
}

/** Whether a sentence explains the page. */
function isHelp(words: string[]): boolean {
  return words.length >= FEW && interfaceShare(words) >= HELP;
}

/** Whether a text is a value and little else: a date, a number with its unit, a digest, an address. */
export function isValue({ shown, texts }: Pick<HtmlPage, 'shown' | 'texts'>, run: number): boolean {
  const text = shown[run]!;
  if (DIGEST.exec(text)?.[0] === text || MAIL.exec(text)?.[0] === text) return true;
  const longest = Math.max(0, ...valuesIn(texts[run]!).map(({ start, end }) => end - start));
  return longest >= text.length * MOST_OF_IT;
}

const MOST_OF_IT = 0.7;

/** What the text can mean; all of it, or of one dimension. */
function valuesIn({ readings }: RunText, wanted?: Reading['dimension']): Reading[] {
  return readings.filter(({ dimension }) => dimension === (wanted ?? dimension));
}
