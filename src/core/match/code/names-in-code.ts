/** Where names stand by themselves in code: it may be megabytes, and is gone through once for all of them. */

/** Characters of code that are looked through at a time. */
const STRETCH = 50_000;

/** Tells of every place where one of `names` stands and no longer name has it in it, first to last. Stops now and then. */
export function* findNames(
  names: ReadonlySet<string>,
  code: string,
  met: (name: string, at: number) => void,
): Generator<undefined, void> {
  const starts = new Uint8Array(1 << 14);
  for (const name of names)
    if (WORD.test(name)) starts[startOf(name, 0, name.length)] = 1;
    else if (name !== '') yield* findOther(name, code, met);
  for (let at = 0; at < code.length; ) {
    at = lookThrough(code, at, names, starts, met);
    yield;
  }
}

const WORD = /^[\w$]+$/;

/** By its first two characters, all of them ASCII, nearly every word of code is told from what is looked for. */
function startOf(code: string, at: number, end: number): number {
  return (code.charCodeAt(at) << 7) | (at + 1 < end ? code.charCodeAt(at + 1) : 0);
}

/** Looks at the words from `start` on, through about one stretch; answers where to go on. */
function lookThrough(
  code: string,
  start: number,
  names: ReadonlySet<string>,
  starts: Uint8Array,
  met: (name: string, at: number) => void,
): number {
  const enough = Math.min(code.length, start + STRETCH);
  let at = start;
  while (at < enough) {
    if (!isPart(code, at)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < code.length && isPart(code, end)) end++;
    if (starts[startOf(code, at, end)] === 1) {
      const name = code.slice(at, end);
      if (names.has(name)) met(name, at);
    }
    at = end;
  }
  return at;
}

/** A name that is no word of code (`created-at`): few are. */
function* findOther(
  name: string,
  code: string,
  met: (name: string, at: number) => void,
): Generator<undefined, void> {
  yield;
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + 1))
    if (!isPart(code, at - 1) && !isPart(code, at + name.length)) met(name, at);
}

/** By UTF-16 unit: a table of all of them is asked in two thirds of the time of one of ASCII alone. */
const PARTS = new Uint8Array(0x10000);
for (const part of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$')
  PARTS[part.charCodeAt(0)] = 1;

/** Whether a character of code may be in a name. */
export function isPart(code: string, at: number): boolean {
  return PARTS[code.charCodeAt(at)] === 1;
}
