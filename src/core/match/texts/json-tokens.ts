/** The marks, names and scalars of JSON in one text of a page. */

/** A name or a scalar, where it stands, without its quotes. */
export interface Word {
  run: number;
  start: number;
  end: number;
  text: string;
}

export type Token = Word & { isMark: boolean };

const TOKEN =
  /(?<mark>[{}[\]:])|"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|(?<bare>[\w$.+…-]+)|(?<other>[^\s,])/g;
/** A time of day, whose colon is no mark, in a text whose quotes stand in elements of their own. */
const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?!\d)/;
const BRACKET_OR_QUOTE = /[{}[\]"']/;

/** Where a text holds other things than JSON, all of it is one value, or a name with its colon. */
export function tokensIn(text: string, run: number): Token[] {
  if (!BRACKET_OR_QUOTE.test(text) && CLOCK.test(text)) return asOne(text, run);
  const tokens: Token[] = [];
  let [bare, last] = [0, ''];
  for (const { index, groups = {}, 0: all } of text.matchAll(TOKEN)) {
    const { mark, double, single, other } = groups;
    if (other !== undefined) return asOne(text, run);
    const quoted = double ?? single;
    const isBare = mark === undefined && quoted === undefined;
    if (isBare && last === 'bare') bare++;
    last = isBare ? 'bare' : '';
    const inset = quoted === undefined ? 0 : 1;
    const word = all.slice(inset, all.length - inset);
    tokens.push({
      run,
      start: index + inset,
      end: index + all.length - inset,
      text: word,
      isMark: mark !== undefined,
    });
  }
  return bare > 0 ? asOne(text, run) : tokens;
}

const WITH_COLON = /^(.*\S)\s*:\s*$/s;

function asOne(text: string, run: number): Token[] {
  const named = WITH_COLON.exec(text)?.[1] ?? text;
  const inner = named.trim();
  // The quotes of a value may stand in elements of their own.
  if (/^["',]*$/.test(inner)) return [];
  const start = text.indexOf(inner);
  const word = { run, start, end: start + inner.length, text: inner, isMark: false };
  const colon = text.lastIndexOf(':');
  return named === text ? [word] : [word, { run, start: colon, end: colon + 1, text: ':', isMark: true }];
}
