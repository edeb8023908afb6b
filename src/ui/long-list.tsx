import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CHUNK, chunksNear, type Heights, type Here, rowsIn } from './chunks';
import { tCount } from './text';

interface Props<T> {
  items: readonly T[];
  /** How many are listed before the person asks for the rest; all of them when not given. */
  first?: number;
  class?: string;
  rowClass?: string;
  keyOf: (item: T) => string;
  row: (item: T) => ComponentChildren;
}

/** A list of any length. Only the rows near the screen are elements; what takes the others' place has their height. */
export function LongList<T>({ items, first = items.length, ...props }: Props<T>) {
  const wantsAll = useSignal(false);
  const listed = wantsAll.value ? items : items.slice(0, first);
  return (
    <>
      <Rows items={listed} {...props} />
      {listed.length < items.length ? (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            wantsAll.value = true;
          }}
        >
          {tCount('ui_show_all', items.length)}
        </button>
      ) : null}
    </>
  );
}

function Rows<T>({ items, class: name = '', rowClass = '', keyOf, row }: Omit<Props<T>, 'first'>) {
  const list = useRef<HTMLUListElement>(null);
  const here = useSignal<Here>(new Set([0]));
  const heights = useRef<Heights>({ known: new Map(), row: 40 }).current;
  const total = items.length;

  useLayoutEffect(() => {
    if (!list.current || total <= CHUNK) return undefined;
    const ul = list.current;
    return whenMoved(ul, () => {
      here.value = chunksNear(ul, here.peek(), total, heights) ?? here.peek();
    });
  }, [total, here, heights]);

  return (
    <ul ref={list} class={`long-list ${name}`}>
      {Array.from({ length: Math.ceil(total / CHUNK) }, (_, chunk) => {
        const start = chunk * CHUNK;
        if (!here.value.has(chunk)) {
          const height = heights.known.get(chunk) ?? rowsIn(chunk, total) * heights.row;
          return <li key={`away ${chunk}`} aria-hidden="true" style={{ blockSize: `${height}px` }} />;
        }
        return items.slice(start, start + CHUNK).map((item, i) => (
          <li key={keyOf(item)} class={rowClass} {...(total > CHUNK ? placeOf(start + i, total) : {})}>
            {row(item)}
          </li>
        ));
      })}
    </ul>
  );
}

/** Where rows are missing, the others say which they are. */
function placeOf(index: number, total: number) {
  return { 'aria-posinset': index + 1, 'aria-setsize': total };
}

/**
 * Calls back at most once a frame when a list may lie elsewhere on the screen, first when it has been drawn: asked before
 * that, where it lies would be worked out twice. Returns how to end it.
 */
function whenMoved(list: Element, look: () => void): () => void {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  const end = new AbortController();
  addEventListener('scroll', soon, { capture: true, passive: true, signal: end.signal });
  addEventListener('resize', soon, { signal: end.signal });
  // A row that opens or closes moves those below it.
  const sizes = new ResizeObserver(soon);
  sizes.observe(list);
  return () => {
    end.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
