import type { Run } from '../model';
import { isElement } from './dom';
import { marksOf } from './marks';
import type { Places } from './places';
import type { Shown } from './visibility';

/** A run and where it stands in the DOM: the text node, or the element whose attribute, value or image it is. */
export interface Found {
  run: Run;
  node: Node;
  /** What tells it from the other runs of its branch: the text node itself, or the name of the step. */
  key: Node | string;
}

/** What a walk gives: the runs in document order and, beside each, the DOM node that shows it. */
export interface Walked {
  runs: Run[];
  nodes: Node[];
}

/** What is gone through between two yields: far less than a millisecond. */
const AT_ONCE = 500;

/** One element, document or shadow root as it was last walked. Runs and branches below it, in document order. */
export class Branch {
  parts: (Found | Branch)[] = [];
  shown: Shown = 'yes';
  /** Cuts its texts to nothing. */
  clipped = false;
  /** The person types into it or something around it. */
  typed = false;
  /** Its node, where that is one: asked once, since every question to the DOM leaves the script. */
  readonly element: Element | null;
  private ownPlace = -1;

  constructor(
    readonly node: Element | Document | ShadowRoot,
    readonly parent: Branch | null,
    readonly name: string,
    private n: number,
  ) {
    this.element = isElement(node) ? node : null;
  }

  /** Index in `places`; -1 for the top document. Places come into being with the first run below them: most elements hold none. */
  place(places: Places): number {
    if (this.parent && this.ownPlace < 0)
      this.ownPlace = places.add(this.parent.place(places), this.name, this.n, this.marks());
    return this.ownPlace;
  }

  private marks(): ReturnType<typeof marksOf> {
    return this.element ? marksOf(this.element) : undefined;
  }

  moveTo(n: number, places: Places): void {
    this.n = n;
    if (this.ownPlace >= 0) places.renumber(this.ownPlace, n);
  }

  /** Appends all runs at and below it, in document order. */
  *collect(into: Walked): Generator<undefined> {
    const stack: (Found | Branch)[] = [this];
    for (let part = stack.pop(), n = 0; part; part = stack.pop()) {
      if (++n % AT_ONCE === 0) yield;
      if (part instanceof Branch) for (let i = part.parts.length - 1; i >= 0; i--) stack.push(part.parts[i]!);
      else {
        into.runs.push(part.run);
        into.nodes.push(part.node);
      }
    }
  }
}

/** Of an element by its name: another document stands in it. */
export function isFrame(name: string): boolean {
  return name === 'iframe' || name === 'frame';
}
