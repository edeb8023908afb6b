import type { Item } from './painted-run';

/** How a thing without text of its own is marked: framed, underlined, or with a tick in its corner. */
export type BoxShape = 'frame' | 'line' | 'tick';

/** Null: not marked. An attribute one cannot see is worth a mark only where data is in it. */
export function boxShape({
  kind,
  attribute,
  label,
}: Pick<Item, 'kind' | 'attribute' | 'label'>): BoxShape | null {
  if (kind === 'text') return null;
  if (kind === 'image' || kind === 'generated') return 'frame';
  if (kind === 'value' || attribute === 'placeholder') return 'line';
  return label.label === 'frontend' ? null : 'tick';
}
