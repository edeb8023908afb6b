import type { Card } from './card';
import type { CardContent } from './card-content';
import { type Box, distance, type Point } from './geometry';
import type { Hit } from './painted-run';
import { rectsOf } from './rects';
import { isOnScreen } from './walk';

/** How long the card stays when the pointer has left its label, so that one can reach it. */
const GRACE_MS = 220;

/** Which label the card is about, and for how long. */
export interface CardControl {
  readonly target: Hit | null;
  /** The pointer rests here, on this label or on none. */
  point(point: Point | null, hit: Hit | null): void;
  /** The pointer is on the card. */
  enter(): void;
  open(hit: Hit, pointer: Point | null): boolean;
  /** Its label moved, or changed. */
  follow(): void;
  refresh(hit: Hit | null): void;
  close(): void;
}

export function createCardControl(
  card: Card,
  contentOf: (hit: Hit) => CardContent | null,
  targeted: (hit: Hit | null) => void,
  signal: AbortSignal,
): CardControl {
  let target: Hit | null = null;
  let last: Point | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stay = () => clearTimeout(timer);
  signal.addEventListener('abort', stay, { once: true });
  const aim = (hit: Hit | null) => {
    stay();
    target = hit;
    targeted(hit);
  };
  const close = () => {
    if (target || card.open) {
      aim(null);
      card.close();
    }
  };
  const open = (hit: Hit, pointer: Point | null) => {
    const content = contentOf(hit);
    if (!content) {
      close();
      return false;
    }
    aim(hit);
    card.show(labelOf(hit), content);
    card.place(rectsOf(hit), pointer);
    return true;
  };
  const later = (then: () => void) => {
    stay();
    timer = setTimeout(then, GRACE_MS);
  };
  return {
    open,
    close,
    get target() {
      return target;
    },
    enter: stay,
    point(point, hit) {
      const before = last;
      last = point;
      if (card.pinned) return;
      if (hit && target && isSame(hit, target)) stay();
      else if (hit && target && before && point && nears(card.element.getBoundingClientRect(), before, point))
        later(() => open(hit, point));
      else if (hit) open(hit, point);
      else if (target) later(close);
    },
    follow() {
      if (!target) return;
      const rects = rectsOf(target);
      if (!card.pinned && (rects.length === 0 || !isOnScreen(target))) close();
      else card.place(rects, null);
    },
    refresh(hit) {
      if (!target) return;
      const content = hit && contentOf(hit);
      if (hit && content) {
        target = hit;
        if (card.show(labelOf(hit), content)) card.place(rectsOf(hit), last);
      } else if (!card.pinned) close();
    },
  };
}

function labelOf({ item, segment }: Hit): string {
  return segment?.label ?? item.label.label;
}

function isSame(a: Hit, b: Hit): boolean {
  return a.item.id === b.item.id && a.segment?.start === b.segment?.start;
}

/** Whether the pointer is on its way to the card. */
export function nears(card: Box, from: Point, to: Point): boolean {
  return distance(card, to) < distance(card, from) && distance(card, to) < 120;
}
