import type { Page } from 'puppeteer-core';

interface DomNode {
  nodeType: number;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The words of the card that is open on a page, '' while none is. Chromium's debugger sees into closed shadow trees. */
export async function cardText(page: Page): Promise<string> {
  const client = await page.createCDPSession();
  try {
    const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const card = find(root, ({ attributes = [] }) =>
      attributes.some((one) => /^card\b.*\bplaced\b/.test(one)),
    );
    return card ? textOf(card) : '';
  } finally {
    await client.detach();
  }
}

function inside({ children = [], shadowRoots = [] }: DomNode): DomNode[] {
  return [...shadowRoots, ...children];
}

function find(node: DomNode, fits: (node: DomNode) => boolean): DomNode | null {
  if (fits(node)) return node;
  for (const one of inside(node)) {
    const found = find(one, fits);
    if (found) return found;
  }
  return null;
}

function textOf(node: DomNode): string {
  return node.nodeType === 3 ? node.nodeValue : inside(node).map(textOf).join('');
}
