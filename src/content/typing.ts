import { isMatch } from './dom';

const FIELDS = new Set(['input', 'textarea', 'select']);

/** Elements the person typed into. Trusted events only: a page can make the others itself. */
export class Typing {
  private readonly elements = new WeakSet<EventTarget>();

  /** Looks at a document until the signal. */
  watch(document: Document, signal: AbortSignal, changed: (element: Element) => void): void {
    const note = (event: Event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || !target || !('ownerDocument' in target)) return;
      this.elements.add(target);
      changed(target as Element);
    };
    document.addEventListener('input', note, { capture: true, passive: true, signal });
  }

  /** Typed while we looked, or, as CSS remembers (`:user-valid`, `:user-invalid`), before. */
  has(element: Element, localName: string): boolean {
    if (this.elements.has(element)) return true;
    return FIELDS.has(localName) && isMatch(element, ':user-valid, :user-invalid');
  }
}
