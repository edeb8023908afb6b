import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { number, tCount } from './text';

interface Props<T> {
  items: T[];
  /** How many are drawn before the person asks for more. */
  first?: number;
  class?: string;
  row: (item: T) => ComponentChildren;
}

/** As many rows as can be added without the page being felt to wait. */
const STEP = 200;

/** A list that draws its first rows, and more when asked, so that it is there at once however long it is. */
export function LongList<T>({ items, first = 30, class: name = '', row }: Props<T>) {
  const limit = useSignal(first);
  const left = items.length - limit.value;
  return (
    <>
      <ul class={`long-list ${name}`}>{items.slice(0, limit.value).map(row)}</ul>
      {left > 0 ? (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            limit.value += STEP;
          }}
        >
          {left > STEP ? tCount('ui_show_some', STEP, number(left)) : tCount('ui_show_all', items.length)}
        </button>
      ) : null}
    </>
  );
}
