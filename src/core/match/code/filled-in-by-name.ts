/**
 * What a text is filled in with under a name of its own: compilers hand the values of a text to the function that writes it, in a list
 * after it (Svelte: ``effect((a, b) => { write(node, `Hired ${b ?? ""}`) }, [() => x.name, () => day(x.hired)])``).
 */

/** A name by itself, right after the words. */
const LOCAL = /^\s{0,3}\$\{\s{0,3}([A-Za-z_$][\w$]*)\s{0,3}(?:\?\?|\})/;
const PARAMETERS = /\(([\w$,\s]{1,200})\)\s{0,3}=>\s{0,3}\{/g;
const LIST = /\}\s{0,3},\s{0,3}\[(?=\s{0,3}\()/;
const OPENING = '([{';
const CLOSING = ')]}';

/**
 * The code of the value that words of a text are followed by; null where what follows is no name by itself, '' where nobody can tell
 * what it stands for. `before`, `after`: the code around the words.
 */
export function filledInByName(before: string, after: string): string | null {
  const name = LOCAL.exec(after)?.[1];
  if (name === undefined) return null;
  const parameters = [...before.matchAll(PARAMETERS)].at(-1)?.[1]?.split(',');
  const place = parameters?.findIndex((one) => one.trim() === name) ?? -1;
  const list = LIST.exec(after);
  return place < 0 || !list ? '' : (itemsOf(after.slice(list.index + list[0].length))[place] ?? '');
}

/** The items of a list, from behind its bracket on: as many as end there. */
function itemsOf(code: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < code.length && depth >= 0; i++) {
    const character = code[i]!;
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth--;
    if (depth < 0 || (depth === 0 && character === ',')) {
      items.push(code.slice(from, i));
      from = i + 1;
    }
  }
  return items;
}
