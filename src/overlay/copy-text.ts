/** Puts text on the clipboard; to be called while a click is being handled. Tells whether it got there. */
export async function copyText(doc: Document, text: string): Promise<boolean> {
  try {
    await doc.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(doc, text);
  }
}

/** On pages without the clipboard's interface (plain http). The page's selection stays as it is. */
function copyByCommand(doc: Document, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  doc.defaultView!.addEventListener('copy', fill, { capture: true, once: true });
  const copied = doc.execCommand('copy');
  doc.defaultView!.removeEventListener('copy', fill, { capture: true });
  return copied;
}
