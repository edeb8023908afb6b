export type { Manner } from './card';
export type { CardContent, CopyKind } from './card-content';
export { createOverlay } from './create-overlay';
export { removeLeftover } from './leftover';
export type { Overlay, OverlayOptions } from './overlay';
export type { PaintedRun } from './painted-run';
