import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { type Box, type Point, viewportOf } from './geometry';

const GAP = 8;
const EDGE = 8;
const LEAST_HEIGHT = 120;
/** A frame lower than this has no room beside anything, px. */
const LOW = 220;

/**
 * Puts the card beside its target: never over it, never off the screen, next to the line the pointer is on. Beside the
 * pointer instead where the target fills most of the screen.
 */
export async function placeCard(
  card: HTMLElement,
  rects: readonly Box[],
  pointer: Point | null,
): Promise<void> {
  const { left, top, right, bottom } = viewportOf(card.ownerDocument);
  const screen = { x: left, y: top, width: right - left, height: bottom - top };
  const around = pointer ?? middle(rects[0]!);
  const targets = (leavesRoom(rects, screen) ? rects : [spot(around)]).map(asRect);
  const reference = { getBoundingClientRect: () => union(targets), getClientRects: () => targets };
  const edges = { padding: EDGE, boundary: [], rootBoundary: screen };
  card.style.maxHeight = '';
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(pointer ?? {}),
      offset(GAP),
      flip({ ...edges, fallbackAxisSideDirection: 'end' }),
      // Where there is room neither above nor below, over its target rather than off the screen.
      shift({ ...edges, crossAxis: screen.height < LOW }),
      size({
        ...edges,
        apply: ({ availableHeight }) => {
          // In a frame lower than that, all of it.
          const least = Math.min(LEAST_HEIGHT, screen.height - 2 * EDGE);
          card.style.maxHeight = `${Math.max(least, availableHeight)}px`;
        },
      }),
    ],
  });
  card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

function leavesRoom(rects: readonly Box[], { width, height }: { width: number; height: number }): boolean {
  const all = union(rects.map(asRect));
  return all.height < height * 0.5 || all.width < width * 0.3;
}

function asRect({ left, top, right, bottom }: Box): DOMRect {
  return DOMRect.fromRect({ x: left, y: top, width: right - left, height: bottom - top });
}

function union(rects: readonly Box[]): DOMRect {
  return asRect({
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  });
}

function middle({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The pointer itself covers a little of the screen. */
function spot({ x, y }: Point): Box {
  return { left: x - 6, top: y - 6, right: x + 10, bottom: y + 18 };
}
