/** What of a site's files the page may show: of a document all but its scripts, of code all but its comments. */
import type { Asset } from '../../../model';
import { inPlainDigits } from '../../read';

/** Scripts of a document are assets or data of their own. What is not closed goes on to the end, in HTML and here. */
const SCRIPTS = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Comments on lines of their own, which examples of data stand in; what follows code may be part of a literal. */
const COMMENTS = /^[ \t]*(?:\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))/gm;
/** Characters of code that are gone through at a time. */
const STRETCH = 500_000;

const known = new WeakMap<Asset, string>();

/** The words of a file, with 0 to 9 for the digits of other scripts. Stops now and then: code may be megabytes. */
export function* wordsOfCode(asset: Asset): Generator<undefined, string> {
  const before = known.get(asset);
  if (before !== undefined) return before;
  const pieces: string[] = [];
  for (const piece of asset.kind === 'html'
    ? [asset.text.replace(SCRIPTS, '\n')]
    : withoutComments(asset.text, STRETCH)) {
    pieces.push(inPlainDigits(piece));
    yield;
  }
  const words = pieces.join('');
  known.set(asset, words);
  return words;
}

/** Code in pieces of about `stretch` characters, with a line's end for each comment. */
export function* withoutComments(code: string, stretch: number): Generator<string, void> {
  for (let at = 0; at < code.length; ) {
    const end = endOfPiece(code, at + stretch);
    let goesOn: RegExp | undefined;
    // No piece begins where a line does, but the first.
    const piece = (at === 0 ? '\n' : ';') + code.slice(at, end);
    const told = piece.replace(COMMENTS, (comment: string, place: number) => {
      if (place + comment.length === piece.length) goesOn = endOf(comment);
      return '\n';
    });
    yield told.slice(1);
    at = goesOn === undefined ? end : behind(code, goesOn, end);
  }
}

/** Not in white space, and not in a mark: what begins a comment stays in one piece. */
function endOfPiece(code: string, from: number): number {
  let end = from;
  while (end < code.length && /[\s/*]/.test(code[end - 1]!)) end++;
  return Math.min(end, code.length);
}

/** What ends a comment that reaches as far as its piece, if that is not its end. */
function endOf(comment: string): RegExp | undefined {
  if (comment.trimStart().startsWith('//')) return /(?=[\n\r\u2028\u2029])/g;
  return comment.endsWith('*/') ? undefined : /\*\//g;
}

/** Where the code goes on behind a comment that ends so; a line's end stays. */
function behind(code: string, ending: RegExp, from: number): number {
  ending.lastIndex = from;
  const found = ending.exec(code);
  return found ? found.index + found[0].length : code.length;
}
