import { signal } from '@preact/signals';
import { reveal } from './session';

/** What is lit up: a request, one of its fields, or one place; `places` is how many, null while not yet known. */
export interface Selection {
  /** The row of a list that is open. */
  row: string;
  requestId: string | null;
  path?: string;
  place?: string;
  places: number | null;
}

export const selected = signal<Selection | null>(null);

/** Opens a row and lights up what the request, or one field of it, shows; choosing the same again ends it. */
export function choose(row: string, requestId: string, path?: string): Promise<void> {
  return light({ row, requestId, ...(path === undefined ? {} : { path }), places: null });
}

/** Lights up one place; again ends it. */
export function choosePlace(place: string): Promise<void> {
  return light({ row: place, requestId: null, place, places: null });
}

/** Nothing is lit up any more. */
export async function chooseNothing(): Promise<void> {
  if (!selected.value) return;
  selected.value = null;
  await reveal({ requestId: null });
}

async function light(next: Selection): Promise<void> {
  const was = selected.value;
  if (was && was.row === next.row && was.requestId === next.requestId && was.path === next.path)
    return chooseNothing();
  selected.value = next;
  const { requestId, path, place } = next;
  const places = await reveal({ requestId, ...(path ? { path } : {}), ...(place ? { place } : {}) });
  if (selected.value === next) selected.value = { ...next, places };
}
