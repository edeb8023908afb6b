import { finished } from '../finished';
import { bare } from './bare';
import type { FlightModel } from './flight-model';
import type { Steps } from './values';

/** `["$", type, key, props]`. */
type Element = ['$', string, string | null, Record<string, unknown>];

const DEEPEST = 200;
/** So many elements of a list are read in a millisecond or so. */
const STEP = 100;
/** Attributes of plain elements that say something. Of the rest, most are how it looks. */
const TELLING = new Set([
  'href',
  'src',
  'alt',
  'title',
  'dateTime',
  'value',
  'aria-label',
  'content',
  'cite',
  'label',
]);
const ENDS_OPEN = /[\s\p{P}\p{S}]$/u;
const STARTS_OPEN = /^[\s\p{P}\p{S}]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** In the tree of an address (Next.js): a part of it that was asked for by name, `d`ynamic or a catch-all. */
const DYNAMIC = /^(?:d|c|oc)$/;

/** Gathers what is data among the elements of a flight stream: see `flight`. */
export class FlightElements {
  private readonly kept = new Map<string, unknown[]>();
  /** Texts that stand alone, kept when something else says that they are data. */
  private readonly alone: { name: string; text: string }[] = [];
  private readonly segments = new Set<string>();
  private readonly heads: { name: string; text: string }[] = [];

  /** `most`: members of props that are walked, in all; rows that refer to each other could go on for ever. */
  constructor(
    private readonly model: FlightModel,
    private most: number,
  ) {}

  /** What was kept: each name with its one value, or with a list of them. */
  found(): Record<string, unknown> {
    if (this.segments.size > 0) for (const { name, text } of this.heads) this.keep(name, text);
    const data = new Set<string>();
    for (const values of this.kept.values()) textsIn(values, data, 0);
    for (const { name, text } of this.alone)
      if (data.has(text) || this.segments.has(slug(text))) this.keep(name, text);
    const found = bare();
    for (const [name, values] of this.kept) found[name] = values.length === 1 ? values[0] : values;
    return found;
  }

  /** Reads whatever a row holds: elements, lists of them, what is around them. Yields so that the caller may stop in between. */
  *read(value: object, depth = 0): Steps<void> {
    if (depth > DEEPEST) return;
    if (isElement(value)) {
      yield* this.element(value, depth);
      return;
    }
    if (Array.isArray(value)) {
      this.segment(value[0], value[2], value[1]);
      const keyed = keyedIn(value);
      if (keyed) {
        yield* this.list(keyed, '', depth);
        return;
      }
    } else {
      const { n, t, k } = value as Record<string, unknown>;
      this.segment(n, t, k);
    }
    for (const item of Object.values(value)) if (isObject(item)) yield* this.read(item, depth + 1);
  }

  /** `["slug","ana-duarte","d",…]`, or since Next.js 16.4 `{"n":"slug","t":"d","k":"ana-duarte"}`. */
  private segment(name: unknown, kind: unknown, value: unknown): void {
    if (typeof name !== 'string' || typeof kind !== 'string' || !DYNAMIC.test(kind)) return;
    if (typeof value === 'string') for (const part of value.split('/')) this.segments.add(slug(part));
  }

  private *element([, type, , props]: Element, depth: number): Steps<void> {
    const component = type[0] === '$' ? this.model.component(type) : null;
    // Next.js's own router; what it is given are the pages for errors.
    if (component && 'parallelRouterKey' in props) return;
    if (component) {
      const data = this.data(props, depth);
      if (data !== undefined) this.keep(component.name, data);
      return;
    }
    if (type[0] === '$') {
      yield* this.read(props, depth + 1);
      return;
    }
    const name = nameOf(type, props);
    if (type === 'title' || type === 'meta') {
      this.head(name, type, props);
      return;
    }
    if (type === 'script' || type === 'style' || type === 'link') return;
    yield* this.children(props.children, name, depth);
  }

  private head(
    name: string,
    type: string,
    { children, content, name: its, property }: Record<string, unknown>,
  ): void {
    const text = type === 'title' ? children : content;
    const of = type === 'title' ? 'title' : String(its ?? property ?? name);
    if (typeof text === 'string' && of !== 'viewport') this.heads.push({ name: of, text });
  }

  private *children(children: unknown, name: string, depth: number): Steps<void> {
    if (typeof children === 'number') this.keep(name, children);
    else if (typeof children === 'string')
      this.alone.push({ name, text: String(this.model.text(children) ?? '') });
    else if (isElement(children)) yield* this.element(children, depth + 1);
    else if (Array.isArray(children)) {
      const keyed = keyedIn(children);
      if (keyed) {
        yield* this.list(keyed, name, depth);
        return;
      }
      for (const [i, child] of children.entries())
        if (isExpression(children, i)) this.keep(name, child);
        else if (isObject(child)) yield* this.read(child, depth + 1);
    } else if (isObject(children)) yield* this.read(children, depth + 1);
  }

  /** The elements of a list: what differs from one to the next. */
  private *list(keyed: Element[], name: string, depth: number): Steps<void> {
    const rows: Map<string, unknown>[] = [];
    for (const item of keyed) {
      if (rows.length % STEP === STEP - 1) yield;
      const row = new Map<string, unknown>();
      this.rowOf(item, '', row, depth + 1);
      rows.push(row);
    }
    const varies = (part: string) => new Set(rows.map((row) => row.get(part))).size > 1;
    const parts = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter(varies);
    const list = rows.map((row, i) => ({
      key: keyed[i]![2],
      ...Object.fromEntries(parts.filter((part) => row.has(part)).map((part) => [part, row.get(part)])),
    }));
    if (parts.length > 0) this.keep(name || keyed[0]![1], list);
  }

  /** Every text and telling attribute of one element of a list, by its place in it; all of it at once. */
  private row(value: unknown, place: string, row: Map<string, unknown>, depth: number): void {
    if (depth > DEEPEST) return;
    if (typeof value === 'number') row.set(place || 'text', value);
    else if (typeof value === 'string') {
      const text = this.model.text(value);
      if (typeof text === 'string' && LETTER.test(text)) row.set(place || 'text', text);
    } else if (isElement(value)) {
      const [, type] = value;
      const isReact = type[0] === '$';
      if (isReact && this.model.component(type)) finished(this.element(value, depth));
      else this.rowOf(value, isReact ? place : place === '' ? type : `${place}.${type}`, row, depth);
    } else if (Array.isArray(value)) {
      const keyed = keyedIn(value);
      if (keyed) finished(this.list(keyed, place, depth));
      else
        for (const [i, item] of value.entries())
          this.row(item, isElement(item) ? place : `${place}[${i}]`, row, depth + 1);
    }
  }

  private rowOf([, , , props]: Element, place: string, row: Map<string, unknown>, depth: number): void {
    for (const [key, attribute] of Object.entries(props))
      if (TELLING.has(key) && typeof attribute === 'string') row.set(`${place}@${key}`, attribute);
    this.row(props.children, place, row, depth + 1);
  }

  /** Props as data: references resolved, elements read apart. */
  private data(value: unknown, depth: number): unknown {
    if (this.most-- < 0 || depth > DEEPEST) return undefined;
    if (typeof value === 'string') return this.prop(value, depth);
    if (typeof value !== 'object' || value === null) return value;
    if (isElement(value)) {
      finished(this.element(value, depth + 1));
      return undefined;
    }
    if (Array.isArray(value)) {
      if (!value.some(isElement)) return value.map((item) => this.data(item, depth + 1));
      finished(this.children(value, 'children', depth + 1));
      return undefined;
    }
    return this.members(value, depth);
  }

  private members(object: object, depth: number): object | undefined {
    const found = bare();
    for (const [key, item] of Object.entries(object)) {
      const its = key === 'children' && typeof item === 'string' ? undefined : this.data(item, depth + 1);
      if (its !== undefined) found[key] = its;
    }
    return Object.keys(found).length > 0 ? found : undefined;
  }

  /** Rows with elements are read for themselves; what is no text is data of another row. */
  private prop(value: string, depth: number): unknown {
    const its = this.model.text(value);
    if (its instanceof Map || Array.isArray(its)) this.most -= its instanceof Map ? its.size : its.length;
    if (typeof its !== 'object' || its === null || its instanceof Date || its instanceof Map) return its;
    return this.holdsElement(its, 0) ? undefined : this.data(its, depth + 1);
  }

  private holdsElement(value: unknown, depth: number): boolean {
    if (typeof value !== 'object' || value === null || depth > 4 || this.most-- < 0) return false;
    return isElement(value) || Object.values(value).some((item) => this.holdsElement(item, depth + 1));
  }

  private keep(name: string, value: unknown): void {
    const values = this.kept.get(name);
    if (values) values.push(value);
    else this.kept.set(name, [value]);
  }
}

/** What a list made, told by the keys of its elements; null where it is none. */
function keyedIn(items: unknown[]): Element[] | null {
  const keyed = items.filter(
    (item) => isElement(item) && item[2] !== null && item[1][0] !== '$',
  ) as Element[];
  if (keyed.length < 2 || keyed.length < items.length || new Set(keyed.map(([, type]) => type)).size > 1)
    return null;
  return ['script', 'meta', 'link', 'title'].includes(keyed[0]![1]) ? null : keyed;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isElement(value: unknown): value is Element {
  return (
    Array.isArray(value) &&
    value[0] === '$' &&
    typeof value[1] === 'string' &&
    typeof value[3] === 'object' &&
    value[3] !== null
  );
}

/** `ul.plays`: the tag and its first class. */
function nameOf(type: string, { className }: Record<string, unknown>): string {
  const [first] = typeof className === 'string' ? className.split(' ', 1) : [];
  return first ? `${type}.${first}` : type;
}

/** Whether the text or number at `i` was put between texts by an expression. */
function isExpression(children: unknown[], i: number): boolean {
  const child = children[i];
  if (typeof child === 'number') return true;
  if (typeof child !== 'string' || !LETTER.test(child) || child[0] === '$') return false;
  const [before, after] = [children[i - 1], children[i + 1]];
  const isOpen = STARTS_OPEN.test(child) || ENDS_OPEN.test(child);
  if (isOpen || (typeof before !== 'string' && typeof after !== 'string')) return false;
  return (
    (typeof before !== 'string' || ENDS_OPEN.test(before)) &&
    (typeof after !== 'string' || STARTS_OPEN.test(after))
  );
}

/** As a part of an address would be written. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function textsIn(value: unknown, texts: Set<string>, depth: number): void {
  if (typeof value === 'string') texts.add(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const item of Object.values(value)) textsIn(item, texts, depth + 1);
}
