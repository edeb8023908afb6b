/** What decoders put into the values they give where plain JavaScript says too little. `treeOf` understands them. */

/** A value that is read in steps, between which the caller may stop: a body's text may be long. */
export type Steps<T = unknown> = Generator<undefined, T>;

/** A number that JavaScript would write otherwise than the body did. */
export class NumberLiteral {
  constructor(
    readonly value: number,
    readonly raw: string,
  ) {}
}

const NOTHING: readonly string[] = [];

/** A text or bytes that hold a payload of their own: the path goes on in there (`$.data → $.name`). */
export class Within {
  constructor(
    readonly value: unknown,
    /** What was undone to read it, in order: `base64`, `gzip`; none for a text that is JSON. */
    readonly by: readonly string[] = NOTHING,
  ) {}
}

/** An object as its names and its values in the same order: rows of a table share their names. None of the names comes twice. */
export class Row {
  constructor(
    readonly names: readonly (string | number)[],
    readonly values: readonly unknown[],
  ) {}
}

/** A message without names: its members are protobuf field numbers (`$.3.2`), each with its value. */
export class Fields extends Row {}

/** Words of which the body itself says that they are its template's: the page's own. */
export class Template {
  constructor(readonly text: string) {}
}

/**
 * Messages that came one after the other, read while they are walked: of a long stream no two are kept. Their reader throws where
 * the body turns out to be of another format.
 */
export class Messages {
  constructor(readonly each: Iterable<unknown>) {}
}

/** What a reader of `Messages` throws. */
export class OtherFormat extends Error {}

/** The only one of the messages, or all of them; undefined where there is none. */
export function oneOrMore(each: Iterator<unknown>): unknown {
  const first = each.next();
  if (first.done) return undefined;
  const second = each.next();
  return second.done ? first.value : new Messages(after([first.value, second.value], each));
}

function* after(known: unknown[], each: Iterator<unknown>): Generator<unknown> {
  yield* known;
  for (let next = each.next(); !next.done; next = each.next()) yield next.value;
}
