import { mayHostShadow, shadowRootOf } from '../browser/closed-shadow-roots';
import type { Run } from '../model';
import { documentOf, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf } from './dom';
import { type Generating, generatingIn } from './generating-rules';
import { DOCUMENT, type Places } from './places';
import type { Typing } from './typing';
import { hasBox, isClipped, type Shown, shownOf, styleOf } from './visibility';
import { type Branch, isFrame } from './walk-branch';
import { attributesShown, generatedShown, imagesShown, valueShown } from './walk-element';
import { type Filling, withHints } from './walk-filling';

/** Nothing in them is read as text. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link']);
/** What they hold is shown as their value, or as a picture. */
const NO_CHILDREN = new Set(['textarea', 'select', 'canvas', 'video', 'audio', 'object']);
/** More than a page for people has. What is beyond is counted as left, and takes neither time nor memory. */
const MOST_SIBLINGS = 50_000;
/** How far up a text looks for the element that cuts it off. */
const CLIP_LEVELS = 4;

export interface ReaderOptions {
  typing: Typing;
  /** Our own host on the page, and whatever else is none of the page's. */
  isOurs(element: Element): boolean;
}

/** Reads single branches: what an element shows by itself, and what stands directly below it or in a document or shadow root. */
export class Reader {
  /** Elements that were not looked into since `beginAnew`. */
  left = 0;
  private generating = new WeakMap<Node, Generating>();
  private readonly range: Range;

  constructor(
    private readonly top: Document,
    private readonly places: Places,
    private readonly options: ReaderOptions,
  ) {
    this.range = top.createRange();
  }

  /** Style sheets may be others now. */
  beginAnew(): void {
    this.generating = new WeakMap();
    this.left = 0;
  }

  /** Holds no text of the page any more. */
  end(): void {
    this.range.selectNodeContents(this.top);
  }

  read(branch: Branch, parts: Filling): void {
    const { node, element } = branch;
    try {
      if (element) this.readElement(branch, element, parts);
      else this.readChildren(branch, node, parts);
    } catch {
      // The frame or element went away between two slices: what was read of it is all there is.
    }
  }

  private readElement(branch: Branch, element: Element, parts: Filling): void {
    branch.shown = shownOf(element, outsideOf(branch));
    branch.typed = branch.parent?.typed === true || this.options.typing.has(element, branch.name);
    if (branch.shown === 'none') return;
    const name = branch.name;
    const style = branch.shown === 'yes' ? styleOf(element) : null;
    branch.clipped = style !== null && isClipped(element, style);
    if (style) this.readOwn(branch, element, style, parts);
    if (isFrame(name)) this.readFrame(branch, element as HTMLIFrameElement, parts);
    if (isFrame(name) || NO_CHILDREN.has(name)) return;
    if (mayHostShadow(name)) parts.root(shadowRootOf(element), 'shadow-root()');
    this.readChildren(branch, element, parts, style);
    if (style) this.readGenerated(branch, element, 'after', parts);
  }

  private readOwn(branch: Branch, element: Element, style: CSSStyleDeclaration, parts: Filling): void {
    for (const shows of attributesShown(element)) parts.show(element, shows);
    for (const shows of imagesShown(element, style)) parts.show(element, shows);
    for (const shows of valueShown(element)) parts.show(element, shows, branch.typed);
    this.readGenerated(branch, element, 'before', parts);
  }

  private readGenerated(branch: Branch, element: Element, side: 'before' | 'after', parts: Filling): void {
    const root = rootOf(branch);
    const known = this.generating.get(root);
    const generating = known === undefined ? generatingIn(root) : known;
    if (known === undefined) this.generating.set(root, generating);
    if (generating && !generating[side].has(element)) return;
    for (const shows of generatedShown(element, side)) parts.show(element, shows);
  }

  /** A frame of another origin is not walked from here, but has its place: its own report hangs there. */
  private readFrame(branch: Branch, frame: HTMLIFrameElement, parts: Filling): void {
    const inner = frame.contentDocument;
    if (inner?.documentElement) parts.root(inner, DOCUMENT);
    else branch.place(this.places);
  }

  private readChildren(
    branch: Branch,
    parent: Node,
    parts: Filling,
    style?: CSSStyleDeclaration | null,
  ): void {
    let counts: Map<string, number> | null = null;
    let texts = 0;
    let siblings = 0;
    for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
      const type = nodeTypeOf(child);
      if (type === Node.TEXT_NODE) this.readText(branch, child as Text, ++texts, style ?? null, parts);
      else if (type === Node.ELEMENT_NODE) {
        const element = child as Element;
        const name = localNameOf(element).toLowerCase();
        if (this.options.isOurs(element)) continue;
        counts ??= new Map();
        const n = (counts.get(name) ?? 0) + 1;
        counts.set(name, n);
        if (SILENT.has(name)) continue;
        if (++siblings <= MOST_SIBLINGS) parts.child(element, name, n);
        else {
          this.left += (parent as ParentNode).childElementCount - siblings + 1;
          break;
        }
      }
    }
  }

  private readText(
    branch: Branch,
    text: Text,
    n: number,
    style: CSSStyleDeclaration | null,
    parts: Filling,
  ): void {
    const host = elementAt(branch);
    if (!host || (host.shown !== 'yes' && host.shown !== 'contents') || !text.data.trim()) return;
    if (!hasBox(text, this.range) || isCut(host)) return;
    const element = host.element!;
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
  for (let i = 0; at?.element && i < CLIP_LEVELS; at = at.parent, i++) if (at.clipped) return true;
  return false;
}

function isTransform(value: string): value is NonNullable<Run['textTransform']> {
  return value === 'uppercase' || value === 'lowercase' || value === 'capitalize';
}

/** The branch itself, or the host of the shadow root that it is. */
function elementAt(branch: Branch): Branch | null {
  return branch.element ? branch : branch.parent;
}

/** What the nearest element outside shows; a frame's document begins anew. */
function outsideOf({ parent }: Branch): Shown {
  for (let at = parent; at; at = at.parent) if (at.element) return at.shown;
  return 'yes';
}

function rootOf(branch: Branch): Document | ShadowRoot {
  for (let at: Branch | null = branch; at; at = at.parent)
    if (!at.element) return at.node as Document | ShadowRoot;
  return documentOf(branch.node) ?? document;
}
