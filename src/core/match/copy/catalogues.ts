/** Translations that state holds beside its data, so that a page need not ask for them: that part of it is copy. */
import type { Exchange, Leaf, PayloadNode } from '../../../model';
import type { Payload } from '../../decode';
import { nameOfState } from '../../decode/script-state';

/** The names libraries keep them under: i18next's store, vue-i18n's and next-intl's messages, the JSON of gettext (Jed). */
const NAMED = /^_*(?:(?:locale)?messages|locale_?data)$/i;
/** The same as a part of a name: `json_i18n`, `initialI18nStore`, `appTranslations`. */
const NAMING = /i18n|l10n|translations?(?![a-z])/i;
/** The translations of one thing in many languages are data, and few. */
const FEWEST_TEXTS = 20;
const SHARE_OF_TEXTS = 0.9;

/** The objects of embedded state that hold nothing but texts under such a name; no list of objects is one. */
export function cataloguesIn({ root }: Payload, { via, body }: Exchange): PayloadNode[] {
  if (via !== 'embedded' || !root) return [];
  if (body.kind === 'text' && holdsTexts(root) && isNamedByScript(root, body.text)) return [root];
  const found: PayloadNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isCatalogue(node)) found.push(node);
    else for (const child of node.nodes) open.push(child);
  }
  return found;
}

function isCatalogue(node: PayloadNode): boolean {
  return typeof node.key === 'string' && isNamed(node.key) && holdsTexts(node);
}

/** What is all of a script's state has no name but the script's. */
function isNamedByScript({ nodes }: PayloadNode, script: string): boolean {
  const name = nameOfState(script);
  return isNamed(name) && !nodes.some(({ key }) => key === name);
}

function isNamed(name: string): boolean {
  return NAMED.test(name) || NAMING.test(name);
}

function holdsTexts(node: PayloadNode): boolean {
  if (node.kind !== 'object') return false;
  let [texts, scalars] = [0, 0];
  const open = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.kind === 'array' && at.nodes.length > 0) return false;
    for (const { value } of at.leaves) if (typeof value === 'string') texts++;
    scalars += at.leaves.length;
    for (const child of at.nodes) open.push(child);
  }
  return texts >= FEWEST_TEXTS && texts >= scalars * SHARE_OF_TEXTS;
}

/** Whether a leaf stands in one of them. */
export function isInCatalogue({ parent }: Leaf, catalogues: ReadonlySet<PayloadNode>): boolean {
  if (catalogues.size === 0) return false;
  for (let at = parent; at; at = at.parent) if (catalogues.has(at)) return true;
  return false;
}
