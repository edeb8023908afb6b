import type { Observation, Place, Run } from '../model';
import { firstChildOf, isElement, isText, localNameOf, nextSiblingOf } from './dom';
import { marksOf } from './marks';

/** Nothing in them is read as text. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'textarea',
  'select',
]);

/** The texts of a document that is not shown, with the places they would have if it were. */
export function parsedRuns(doc: Document): Pick<Observation, 'places' | 'runs'> {
  const places: Place[] = [];
  const runs: Run[] = [];
  const open: { node: Node; place: number }[] = [{ node: doc, place: -1 }];
  for (let at = open.pop(); at; at = open.pop()) readChildren(at.node, at.place, places, runs, open);
  return { places, runs };
}

function readChildren(
  parent: Node,
  place: number,
  places: Place[],
  runs: Run[],
  open: { node: Node; place: number }[],
): void {
  const counts = new Map<string, number>();
  const add = (name: string, element?: Element) => {
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    const marks = element && marksOf(element);
    return places.push(marks ? { parent: place, name, n, marks } : { parent: place, name, n }) - 1;
  };
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    if (isText(child)) {
      const at = add('text()');
      if (child.data.trim()) runs.push({ place: at, node: 'text', text: child.data });
    } else if (isElement(child)) {
      const name = localNameOf(child).toLowerCase();
      const at = add(name, child);
      if (!SILENT.has(name)) open.push({ node: child, place: at });
    }
  }
}
