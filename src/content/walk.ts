import { mayHostShadow, shadowRootOf } from '../browser/closed-shadow-roots';
import type { Run, Unseen } from '../model';
import {
  countBelow,
  documentOf,
  firstChildOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentOf,
} from './dom';
import { type Generating, generatingIn } from './generating-rules';
import { hintsOf } from './hints';
import { mayBeInView } from './in-view';
import { DOCUMENT, Places } from './places';
import type { Typing } from './typing';
import { hasBox, isClipped, type Shown, shownOf, styleOf } from './visibility';
import { Branch, type Found } from './walk-branch';
import { attributesShown, generatedShown, imagesShown, type Shows, valueShown } from './walk-element';

/** Nothing in them is read as text. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link']);
/** What they hold is shown as their value, or as a picture. */
const NO_CHILDREN = new Set(['textarea', 'select', 'canvas', 'video', 'audio', 'object']);
/** More than a page for people has. What is beyond is named, and takes neither time nor memory. */
const MOST_ELEMENTS = 150_000;
const MOST_SIBLINGS = 50_000;
/** More elements than people can tell apart on a screen. */
const MOST_IN_VIEW = 5000;
/** How far up a text looks for the element that cuts it off. */
const CLIP_LEVELS = 4;

export interface WalkOptions {
  typing: Typing;
  /** Our own host on the page, and whatever else is none of the page's. */
  isOurs(element: Element): boolean;
  /** A document or shadow root was met for the first time. */
  met(root: Document | ShadowRoot): void;
}

/** What a walk gives: the runs in document order and, beside each, the DOM node that shows it. */
export interface Walked {
  runs: Run[];
  nodes: Node[];
}

/**
 * Walks the documents of one group of frames of the same origin, shadow roots and frames included, and knows them again:
 * a later walk of a part reuses what did not change, so that runs and places keep their identity.
 */
export class Walker {
  readonly places = new Places();
  private readonly root: Branch;
  private readonly branches = new WeakMap<Node, Branch>();
  private generating = new WeakMap<Node, Generating>();
  private readonly range: Range;
  private seenMs: number | undefined;
  /** Elements that were not looked into the last time that everything was walked. */
  private left = 0;

  constructor(
    private readonly top: Document,
    private readonly options: WalkOptions,
  ) {
    this.root = new Branch(top, null, DOCUMENT, 0);
    this.range = top.createRange();
    this.adopt(this.root);
  }

  /**
   * Walks everything again. Yields after every element, so that the caller can stop where it likes.
   * `seenMs` is written into runs that are new or changed; undefined for the first look.
   */
  *walkAll(seenMs?: number): Generator<undefined> {
    this.generating = new WeakMap();
    this.left = 0;
    yield* this.walkBelow([this.root], true, seenMs);
  }

  /**
   * Walks what may be on the screen, and passes over the rest, for a first look: what stands outside of what is around it may be
   * missed. Returns whether it passed over more than `few` elements.
   */
  *walkInView(few: number): Generator<undefined, boolean> {
    let passed = 0;
    let looked = 0;
    const isWanted = ({ node }: Branch) => {
      if (!isElement(node)) return true;
      if (looked < MOST_IN_VIEW && mayBeInView(node)) {
        looked++;
        return true;
      }
      if (passed <= few) passed += 1 + countBelow(node);
      return false;
    };
    yield* this.walkBelow([this.root], true, undefined, isWanted);
    return passed > few;
  }

  /** Walks again what changed: the `children` of some nodes, and the whole `subtree` of others. */
  *walkChanged(children: Iterable<Node>, subtrees: Iterable<Node>, seenMs: number): Generator<undefined> {
    yield* this.walkBelow(this.known(subtrees), true, seenMs);
    yield* this.walkBelow(this.known(children), false, seenMs);
  }

  /** In document order. */
  result(): Walked {
    const found: Found[] = [];
    this.root.collect(found);
    return { runs: found.map(({ run }) => run), nodes: found.map(({ node }) => node) };
  }

  /** Cross-origin frames by iframe element, with the place of each; canvases and videos are counted. */
  unseen(): { frames: { element: HTMLIFrameElement; place: number }[]; unseen: Unseen[] } {
    const frames: { element: HTMLIFrameElement; place: number }[] = [];
    const counts = { canvas: 0, video: 0 };
    this.eachElement((branch, element, name) => {
      if (name === 'canvas' || name === 'video') counts[name] += branch.shown === 'yes' ? 1 : 0;
      else if (isFrame(name) && !branch.parts.some((part) => part instanceof Branch))
        frames.push({ element: element as HTMLIFrameElement, place: branch.place(this.places) });
    });
    const found = { ...counts, 'too-many-elements': this.left };
    const unseen = (['canvas', 'video', 'too-many-elements'] as const).flatMap((what) =>
      found[what] ? [{ what, count: found[what], names: [] }] : [],
    );
    return { frames, unseen };
  }

  private eachElement(visit: (branch: Branch, element: Element, name: string) => void): void {
    const stack = [this.root];
    for (let branch = stack.pop(); branch; branch = stack.pop()) {
      if (isElement(branch.node)) visit(branch, branch.node, branch.name);
      for (const part of branch.parts) if (part instanceof Branch) stack.push(part);
    }
  }

  /** Nodes that are (still) part of the tree as walked; others hang below a change and are met there. */
  private known(nodes: Iterable<Node>): Branch[] {
    const found = [...nodes].flatMap((node) => this.branches.get(node) ?? []);
    return found.filter((branch) => this.isAttached(branch));
  }

  private isAttached(branch: Branch): boolean {
    for (let at = branch; at.parent; at = at.parent) if (!at.parent.parts.includes(at)) return false;
    return true;
  }

  private *walkBelow(
    from: Branch[],
    deep: boolean,
    seenMs: number | undefined,
    isWanted: (branch: Branch) => boolean = () => true,
  ): Generator<undefined> {
    this.seenMs = seenMs;
    const stack = from.reverse();
    let read = 0;
    for (let branch = stack.pop(); branch; branch = stack.pop()) {
      if (read++ >= MOST_ELEMENTS) {
        this.left += stack.length + 1;
        break;
      }
      const fresh = isWanted(branch) ? this.fill(branch, deep) : [];
      for (let i = fresh.length - 1; i >= 0; i--) stack.push(fresh[i]!);
      yield;
      this.seenMs = seenMs;
    }
    this.range.selectNodeContents(this.top);
  }

  /** Reads one branch anew. Returns the branches below it that must be read as well. */
  private fill(branch: Branch, deep: boolean): Branch[] {
    const parts = new Filling(branch, this.places, this.branches, this.seenMs);
    const { node } = branch;
    try {
      if (isElement(node)) this.fillElement(branch, node, parts);
      else this.fillChildren(branch, node, parts);
    } catch {
      // The frame or element went away between two slices: what was read of it is all there is.
    }
    branch.parts = parts.done;
    for (const fresh of parts.fresh) this.adopt(fresh);
    return deep ? parts.below : parts.fresh;
  }

  private adopt(branch: Branch): void {
    this.branches.set(branch.node, branch);
    if (!isElement(branch.node)) this.options.met(branch.node);
  }

  private fillElement(branch: Branch, element: Element, parts: Filling): void {
    branch.shown = shownOf(element, outsideOf(branch));
    branch.typed = branch.parent?.typed === true || this.options.typing.has(element, branch.name);
    if (branch.shown === 'none') return;
    const name = branch.name;
    const style = branch.shown === 'yes' ? styleOf(element) : null;
    branch.clipped = style !== null && isClipped(element, style);
    if (style) this.fillOwn(branch, element, style, parts);
    if (isFrame(name)) this.fillFrame(branch, element as HTMLIFrameElement, parts);
    if (isFrame(name) || NO_CHILDREN.has(name)) return;
    if (mayHostShadow(name)) parts.root(shadowRootOf(element), 'shadow-root()');
    this.fillChildren(branch, element, parts, style);
    if (style) this.fillGenerated(branch, element, 'after', parts);
  }

  private fillOwn(branch: Branch, element: Element, style: CSSStyleDeclaration, parts: Filling): void {
    for (const shows of attributesShown(element)) parts.show(element, shows);
    for (const shows of imagesShown(element, style)) parts.show(element, shows);
    for (const shows of valueShown(element)) parts.show(element, shows, branch.typed);
    this.fillGenerated(branch, element, 'before', parts);
  }

  private fillGenerated(branch: Branch, element: Element, side: 'before' | 'after', parts: Filling): void {
    const root = rootOf(branch);
    const known = this.generating.get(root);
    const generating = known === undefined ? generatingIn(root) : known;
    if (known === undefined) this.generating.set(root, generating);
    if (generating && !generating[side].has(element)) return;
    for (const shows of generatedShown(element, side)) parts.show(element, shows);
  }

  /** A frame of another origin is not walked from here, but has its place: its own report hangs there. */
  private fillFrame(branch: Branch, frame: HTMLIFrameElement, parts: Filling): void {
    const inner = frame.contentDocument;
    if (inner?.documentElement) parts.root(inner, DOCUMENT);
    else branch.place(this.places);
  }

  private fillChildren(
    branch: Branch,
    parent: Node,
    parts: Filling,
    style?: CSSStyleDeclaration | null,
  ): void {
    let counts: Map<string, number> | null = null;
    let texts = 0;
    let siblings = 0;
    for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
      if (isText(child)) this.fillText(branch, child, ++texts, style ?? null, parts);
      else if (isElement(child)) {
        const name = localNameOf(child).toLowerCase();
        if (this.options.isOurs(child)) continue;
        counts ??= new Map();
        const n = (counts.get(name) ?? 0) + 1;
        counts.set(name, n);
        if (SILENT.has(name)) continue;
        if (++siblings <= MOST_SIBLINGS) parts.child(child, name, n);
        else {
          this.left += (parent as ParentNode).childElementCount - siblings + 1;
          break;
        }
      }
    }
  }

  private fillText(
    branch: Branch,
    text: Text,
    n: number,
    style: CSSStyleDeclaration | null,
    parts: Filling,
  ): void {
    const host = elementAt(branch);
    if (!host || (host.shown !== 'yes' && host.shown !== 'contents') || !text.data.trim()) return;
    if (!hasBox(text, this.range) || isCut(host)) return;
    const element = host.node as Element;
    const { textTransform } = style ?? styleOf(element);
    parts.text(text, n, {
      ...(isTransform(textTransform) ? { textTransform } : {}),
      ...(host.typed ? { typed: true } : {}),
      ...withHints(element),
    });
  }
}

/** The text's element, or one near above, cuts it off. */
function isCut(host: Branch): boolean {
  let at: Branch | null = host;
  for (let i = 0; at && isElement(at.node) && i < CLIP_LEVELS; at = at.parent, i++)
    if (at.clipped) return true;
  return false;
}

/** One branch being read: knows what stood there before. */
class Filling {
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

function withHints(element: Element): Pick<Run, 'hints'> {
  const hints = hintsOf(element);
  return hints ? { hints } : {};
}

function isTransform(value: string): value is NonNullable<Run['textTransform']> {
  return value === 'uppercase' || value === 'lowercase' || value === 'capitalize';
}

/** The branch itself, or the host of the shadow root that it is. */
function elementAt(branch: Branch): Branch | null {
  return isElement(branch.node) ? branch : branch.parent;
}

function isFrame(name: string): boolean {
  return name === 'iframe' || name === 'frame';
}

/** What the nearest element outside shows; a frame's document begins anew. */
function outsideOf({ parent }: Branch): Shown {
  for (let at = parent; at; at = at.parent) if (isElement(at.node)) return at.shown;
  return 'yes';
}

function rootOf(branch: Branch): Document | ShadowRoot {
  for (let at: Branch | null = branch; at; at = at.parent) if (!isElement(at.node)) return at.node;
  return documentOf(branch.node) ?? document;
}
