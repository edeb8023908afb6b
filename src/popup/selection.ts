import { signal } from '@preact/signals';
import { reveal } from './session';

/** The request whose places are lit up, the row that is open, and how many places there are; null while not yet known. */
export const selected = signal<{ row: string; requestId: string; places: number | null } | null>(null);

/** Opens a row of the menu and lights up what the request shows; choosing the same again ends it. */
export async function choose(row: string, requestId: string): Promise<void> {
  const was = selected.value;
  if (was?.row === row && was.requestId === requestId) {
    selected.value = null;
    await reveal(null);
    return;
  }
  const mine = { row, requestId, places: null };
  selected.value = mine;
  const places = await reveal(requestId);
  if (selected.value === mine) selected.value = { ...mine, places };
}
