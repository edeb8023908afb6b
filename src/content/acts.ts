import { withoutFragment } from '../core/without-fragment';
import type { Act } from '../model';
import { isElement } from './dom';

/** More than anybody remembers; older ones explain nothing any more. */
const MOST_ACTS = 300;
/** Scrolling comes in bursts; a moment of it in so many ms is enough. */
const EACH_SCROLL = 100;
const CONTROLS = [
  'a[href]',
  'button',
  'input',
  'select',
  'textarea',
  'label',
  'summary',
  ...['button', 'link', 'tab', 'menuitem', 'option', 'switch', 'checkbox', 'radio'].map(
    (role) => `[role="${role}"]`,
  ),
].join();

/** What the person did on the page, and the screens it went through, while we looked. Trusted events only. */
export class Acts {
  private all: Act[] = [];
  private readonly controls = new WeakMap<Act, Element>();
  private url = location.href;

  /** Looks at a document until the signal. */
  watch(document: Document, signal: AbortSignal): void {
    const options = { capture: true, passive: true, signal };
    const shiftMs = (document.defaultView?.performance.timeOrigin ?? 0) - performance.timeOrigin;
    const note = (kind: Act['kind']) => (event: Event) => {
      if (event.isTrusted) this.add({ kind, atMs: event.timeStamp + shiftMs }, controlOf(event));
    };
    for (const type of ['click', 'submit']) document.addEventListener(type, note('click'), options);
    for (const type of ['input', 'change']) document.addEventListener(type, note('input'), options);
    document.addEventListener('scroll', note('scroll'), options);
  }

  /** The address is another one than before, without a load. */
  screenChanged(): void {
    const { href } = location;
    if (withoutFragment(href) === withoutFragment(this.url)) return;
    this.url = href;
    this.add({ kind: 'screen', atMs: performance.now(), url: href }, null);
  }

  /** In order of time; later ones do not reach it. */
  list(): Act[] {
    return this.all.slice();
  }

  /** What was done with the control that shows a node, the last first. */
  on(node: Node): Act[] {
    return this.all.filter((act) => this.controls.get(act)?.contains(node)).reverse();
  }

  private add(act: Act, control: Element | null): void {
    const last = this.all.at(-1);
    if (act.kind === 'scroll' && last?.kind === 'scroll' && act.atMs - last.atMs < EACH_SCROLL) return;
    this.all.push(act);
    if (control) this.controls.set(act, control);
    if (this.all.length > MOST_ACTS) this.all = this.all.slice(-MOST_ACTS);
  }
}

/** What was pressed or filled in; of a form that was sent, the button that sent it. */
function controlOf(event: Event): Element | null {
  const submitter = (event as Partial<SubmitEvent>).submitter;
  if (submitter) return submitter;
  const [target] = event.composedPath();
  const element = target && 'nodeType' in target && isElement(target as Node) ? (target as Element) : null;
  return element?.closest(CONTROLS) ?? null;
}
