import { countBelow } from './dom';
import { mayBeInView } from './in-view';
import { DOCUMENT, Places } from './places';
import { Branch, type Walked } from './walk-branch';
import { Filling } from './walk-filling';
import { Reader, type ReaderOptions } from './walk-reader';
import { type Beyond, unseenBelow } from './walk-unseen';

/** More than a page for people has. What is beyond is named, and takes neither time nor memory. */
const MOST_ELEMENTS = 150_000;
/** More elements than people can tell apart on a screen. */
const MOST_IN_VIEW = 5000;

export interface WalkOptions extends ReaderOptions {
  /** A document or shadow root was met for the first time. */
  met(root: Document | ShadowRoot): void;
}

/**
 * Walks the documents of one group of frames of the same origin, shadow roots and frames included, and knows them again:
 * a later walk of a part reuses what did not change, so that runs and places keep their identity.
 */
export class Walker {
  readonly places = new Places();
  private readonly root: Branch;
  private readonly reader: Reader;
  private readonly branches = new WeakMap<Node, Branch>();
  /** What the first walk passed over, in document order. */
  private passedOver: Branch[] = [];

  constructor(
    top: Document,
    private readonly options: WalkOptions,
  ) {
    this.root = new Branch(top, null, DOCUMENT, 0);
    this.reader = new Reader(top, this.places, options);
    this.adopt(this.root);
  }

  /**
   * Walks everything again. Yields after every element, so that the caller can stop where it likes.
   * `seenMs` is written into runs that are new or changed; undefined for the first look.
   */
  *walkAll(seenMs?: number): Generator<undefined> {
    this.reader.beginAnew();
    this.passedOver = [];
    yield* this.walkBelow([this.root], { deep: true, seenMs });
  }

  /**
   * Walks what may be on the screen, and passes over the rest, for a first look: what stands outside of what is around it may be
   * missed. Returns whether it passed over more than `few` elements.
   */
  *walkInView(few: number): Generator<undefined, boolean> {
    let passed = 0;
    let looked = 0;
    const isWanted = (branch: Branch) => {
      const { element } = branch;
      if (!element) return true;
      if (looked < MOST_IN_VIEW && mayBeInView(element)) {
        looked++;
        return true;
      }
      if (passed <= few) passed += 1 + countBelow(element);
      this.passedOver.push(branch);
      return false;
    };
    yield* this.walkBelow([this.root], { deep: true, isWanted });
    return passed > few;
  }

  /** Walks what the walk of what is in view passed over. */
  *walkRest(): Generator<undefined> {
    const rest = this.passedOver;
    this.passedOver = [];
    yield* this.walkBelow(rest, { deep: true });
  }

  /** Walks again what changed: the `children` of some nodes, and the whole `subtree` of others. */
  *walkChanged(children: Iterable<Node>, subtrees: Iterable<Node>, seenMs?: number): Generator<undefined> {
    yield* this.walkBelow(this.known(subtrees), { deep: true, seenMs });
    yield* this.walkBelow(this.known(children), { deep: false, seenMs });
  }

  /** In document order. Yields often: a page may have tens of thousands. */
  *result(): Generator<undefined, Walked> {
    const walked: Walked = { runs: [], nodes: [] };
    yield* this.root.collect(walked);
    return walked;
  }

  /** Yields often: it looks at everything that was walked. */
  unseen(): Generator<undefined, Beyond> {
    return unseenBelow(this.root, this.places, this.reader.left);
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

  private *walkBelow(from: Branch[], { deep, seenMs, isWanted = () => true }: WalkOf): Generator<undefined> {
    const stack = from.reverse();
    let read = 0;
    for (let branch = stack.pop(); branch; branch = stack.pop()) {
      if (read++ >= MOST_ELEMENTS) {
        this.reader.left += stack.length + 1;
        break;
      }
      const fresh = isWanted(branch) ? this.fill(branch, deep, seenMs) : [];
      for (let i = fresh.length - 1; i >= 0; i--) stack.push(fresh[i]!);
      yield;
    }
    this.reader.end();
  }

  /** Reads one branch anew. Returns the branches below it that must be read as well. */
  private fill(branch: Branch, deep: boolean, seenMs: number | undefined): Branch[] {
    const parts = new Filling(branch, this.places, this.branches, seenMs);
    this.reader.read(branch, parts);
    branch.parts = parts.done;
    for (const fresh of parts.fresh) this.adopt(fresh);
    return deep ? parts.below : parts.fresh;
  }

  private adopt(branch: Branch): void {
    this.branches.set(branch.node, branch);
    if (!branch.element) this.options.met(branch.node as Document | ShadowRoot);
  }
}

interface WalkOf {
  /** Everything below is read again, not only what is new there. */
  deep: boolean;
  seenMs?: number | undefined;
  isWanted?(branch: Branch): boolean;
}
