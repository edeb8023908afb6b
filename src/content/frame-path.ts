/** Where a frame is among its relatives, which works across origins: `parent`, `frames` and `length` are open to all. */

/** The nearest frame outside is of another origin, or there is none: this document is walked from here. */
export function isRootFrame(win: Window): boolean {
  try {
    return win.parent === win || win.frameElement === null;
  } catch {
    return true;
  }
}

/** Position in each parent's `frames`, from the top; -1 where the iframe stands in a shadow tree, which `frames` leaves out. */
export function framePathOf(win: Window): number[] {
  const path: number[] = [];
  for (let at: Window = win; at.parent !== at; at = at.parent) path.unshift(indexIn(at.parent, at));
  return path;
}

function indexIn(parent: Window, child: Window): number {
  for (let i = 0; i < parent.length; i++) if (parent[i] === child) return i;
  return -1;
}

/** A frame's path, from its element's side; null for an iframe that has no window (it is being removed). */
export function pathOfFrame(frame: HTMLIFrameElement): number[] | null {
  const { contentWindow } = frame;
  return contentWindow && framePathOf(contentWindow);
}
