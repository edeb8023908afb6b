/**
 * Which elements a stylesheet may add text to. Asking every element for the style of its `::before` doubles the cost of a
 * walk; asking the rules first, and the engine for what they match, does not.
 */

/** Elements to ask; null where a sheet cannot be read (it came from elsewhere), so that every element must be. */
export type Generating = { before: Set<Element>; after: Set<Element> } | null;

type Side = 'before' | 'after';
const SIDES: Side[] = ['before', 'after'];

/** The elements of one document or shadow root. */
export function generatingIn(root: Document | ShadowRoot): Generating {
  try {
    const selectors = { before: new Set<string>(), after: new Set<string>() };
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets])
      if (!sheet.disabled) gather(sheet.cssRules, selectors);
    const [before, after] = SIDES.map((side) => matching(root, selectors[side]));
    return { before: before!, after: after! };
  } catch {
    return null;
  }
}

function gather(rules: CSSRuleList, into: Record<Side, Set<string>>): void {
  for (const rule of rules) {
    if ('selectorText' in rule) take(rule as CSSStyleRule, into);
    if ('cssRules' in rule) gather(rule.cssRules as CSSRuleList, into);
    if ('styleSheet' in rule) gather((rule as CSSImportRule).styleSheet?.cssRules ?? NONE, into);
  }
}

const NONE = [] as unknown as CSSRuleList;

function take({ selectorText, style }: CSSStyleRule, into: Record<Side, Set<string>>): void {
  const content = style?.content;
  if (!content || /^(none|normal|""|''|" "|' ')$/.test(content)) return;
  for (const side of SIDES) {
    const pseudo = new RegExp(`::?${side}\\b`, 'g');
    if (pseudo.test(selectorText)) into[side].add(hostsOf(selectorText, pseudo));
  }
}

/** `.a > ::before, b::before` → `.a > *, b`. Nested rules (`&`) match below any element, which is more than is meant. */
function hostsOf(selectors: string, pseudo: RegExp): string {
  return selectors
    .replace(new RegExp(`(^|[\\s>+~,(])${pseudo.source}`, 'g'), '$1*')
    .replace(pseudo, '')
    .replaceAll('&', ':scope *');
}

function matching(root: Document | ShadowRoot, selectors: Set<string>): Set<Element> {
  return selectors.size ? new Set(root.querySelectorAll([...selectors].join(','))) : new Set();
}
