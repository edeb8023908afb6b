import type { Label } from '../model';
import { type Item, isText, type PaintedRun } from './painted-run';

/** Labels of texts that were taken out of an element, each on the text that came in its stead: a number that ticks keeps its label. */
export function carriedIn(element: Element, items: Iterable<Item>): { item: Item; run: PaintedRun }[] {
  const all = [...items].filter((item): item is Item & { node: Text } => isText(item));
  const kept = new Set(all.map(({ node }) => node).filter(({ parentNode }) => parentNode === element));
  const fresh = [...element.childNodes].filter(
    (node): node is Text => node.nodeType === Node.TEXT_NODE && !kept.has(node as Text),
  );
  const carried: { item: Item; run: PaintedRun }[] = [];
  for (const item of all) {
    const before = item.node.data;
    const at = kept.has(item.node) ? -1 : fresh.findIndex(({ data }) => areAlike(before, data));
    const [node] = at < 0 ? [] : fresh.splice(at, 1);
    if (node) carried.push({ item, run: { ...item, node, label: carriedTo(node.data, before, item.label) } });
  }
  return carried;
}

const AMOUNT = /\p{Nd}[\p{Nd}.,:\u00a0\u202f]*/gu;

/** Whether two texts differ in their numbers only. */
export function areAlike(a: string, b: string): boolean {
  return a.replace(AMOUNT, '0') === b.replace(AMOUNT, '0');
}

/** The label of a text, on another that differs in its numbers only: its ranges begin and end at the same words and numbers. */
export function carriedTo(after: string, before: string, label: Label): Label {
  const [olds, news] = [before, after].map((text) => [...text.matchAll(AMOUNT)]) as [Amount[], Amount[]];
  const moved = (at: number) => {
    const next = olds.findIndex(({ index, 0: amount }) => at < index + amount.length);
    const [old, now] = next < 0 ? [olds.at(-1), news.at(-1)] : [olds[next], news[next]];
    if (!old || !now) return at;
    if (next < 0) return at - old.index - old[0].length + now.index + now[0].length;
    return now.index + Math.min(at - old.index, now[0].length);
  };
  const segments = label.segments.map((one) => ({ ...one, start: moved(one.start), end: moved(one.end) }));
  return { ...label, segments };
}

type Amount = RegExpExecArray;
