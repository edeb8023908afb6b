/** More than a document has: one that never ends its scripts is not followed for ever. */
const MOST = 10_000;

/**
 * Notes the inline scripts of a document while it is read: many that bring state take themselves out of it as soon as they have run
 * (TanStack Start's `document.currentScript.remove()`), and nothing is left of them when somebody looks. Ends with the document.
 */
export function keepScripts(doc: Document, scripts: HTMLScriptElement[]): void {
  if (doc.readyState !== 'loading') return;
  const note = (records: MutationRecord[]) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.nodeName === 'SCRIPT' && scripts.length < MOST) scripts.push(node as HTMLScriptElement);
  };
  const observer = new MutationObserver(note);
  observer.observe(doc, { childList: true, subtree: true });
  const end = () => {
    note(observer.takeRecords());
    observer.disconnect();
  };
  doc.addEventListener('DOMContentLoaded', end, { once: true });
}
