import type { Exchange, Leaf, PayloadNode } from '../../model';
import type { Selection } from './graphql-query';
import { graphqlRequests } from './graphql-request';
import type { Tree } from './tree';

/**
 * Notes on each leaf of a GraphQL answer the schema's own name of its field, where the query gave it another. The answer's path stays:
 * it is what one finds in the answer. Knows plain answers, batches (an array of answers), and parts that came later (`incremental`).
 */
export function nameFields({ root }: Tree, source: Exchange): void {
  if (!root) return;
  const requests = graphqlRequests(source);
  requests.forEach(({ operation }, i) => {
    const answer = requests.length > 1 ? root.nodes.find(({ key }) => key === i) : root;
    if (operation && answer) nameAnswer(answer, operation.selection);
  });
}

/** An answer, or the list of its parts as they came. */
function nameAnswer(answer: PayloadNode, selection: Selection): void {
  for (const node of answer.nodes) {
    if (node.within || typeof node.key === 'number') nameAnswer(node, selection);
    else if (node.key === 'data') nameLevel(node, selection);
    else if (node.key === 'incremental') for (const part of node.nodes) namePart(part, selection);
  }
}

/** `{path: ["ships", 1], items: […]}` or `{path: […], data: {…}}`: what the path leads to. */
function namePart(part: PayloadNode, selection: Selection): void {
  const path = part.nodes.find(({ key }) => key === 'path')?.leaves ?? [];
  let at: Selection | undefined = selection;
  for (const { value, isLength } of path)
    if (typeof value === 'string' && !isLength) at = at?.get(value)?.selection;
  for (const node of part.nodes) if (at && (node.key === 'data' || node.key === 'items')) nameLevel(node, at);
}

function nameLevel(node: PayloadNode, selection: Selection): void {
  for (const leaf of node.leaves) nameLeaf(leaf, selection);
  for (const inner of node.nodes)
    nameLevel(
      inner,
      typeof inner.key === 'number' ? selection : (selection.get(inner.key)?.selection ?? NONE),
    );
}

const NONE: Selection = new Map();

function nameLeaf(leaf: Leaf, selection: Selection): void {
  const field = typeof leaf.key === 'string' && !leaf.isLength ? selection.get(leaf.key) : undefined;
  if (field && field.name !== leaf.key) leaf.field = field.name;
}
