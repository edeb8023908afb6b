/** Translations that state holds beside its data, so that a page need not ask for them: that part of it is copy. */
import type { Exchange, Leaf, PayloadNode } from '../../model';
import type { Payload } from '../decode';

/** The names libraries keep them under: i18next's store, vue-i18n's and next-intl's messages, the JSON of gettext (Jed). */
const NAMED =
  /^_*(?:initialI18nStore|i18n(?:Store|Messages|Resources|Strings)?|(?:locale)?messages|translations?|locale_?data|l10n)$/i;
/** The translations of one thing in many languages are data, and few. */
const FEWEST_TEXTS = 20;
const SHARE_OF_TEXTS = 0.9;

/** The objects of embedded state that hold nothing but texts under such a name; no list of objects is one. */
export function cataloguesIn({ root }: Payload, { via }: Exchange): PayloadNode[] {
  if (via !== 'embedded' || !root) return [];
  const found: PayloadNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isCatalogue(node)) found.push(node);
    else for (const child of node.nodes) open.push(child);
  }
  return found;
}

function isCatalogue(node: PayloadNode): boolean {
  if (node.kind !== 'object' || typeof node.key !== 'string' || !NAMED.test(node.key)) return false;
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
