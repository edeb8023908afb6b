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

/** One element, document or shadow root as it was last walked. Runs and branches below it, in document order. */
export class Branch {
  parts: (Found | Branch)[] = [];
  shown: Shown = 'yes';
  /** Cuts its texts to nothing. */
  clipped = false;
  /** The person types into it or something around it. */
  typed = false;
  private ownPlace = -1;

  constructor(
    readonly node: Element | Document | ShadowRoot,
    readonly parent: Branch | null,
    readonly name: string,
    private n: number,
  ) {}

  /** Index in `places`; -1 for the top document. Places come into being with the first run below them: most elements hold none. */
  place(places: Places): number {
    if (this.parent && this.ownPlace < 0)
      this.ownPlace = places.add(this.parent.place(places), this.name, this.n, marksOfNode(this.node));
    return this.ownPlace;
  }

  moveTo(n: number, places: Places): void {
    this.n = n;
    if (this.ownPlace >= 0) places.renumber(this.ownPlace, n);
  }

  /** Appends all runs at and below it, in document order. */
  collect(into: Found[]): void {
    for (const part of this.parts) {
      if (part instanceof Branch) part.collect(into);
      else into.push(part);
    }
  }
}

/** Of an element by its name: another document stands in it. */
export function isFrame(name: string): boolean {
  return name === 'iframe' || name === 'frame';
}

function marksOfNode(node: Node): ReturnType<typeof marksOf> {
  return isElement(node) ? marksOf(node) : undefined;
}
