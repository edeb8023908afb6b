/** What a person does in our card. Movements pass: they tell a page nothing but that the pointer is elsewhere. */
const EVENTS = [
  'pointerdown',
  'pointerup',
  'pointercancel',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'wheel',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'copy',
  'cut',
  'paste',
  'selectstart',
  'dragstart',
  'drop',
  'focusin',
  'focusout',
  'focus',
  'blur',
] as const;

const SCROLLS = /^(wheel|touch)/;

/**
 * Keeps what happens in our shadow tree from the page: events are stopped at the window, before they reach a node of the
 * page's. A listener the page put on the window itself, before us, still sees that something happened, and no more: for it
 * everything in a closed shadow tree is the host.
 */
export function shield(host: Element, handle: (event: Event) => void, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  const stop = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    handle(event);
  };
  for (const type of EVENTS)
    view?.addEventListener(type, stop, { capture: true, passive: SCROLLS.test(type), signal });
}

/** The button that was pressed; null where it was none. By its place, because an event at the window names only the host. */
export function pressedButton(
  shadow: ShadowRoot,
  { clientX, clientY, detail }: MouseEvent,
): HTMLElement | null {
  const byKeyboard = detail === 0;
  const pressed = byKeyboard ? shadow.activeElement : shadow.elementFromPoint(clientX, clientY);
  return pressed?.closest<HTMLElement>('[data-action]') ?? null;
}
