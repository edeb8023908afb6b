import type { Run } from '../model';
import { isText, parentOf } from './dom';
import { hintsOf } from './hints';
import type { Places } from './places';
import { Branch, type Found } from './walk-branch';
import type { Shows } from './walk-element';

/** One branch being read: knows what stood there before. */
export class Filling {
  readonly done: (Found | Branch)[] = [];
  /** Not there before. */
  readonly fresh: Branch[] = [];
  readonly below: Branch[] = [];
  private before: Map<Node | string, Found> | null = null;

  constructor(
    private readonly branch: Branch,
    private readonly places: Places,
    private readonly branches: WeakMap<Node, Branch>,
    private readonly seenMs: number | undefined,
  ) {
    for (const part of branch.parts) {
      if (part instanceof Branch) continue;
      this.before ??= new Map();
      this.before.set(part.key, part);
    }
  }

  show(element: Element, { step, ...shows }: Shows, typed = false): void {
    this.take(element, step, 0, step, { ...shows, ...(typed ? { typed } : {}), ...withHints(element) });
  }

  text(node: Text, n: number, extra: Partial<Run>): void {
    this.take(node, 'text()', n, node, { node: 'text', text: node.data, ...extra });
  }

  child(element: Element, name: string, n: number): void {
    const known = this.branches.get(element);
    const mine = known?.parent === this.branch && known.name === name;
    if (mine) known.moveTo(n, this.places);
    this.append(mine ? known : new Branch(element, this.branch, name, n), !mine);
  }

  root(root: Document | ShadowRoot | null, name: string): void {
    if (!root) return;
    const known = this.branches.get(root);
    const mine = known?.parent === this.branch;
    this.append(mine ? known : new Branch(root, this.branch, name, 0), !mine);
  }

  private append(branch: Branch, fresh: boolean): void {
    this.done.push(branch);
    this.below.push(branch);
    if (fresh) this.fresh.push(branch);
  }

  private take(node: Node, name: string, n: number, key: Node | string, run: Omit<Run, 'place'>): void {
    const before = this.before?.get(key) ?? this.replaced(name, n);
    const place = before?.run.place ?? this.places.add(this.branch.place(this.places), name, n);
    if (before) this.places.renumber(place, n);
    const same = before?.node === node && isSame(before.run, run);
    const seenMs = before && before.run.text === run.text ? before.run.seenMs : this.seenMs;
    this.done.push(
      same ? before : { node, key, run: { ...run, place, ...(seenMs === undefined ? {} : { seenMs }) } },
    );
  }

  /** A text node that took another's position (`element.textContent = …`) takes its place too. */
  private replaced(name: string, n: number): Found | undefined {
    if (!this.before || name !== 'text()') return undefined;
    for (const found of this.before.values()) {
      if (!isText(found.node) || this.places.at(found.run.place).n !== n) continue;
      return parentOf(found.node) === this.branch.node ? undefined : found;
    }
    return undefined;
  }
}

function isSame(a: Run, b: Omit<Run, 'place'>): boolean {
  return a.text === b.text && a.typed === b.typed && a.textTransform === b.textTransform && sameHints(a, b);
}

function sameHints({ hints: a }: Pick<Run, 'hints'>, { hints: b }: Pick<Run, 'hints'>): boolean {
  if (!a || !b) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

export function withHints(element: Element): Pick<Run, 'hints'> {
  const hints = hintsOf(element);
  return hints ? { hints } : {};
}
