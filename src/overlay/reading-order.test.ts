import { describe, expect, test } from 'vitest';
import { isCollected } from '../core/testing/collected';
import type { Item } from './painted-run';
import { createReadingOrder } from './reading-order';

/** Where it stands among others is not asked here: that takes a real document (`tests/e2e/overlay.test.ts`). */
function item(id: number): Item {
  return { id } as Item;
}

describe('the reading order', () => {
  test.each(['before', 'after'])('lets go of what came and went %s anybody asked', async (when) => {
    const order = createReadingOrder();
    const row = () => {
      const gone = item(1);
      order.add(gone);
      if (when === 'after') order.items();
      order.remove(gone);
      return gone;
    };
    expect(await isCollected(row)).toBe(true);
    expect(order.items()).toEqual([]);
  });

  test.each([10, 60, 99, 100])('has what is left when %i of 100 are gone', (count) => {
    const order = createReadingOrder();
    const all = Array.from({ length: 100 }, (_, id) => item(id));
    for (const one of all) order.add(one);
    expect(order.items()).toEqual(all);
    for (const one of all.slice(0, count)) order.remove(one);
    expect(order.items()).toEqual(all.slice(count));
  });
});
