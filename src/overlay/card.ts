import { type Lexicon, lexiconOf } from '../learn/lexicon';
import { builderFor } from './build';
import { cardBody } from './card-body';
import type { CardAction, CardContent, CopyKind, Translate } from './card-content';
import { copyText } from './copy-text';
import type { Box, Point } from './geometry';
import { toggleMeaning } from './meaning';
import { placeCard } from './place-card';

/** The one card of a document. */
export interface Card {
  readonly element: HTMLElement;
  readonly open: boolean;
  readonly pinned: boolean;
  /** The keyboard is in it. */
  readonly focused: boolean;
  /** False: it says just this already, and stays as it is. */
  show(label: string, content: CardContent): boolean;
  place(rects: readonly Box[], pointer: Point | null): void;
  /** Keep it where it is until it is closed. `focus`: bring the keyboard into it. */
  pin(on: boolean, focus?: boolean): void;
  close(): void;
  /** Read out what it says. */
  announce(): void;
  say(key: string): void;
  /** Does what a button of it is for. */
  act(button: HTMLElement): void;
}

export interface CardOptions {
  translate: Translate;
  /** The card has another size now. */
  resized(): void;
  /** How the person likes things explained. */
  manner(): Manner;
}

/** `terms`: explain the terms of the field; `restaurant`: with a picture. */
export interface Manner {
  terms: boolean;
  restaurant: boolean;
}

export function createCard(doc: Document, layer: HTMLElement, options: CardOptions): Card {
  const { translate } = options;
  const build = builderFor(doc);
  let lexicon: Lexicon | null = null;
  // Made with the first card: the labels do not wait for it.
  const terms = () => (lexicon ??= lexiconOf((term) => translate(`learn_${term}_words`, [])));
  const element = build.make('div', {
    class: 'card',
    role: 'tooltip',
    tabindex: '-1',
    'aria-label': translate('card_name', []),
    lang: translate('language_tag', []),
    dir: translate('language_direction', []) || 'ltr',
    hidden: '',
  });
  const said = build.make('div', { class: 'said', role: 'status', 'aria-live': 'polite' });
  layer.append(element, said);
  let content: CardContent | null = null;
  let pinned = false;
  let before: Element | null = null;

  const say = (text: string) => {
    said.textContent = text;
  };
  const pin = (on: boolean, focus = false) => {
    pinned = on;
    element.classList.toggle('pinned', on);
    element.setAttribute('role', on ? 'dialog' : 'tooltip');
    const button = element.querySelector('[data-action="pin"]');
    const name = translate(on ? 'card_unpin' : 'card_pin', []);
    button?.setAttribute('aria-pressed', String(on));
    button?.setAttribute('aria-label', name);
    button?.setAttribute('title', name);
    element.querySelector('.keys')?.replaceChildren(translate(on ? 'card_keys_pinned' : 'card_keys', []));
    if (!focus || !on) return;
    before ??= doc.activeElement;
    element.focus({ preventScroll: true });
  };
  const close = () => {
    content = null;
    pin(false);
    element.hidden = true;
    element.classList.remove('placed');
    element.replaceChildren();
    say('');
    if (before?.isConnected) (before as HTMLElement).focus?.({ preventScroll: true });
    before = null;
  };
  const copy = async (button: HTMLElement) => {
    const kind = button.dataset.copy as CopyKind;
    const told = translate(
      (await copyText(doc, content?.copy(kind) ?? '')) ? 'card_copied' : 'card_copy_failed',
      [],
    );
    button.textContent = told;
    say(told);
  };
  const explain = (button: HTMLElement) => {
    pin(true);
    say(toggleMeaning(button, build, translate, options.manner().restaurant));
    options.resized();
  };
  const actions: Record<CardAction, (button: HTMLElement) => void> = {
    pin: () => pin(!pinned),
    close,
    copy: (button) => void copy(button),
    term: explain,
    'show-effect': () => content?.effect?.show?.(),
  };
  return {
    element,
    get open() {
      return content !== null;
    },
    get pinned() {
      return pinned;
    },
    get focused() {
      return element.matches(':focus-within');
    },
    show(label, next) {
      const same = content !== null && element.dataset.label === label && saysSame(content, next);
      content = next;
      if (same) return false;
      const focused = element.matches(':focus-within');
      element.dataset.label = label;
      element.replaceChildren(
        ...cardBody(label, next, { build, translate, lexicon: options.manner().terms ? terms() : null }),
      );
      if (focused) element.focus({ preventScroll: true });
      element.hidden = false;
      element.scrollTop = 0;
      pin(pinned);
      return true;
    },
    place(rects, pointer) {
      if (rects.length === 0) return;
      void placeCard(element, rects, pointer).then(() => element.classList.add('placed'));
    },
    pin,
    close,
    announce() {
      const [label, lead] = [element.querySelector('strong'), element.querySelector('.lead')];
      say([label, lead].map((part) => part?.textContent ?? '').join('. '));
    },
    say: (key) => say(translate(key, [])),
    act(button) {
      const { action = '' } = button.dataset;
      if (Object.hasOwn(actions, action)) actions[action as CardAction](button);
    },
  };
}

function saysSame(a: CardContent, b: CardContent): boolean {
  const told = ({ explanation, effect, copyable }: CardContent) =>
    JSON.stringify([explanation, effect?.message, copyable]);
  return told(a) === told(b);
}
