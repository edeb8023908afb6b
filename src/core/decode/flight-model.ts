import type { FlightRow } from './flight-rows';

const DEEPEST = 200;

/** A component whose code is in the browser, as an `I` row names it. */
export interface ClientComponent {
  /** What its module exports it as; for a nameless export, the module's number. */
  name: string;
}

/**
 * The rows of a flight stream by their ids, and what a text that starts with `$` stands for, as read by `parseModelString` in
 * https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightClient.js.
 */
export class FlightModel {
  private readonly rows = new Map<string, FlightRow>();
  private readonly parsed = new Map<string, unknown>();

  /** @throws SyntaxError where a row is not of the form its tag says */
  constructor(rows: FlightRow[]) {
    for (const row of rows) {
      if (row.tag !== '' && row.tag !== 'I' && row.tag !== 'T') continue;
      if (row.body === '') continue;
      this.rows.set(row.id, row);
      this.parsed.set(row.id, row.tag === 'T' ? row.body : JSON.parse(row.body));
    }
  }

  /** Ids of the rows that hold a model. */
  *ids(): Generator<string> {
    for (const [id, { tag }] of this.rows) if (tag === '') yield id;
  }

  json(id: string): unknown {
    return this.parsed.get(id);
  }

  /** The component that the type of an element refers to; null where it is a tag or React's own. */
  component(type: string): ClientComponent | null {
    const id = type.replace(/^\$L?/, '');
    const row = this.rows.get(id);
    const module = this.parsed.get(id);
    if (row?.tag !== 'I') return null;
    const [number, , name] = Array.isArray(module) ? (module as unknown[]) : [];
    const named = typeof name === 'string' && /^[A-Za-z_]\w*$/.test(name) && name !== 'default';
    return { name: named ? name : `module_${String(number)}` };
  }

  /** What a text stands for. References are followed once each way down: a circle ends. */
  text(value: string, depth = 0): unknown {
    if (value[0] !== '$') return value;
    const rest = value.slice(2);
    switch (value[1]) {
      case '$':
        return value.slice(1);
      case 'D':
        return new Date(rest);
      case 'n':
        return BigInt(rest);
      case 'Q':
        return new Map(this.list(rest, depth) as [unknown, unknown][]);
      case 'W':
        return this.list(rest, depth);
      case '@':
      case 'i':
      case 'L':
        return this.refer(rest, depth);
    }
    return /^[0-9a-f]/.test(value[1] ?? '') ? this.refer(value.slice(1), depth) : undefined;
  }

  /** `1f`, or `1f:props:records:0` for a part of that row. */
  private refer(reference: string, depth: number): unknown {
    if (depth > DEEPEST) return undefined;
    const [id = '', ...steps] = reference.split(':');
    let at: unknown = this.parsed.get(id);
    if (this.rows.get(id)?.tag === 'I') return undefined;
    for (const step of steps) {
      const from: unknown = typeof at === 'string' ? this.text(at, depth + 1) : at;
      at = partOf(from, step);
    }
    return typeof at === 'string' && this.rows.get(id)?.tag === '' ? this.text(at, depth + 1) : at;
  }

  private list(reference: string, depth: number): unknown[] {
    const found = this.refer(reference, depth);
    return Array.isArray(found) ? found.filter((item) => !Array.isArray(item) || item.length <= 2) : [];
  }
}

/** Elements are arrays here and objects for React: `props` and `key` of `["$", type, key, props]`. */
const PART_OF_ELEMENT: Record<string, number> = { type: 1, key: 2, props: 3 };

function partOf(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const index = Array.isArray(value) && value[0] === '$' ? PART_OF_ELEMENT[step] : undefined;
  const key = index === undefined ? step : String(index);
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
