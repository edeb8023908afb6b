import type { Unseen } from '../model';
import type { Places } from './places';
import { Branch, isFrame } from './walk-branch';
import { BACKGROUND } from './walk-element';

/** What is there and cannot be walked. */
export interface Beyond {
  /** Frames of other origins, with the place of each. */
  frames: { element: HTMLIFrameElement; place: number }[];
  /** Canvases, videos and pictures, and the elements that were too many, counted. */
  unseen: Unseen[];
}

/** `left`: elements that were not looked into. */
export function* unseenBelow(root: Branch, places: Places, left: number): Generator<undefined, Beyond> {
  const frames: Beyond['frames'] = [];
  const counts = { canvas: 0, video: 0, picture: 0 };
  yield* eachElement(root, (branch, element) => {
    const { name, shown, parts } = branch;
    if (shown === 'yes' && isBehind(branch, element)) counts.picture++;
    if (name === 'canvas' || name === 'video') counts[name] += shown === 'yes' ? 1 : 0;
    else if (name === 'img')
      counts.picture += shown === 'yes' && hasRoom(element as HTMLImageElement) ? 1 : 0;
    else if (isFrame(name) && !parts.some((part) => part instanceof Branch))
      frames.push({ element: element as HTMLIFrameElement, place: branch.place(places) });
  });
  const found = { ...counts, 'too-many-elements': left };
  const unseen = (['canvas', 'video', 'picture', 'too-many-elements'] as const).flatMap((what) =>
    found[what] ? [{ what, count: found[what], names: [] }] : [],
  );
  return { frames, unseen };
}

/** Pixels: a short word in small letters. */
const WORD = { width: 64, height: 16 };

/** A picture that words could stand in: icons and dots have none. Of itself, for to ask what room each takes would lay out the page. */
function hasRoom({ naturalWidth, naturalHeight }: HTMLImageElement): boolean {
  return naturalWidth >= WORD.width && naturalHeight >= WORD.height;
}

/** The same of a picture that a style sheet puts behind an element, by the room that this takes: few have one. */
function isBehind({ parts }: Branch, element: Element): boolean {
  if (!parts.some((part) => !(part instanceof Branch) && part.key === BACKGROUND)) return false;
  return element.clientWidth >= WORD.width && element.clientHeight >= WORD.height;
}

/** Elements that are looked at between two yields. */
const AT_ONCE = 100;

function* eachElement(root: Branch, visit: (branch: Branch, element: Element) => void): Generator<undefined> {
  const stack = [root];
  let visited = 0;
  for (let branch = stack.pop(); branch; branch = stack.pop()) {
    if (++visited % AT_ONCE === 0) yield;
    if (branch.element) visit(branch, branch.element);
    for (const part of branch.parts) if (part instanceof Branch) stack.push(part);
  }
}
