/** The texts that one message of a translation can show: ICU's syntax has them in one (`{n, plural, one {…} other {…}}`). */
const BRANCHING = /\{\s*[\w.-]+\s*,\s*(plural|select|selectordinal)\s*,/;
/** Each choice within a message multiplies them. */
export const MOST_FORMS = 24;

/** One text for each way through its plurals and choices, with `{#}` for the number that chose; itself where it has none. */
export function formsOf(message: string): string[] {
  const forms: string[] = [];
  const open = [message];
  for (let text = open.pop(); text !== undefined && forms.length < MOST_FORMS; text = open.pop()) {
    const branches = branchesOf(text);
    if (!branches) forms.push(text);
    else if (forms.length + open.length + branches.length <= MOST_FORMS) open.push(...branches);
  }
  return forms;
}

/** The text with each of the branches of its first choice in its place; undefined where it has none that ends. */
function branchesOf(text: string): string[] | undefined {
  const found = BRANCHING.exec(text);
  if (!found) return undefined;
  const end = endOfBraces(text, found.index);
  if (end < 0) return undefined;
  const [before, after] = [text.slice(0, found.index), text.slice(end)];
  const branches: string[] = [];
  const last = end - 1;
  for (let at = text.indexOf('{', found.index + found[0].length); at >= 0 && at < last; ) {
    const close = endOfBraces(text, at);
    if (close < 0) return undefined;
    const branch = text.slice(at + 1, close - 1);
    branches.push(before + (found[1] === 'select' ? branch : branch.replaceAll('#', '{#}')) + after);
    at = text.indexOf('{', close);
  }
  return branches.length > 0 ? branches : undefined;
}

/** Behind the brace that closes the one at `start`; -1 where none does. */
function endOfBraces(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return -1;
}
