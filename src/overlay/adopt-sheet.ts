export interface AdoptedSheet {
  /** Makes the sheet count in this document or shadow tree; again and again does no harm. */
  adopt(root: Document | ShadowRoot): void;
  replace(css: string): void;
}

/**
 * One stylesheet in as many roots as need it, beside whatever the page adopted itself. Where a browser refuses (Firefox
 * before 153 in a content script: https://bugzilla.mozilla.org/show_bug.cgi?id=1770592), a `<style>` does it: `fallback`
 * says where that may stand. Gone from everywhere when the signal fires.
 */
export function createAdoptedSheet(
  doc: Document,
  fallback: (root: Document | ShadowRoot) => Element | ShadowRoot,
  signal: AbortSignal,
): AdoptedSheet {
  const view = doc.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  const roots = new Set<Document | ShadowRoot>();
  const styles = new Map<Document | ShadowRoot, HTMLStyleElement>();
  let css = '';

  const addStyle = (root: Document | ShadowRoot) => {
    const style = doc.createElementNS('http://www.w3.org/1999/xhtml', 'style') as HTMLStyleElement;
    style.textContent = css;
    fallback(root).append(style);
    styles.set(root, style);
  };
  const adopt = (root: Document | ShadowRoot) => {
    if (styles.has(root)) return;
    roots.add(root);
    try {
      // A page that assigns its own list drops ours.
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    } catch {
      addStyle(root);
    }
  };
  const replace = (text: string) => {
    // Rules that highlights inherit have the whole page styled anew: 60 ms of CPU for 12,000 texts in Chromium 156.
    if (text === css) return;
    css = text;
    sheet.replaceSync(text);
    for (const style of styles.values()) style.textContent = text;
  };
  const remove = () => {
    for (const root of roots) abandon(root, sheet);
    for (const style of styles.values()) style.remove();
  };
  signal.addEventListener('abort', remove, { once: true });
  return { adopt, replace };
}

function abandon(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  try {
    const at = root.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  } catch {
    // The root went with its page; so did the sheet.
  }
}
