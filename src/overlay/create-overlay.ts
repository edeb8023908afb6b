import type { View } from '../messages';
import { createCard } from './card';
import { createCardControl } from './card-control';
import { carriedIn } from './carried';
import type { Point } from './geometry';
import { again, hitAt, hitIn } from './hit-test';
import { createHost } from './host';
import { watchKeys } from './key-commands';
import { createLayers } from './layers';
import { watchMovements } from './movements';
import { onceAFrame } from './once-a-frame';
import type { Overlay, OverlayOptions } from './overlay';
import { elementOf, type Hit, type PaintedRun } from './painted-run';
import { createPainter } from './painter';
import { watchPointer } from './pointer';
import { pressedButton, shield } from './shield';
import { bringIntoView, stepFrom } from './walk';

/**
 * The overlay of one document. Works from an extension's isolated world; touches no node of the page but for one host
 * element of its own, and takes everything back when the signal fires.
 */
export function createOverlay(doc: Document, options: OverlayOptions): Overlay {
  const { signal, translate } = options;
  const view = doc.defaultView as Window & typeof globalThis;
  const host = createHost(doc, signal);
  const layers = createLayers(doc, host, signal);
  const card = createCard(doc, layers.card, {
    translate,
    manner: () => options.manner?.() ?? { terms: true, restaurant: false },
    resized: () => control.follow(),
  });
  const painter = createPainter(doc, host, layers.boxes, () => nearChanged(), signal);
  const { items } = painter;
  let shown: View = { backend: true, frontend: true, unsure: true };
  let lit: readonly number[] | null = null;

  const contentOf = ({ item, segment }: Hit) => {
    if (!card.open) host.raise();
    return options.card(item.id, segment && item.label.segments.indexOf(segment));
  };
  const target = (hit: Hit | null) => painter.emphasise('current', hit && [hit]);
  const control = createCardControl(card, contentOf, target, signal);
  const follow = () => {
    painter.place();
    control.follow();
  };
  const moved = onceAFrame(view, follow, signal);
  const hittable = { itemsOf: items.of, shadowOf: items.shadowOf, all: items.all, host: host.element };
  const at = (point: Point) => hitAt(doc, point, { ...hittable, view: shown });
  const litHits = (): Hit[] | null =>
    lit?.flatMap((id) => {
      const item = items.get(id);
      return item?.near ? [{ item, segment: null }] : [];
    }) ?? null;
  const nearChanged = () => {
    if (lit) painter.emphasise('lit', litHits());
    if (painter.boxes > 0) moved();
  };
  const pin = (hit: Hit | null): boolean => {
    if (!hit || !control.open(hit, null)) return false;
    card.pin(true);
    card.announce();
    return true;
  };
  const step = (by: 1 | -1): boolean => {
    const hit = stepFrom(items.inOrder(), control.target, by, shown);
    if (hit) bringIntoView(hit);
    else card.say('card_none');
    return pin(hit);
  };
  const light = (ids: readonly number[] | null): number => {
    lit = ids;
    painter.emphasise('lit', litHits());
    const known = new Set(ids?.filter((id) => items.get(id)));
    const first = known.size > 0 && items.inOrder().find(({ id }) => known.has(id));
    if (first) bringIntoView({ item: first, segment: null });
    moved();
    return known.size;
  };
  const put = (runs: readonly PaintedRun[]) => {
    const fresh = runs.filter((run) => {
      const item = items.get(run.id);
      // Another text in the same element is as near as the one before.
      if (item?.element && item.element === elementOf(run)) painter.change(item, run);
      else if (item) painter.remove(item);
      return items.get(run.id) === undefined;
    });
    painter.add(fresh);
  };
  const remove = (ids: Iterable<number>) => {
    for (const id of ids) {
      const item = items.get(id);
      if (item) painter.remove(item);
    }
  };
  const refresh = () => {
    const { target: hit } = control;
    if (hit) control.refresh(again(hit, items.get(hit.item.id)));
    nearChanged();
  };

  const unlight = () => lit !== null && light(null) === 0;
  const leave = () => options.leave?.();
  const onKey = watchKeys(view, { host: host.element, card, control, step, unlight, leave }, signal);
  shield(
    host.element,
    (event) => {
      if (event.type === 'keydown') onKey(event as KeyboardEvent);
      const button = event.type === 'click' && pressedButton(host.shadow, event as MouseEvent);
      if (button) card.act(button);
      if (!card.open) control.close();
    },
    signal,
  );
  watchMovements(doc, moved, () => painter.boxes > 0 || control.target !== null, signal);
  watchPointer(
    view,
    (point, over) => {
      if (over === host.element) control.enter();
      else control.point(point, point && at(point));
    },
    signal,
  );

  return {
    host: host.element,
    light,
    hide: control.close,
    next: () => step(1),
    previous: () => step(-1),
    show(runs) {
      const kept = new Set(runs.map(({ id }) => id));
      remove([...items.all()].map(({ id }) => id).filter((id) => !kept.has(id)));
      put(runs);
      refresh();
    },
    update(changed, removed) {
      remove(removed);
      put(changed);
      refresh();
    },
    carry(element) {
      for (const { item, run } of carriedIn(element, items.of(element))) painter.change(item, run);
    },
    setView(next) {
      shown = next;
      painter.setView(next);
    },
    setColours(name) {
      layers.setColours(name);
      painter.setColours(name);
    },
    pinAt: (where) => pin('nodeType' in where ? hitIn(where, items.inOrder()) : at(where)),
  };
}
