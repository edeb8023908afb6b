import { parseJson } from '../core/decode/json';
import { isContainer } from '../core/decode/plain';
import { documentAddress } from './document-address';

/** Attributes that hold an object or a list, and are longer than a setting. */
const WITH_JSON =
  '//@*[string-length(.) > 20 and (starts-with(normalize-space(.), "{") or starts-with(normalize-space(.), "["))]';
const MOST = 300;
/** Smaller values are settings of a widget, not state. */
const FEWEST_SCALARS = 3;

/** The props of an Astro island are written in a form of their own; here they get a type to know it by. */
const ASTRO = 'application/x-astro-props';

export interface StateAttribute {
  /** The document's address with the element and the attribute as fragment; an island's with its component. */
  url: string;
  mime: string;
  text: string;
}

/** JSON in the attributes of a document: Inertia's `data-page`, the `props` of islands, `data-*` of widgets. */
export function stateAttributes(doc: Document): StateAttribute[] {
  const found: StateAttribute[] = [];
  const attributes = doc.evaluate(WITH_JSON, doc, null, XPathResult.ORDERED_NODE_ITERATOR_TYPE, null);
  for (let node = attributes.iterateNext(); node && found.length < MOST; node = attributes.iterateNext()) {
    const { value: text, name, ownerElement: element } = node as Attr;
    if (!element || element.localName === 'script') continue;
    const isIsland = element.localName === 'astro-island' && name === 'props';
    if (!isIsland && scalarsIn(parseJson(text)) < FEWEST_SCALARS) continue;
    const place = isIsland ? componentOf(element) : `${element.id || element.localName}@${name}`;
    found.push({
      url: `${documentAddress(doc)}#${place}`,
      mime: isIsland ? ASTRO : 'application/json',
      text,
    });
  }
  return found;
}

/** The name an island's component has in the code; for a nameless export, its file's. */
function componentOf(island: Element): string {
  const name = island.getAttribute('component-export') ?? '';
  const file = island.getAttribute('component-url')?.split('/').pop() ?? '';
  return name && name !== 'default' ? name : (file.split('.', 1)[0] ?? 'island');
}

function scalarsIn(value: unknown): number {
  if (!isContainer(value)) return value === undefined ? 0 : 1;
  let sum = 0;
  for (const child of Object.values(value)) {
    sum += scalarsIn(child);
    if (sum >= FEWEST_SCALARS) break;
  }
  return sum;
}
