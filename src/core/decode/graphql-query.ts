/**
 * Reads what a GraphQL operation asks for, as far as the answer's names need it: operations, fragments, and which field
 * stands behind an alias. Grammar: https://spec.graphql.org/September2025/#sec-Document-Syntax. graphql's own parser
 * would be twelve times this, and builds a tree nobody here looks at.
 */

/** The fields of one level of the answer by the name they have there. */
export type Selection = Map<string, Field>;

export interface Field {
  /** As the schema calls it. */
  name: string;
  selection: Selection;
}

export interface Operation {
  kind: 'query' | 'mutation' | 'subscription';
  /** '' where it has none. */
  name: string;
  selection: Selection;
}

const TOKEN =
  /"""(?:\\"""|[\s\S])*?"""|"(?:[^"\\\n]|\\.)*"|\.\.\.|[_A-Za-z]\w*|[!$&()[\]{}:=|@]|-?\d[\w.+-]*/g;
const OPERATION = /^(?:query|mutation|subscription)$/;
const NAME = /^[_A-Za-z]/;
const MOST_TOKENS = 50_000;
const MOST_DEPTH = 100;
/** Fragments spread in fragments: a hostile query must not multiply. */
const MOST_SPREADS = 2000;

/** The operations of a GraphQL document, fragments filled in; none where it is not one. Never throws. */
export function operationsIn(text: string): Operation[] {
  const tokens = text.replace(/#[^\n]*/g, '').match(TOKEN) ?? [];
  if (tokens.length > MOST_TOKENS) return [];
  try {
    return new Reader(tokens).document();
  } catch {
    return [];
  }
}

/** A level as it is written: its fields, and the fragments that are spread in it. */
interface Written {
  fields: { key: string; name: string; inner: Written | null }[];
  /** Named ones by name, inline ones as they are. */
  spread: (string | Written)[];
}

class Reader {
  private at = 0;
  private spreads = 0;
  private readonly fragments = new Map<string, Written>();

  constructor(private readonly tokens: string[]) {}

  document(): Operation[] {
    const found: { kind: Operation['kind']; name: string; written: Written }[] = [];
    while (this.at < this.tokens.length) {
      const word = this.tokens[this.at]!;
      if (word === '{') found.push({ kind: 'query', name: '', written: this.level(0) });
      else if (OPERATION.test(word))
        found.push({ kind: word as Operation['kind'], name: this.head(), written: this.level(0) });
      else if (word === 'fragment') this.fragments.set(this.head(), this.level(0));
      else throw new Error('not GraphQL');
    }
    return found.map(({ written, ...operation }) => ({ ...operation, selection: this.filled(written, 0) }));
  }

  /** From the keyword to the brace: gives the name. */
  private head(): string {
    const next = this.tokens[++this.at] ?? '';
    while (this.at < this.tokens.length && this.tokens[this.at] !== '{')
      if (this.tokens[this.at] === '(') this.skipArguments();
      else this.at++;
    return NAME.test(next) ? next : '';
  }

  private level(depth: number): Written {
    if (this.tokens[this.at++] !== '{' || depth > MOST_DEPTH) throw new Error('not GraphQL');
    const written: Written = { fields: [], spread: [] };
    while (this.tokens[this.at] !== '}') {
      if (this.at >= this.tokens.length) throw new Error('cut short');
      if (this.tokens[this.at] === '...') this.spreadAt(written, depth);
      else this.fieldAt(written, depth);
    }
    this.at++;
    return written;
  }

  private spreadAt(written: Written, depth: number): void {
    const next = this.tokens[++this.at] ?? '';
    const isNamed = NAME.test(next) && next !== 'on';
    if (next === 'on') this.at += 2;
    else if (isNamed) this.at++;
    this.skipDirectives();
    written.spread.push(isNamed ? next : this.level(depth + 1));
  }

  private fieldAt(written: Written, depth: number): void {
    const key = this.name();
    const isAlias = this.tokens[this.at] === ':';
    if (isAlias) this.at++;
    const name = isAlias ? this.name() : key;
    if (this.tokens[this.at] === '(') this.skipArguments();
    this.skipDirectives();
    written.fields.push({ key, name, inner: this.tokens[this.at] === '{' ? this.level(depth + 1) : null });
  }

  private name(): string {
    const token = this.tokens[this.at++] ?? '';
    if (!NAME.test(token)) throw new Error('not GraphQL');
    return token;
  }

  private skipDirectives(): void {
    while (this.tokens[this.at] === '@') {
      this.at += 2;
      if (this.tokens[this.at] === '(') this.skipArguments();
    }
  }

  private skipArguments(): void {
    for (let open = 0; this.at < this.tokens.length; ) {
      const token = this.tokens[this.at++];
      if (token === '(') open++;
      else if (token === ')' && --open === 0) return;
    }
  }

  private filled(written: Written, depth: number, into: Selection = new Map()): Selection {
    if (depth > MOST_DEPTH) return into;
    for (const { key, name, inner } of written.fields) {
      const known = into.get(key) ?? { name, selection: new Map() };
      into.set(key, known);
      if (inner) this.filled(inner, depth + 1, known.selection);
    }
    for (const one of written.spread) {
      const inner = typeof one === 'string' ? this.fragments.get(one) : one;
      if (inner && this.spreads++ < MOST_SPREADS) this.filled(inner, depth + 1, into);
    }
    return into;
  }
}
