import { isElement, localNameOf, parentOf } from './dom';

/** Attributes that change whether something shows, and with it everything below. */
const HIDING = ['class', 'style', 'hidden', 'open', 'popover', 'inert'];
/** Attributes that are shown themselves, or say more of a text. */
const SHOWN = [
  'title',
  'alt',
  'placeholder',
  'aria-label',
  'src',
  'srcset',
  'href',
  'poster',
  'value',
  'type',
  'datetime',
];

/** What changed since it was last asked for. */
export interface Changes {
  /** Their own texts, attributes or children. */
  children: Set<Node>;
  /** Everything at and below them. */
  subtrees: Set<Node>;
}

export interface Observing {
  /** A document or shadow root to look at as well. */
  watch(root: Document | ShadowRoot): void;
  /** A node of which we know otherwise that it changed. */
  add(node: Node): void;
  /** Something has changed that nobody took yet. */
  readonly pending: boolean;
  /** Takes what has changed; null where nothing has. */
  take(): Changes | null;
}

/** Looks at documents and shadow roots until the signal. `changed` is told once per batch; whatever is ours does not count. */
export function observe(
  options: {
    isOurs(node: Node): boolean;
    changed(): void;
    /** Other texts stand in this element now, in the place of some that stood there. */
    replaced(element: Element): void;
    frameLoaded(frame: Element): void;
  },
  signal: AbortSignal,
): Observing {
  let changes = none();
  const observer = new MutationObserver((records) => {
    const before = changes.children.size + changes.subtrees.size;
    for (const record of records) {
      note(record, changes, options.isOurs);
      if (isReplaced(record)) options.replaced(record.target as Element);
    }
    if (changes.children.size + changes.subtrees.size > before) options.changed();
  });
  const loaded = ({ target }: Event) => {
    if (!(target && 'nodeType' in target) || !isElement(target as Node)) return;
    const element = target as Element;
    if (['iframe', 'frame', 'object'].includes(localNameOf(element))) {
      changes.subtrees.add(element);
      options.frameLoaded(element);
      options.changed();
    }
  };
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    get pending() {
      return changes.children.size + changes.subtrees.size > 0;
    },
    watch(root) {
      if (signal.aborted) return;
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: [...HIDING, ...SHOWN],
      });
      root.addEventListener('load', loaded, { capture: true, signal });
      // What a choice or a script's answer to it does to a field's value changes no attribute.
      root.addEventListener('change', fieldChanged, { capture: true, passive: true, signal });
    },
    add(node) {
      changes.children.add(node);
      options.changed();
    },
    take() {
      if (changes.children.size + changes.subtrees.size === 0) return null;
      const taken = changes;
      changes = none();
      return taken;
    },
  };

  function fieldChanged({ target }: Event): void {
    if (!target || !('nodeType' in target)) return;
    changes.children.add(target as Node);
    options.changed();
  }
}

function none(): Changes {
  return { children: new Set(), subtrees: new Set() };
}

function note(record: MutationRecord, changes: Changes, isOurs: (node: Node) => boolean): void {
  const { type, target, attributeName } = record;
  if (isOurs(target)) return;
  if (type === 'attributes' && HIDING.includes(attributeName ?? '')) changes.subtrees.add(target);
  else if (type === 'attributes') changes.children.add(target);
  else if (type === 'characterData') changes.children.add(parentOf(target) ?? target);
  else if (!isOnlyOurs(record, isOurs)) changes.children.add(target);
}

function isReplaced({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const isTextIn = (nodes: NodeList) => [...nodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return isElement(target) && isTextIn(removedNodes) && isTextIn(addedNodes);
}

function isOnlyOurs({ addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  return [...addedNodes, ...removedNodes].every(isOurs);
}
