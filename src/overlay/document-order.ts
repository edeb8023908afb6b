/** For sorting nodes as they are read; a shadow tree comes where its host is. */
export function compareInDocument(a: Node, b: Node): number {
  const [left, right] = a.getRootNode() === b.getRootNode() ? [a, b] : meeting(a, b);
  const position = left.compareDocumentPosition(right);
  if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

/** The two, or the hosts they are in, that share a tree. */
function meeting(a: Node, b: Node): [Node, Node] {
  const chain = [...hosts(a)];
  for (const right of hosts(b)) {
    const left = chain.find((one) => one.getRootNode() === right.getRootNode());
    if (left) return [left, right];
  }
  return [a, b];
}

function* hosts(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; ) {
    yield at;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
}
