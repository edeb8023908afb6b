/** What decoders put into the values they give where plain JavaScript says too little. `treeOf` understands them. */

/** A number that JavaScript would write otherwise than the body did. */
export class NumberLiteral {
  constructor(
    readonly value: number,
    readonly raw: string,
  ) {}
}

/** A text or bytes that hold a payload of their own: the path goes on in there (`$.data → $.name`). */
export class Within {
  constructor(
    readonly value: unknown,
    /** What was undone to read it, in order: `base64`, `gzip`; none for a text that is JSON. */
    readonly by: readonly string[] = [],
  ) {}
}

/** A message without names: its members are protobuf field numbers (`$.3.2`), each with its value. */
export class Fields {
  constructor(
    readonly numbers: readonly number[],
    readonly values: readonly unknown[],
  ) {}
}

/** Words of which the body itself says that they are its template's: the page's own. */
export class Template {
  constructor(readonly text: string) {}
}
