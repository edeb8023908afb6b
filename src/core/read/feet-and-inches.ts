import { type Collector, numberReading } from './collector';
import type { Folded } from './fold';

/** `5' 11"`, `17′ 0″`, `6 ft 2.5 in`; no minutes and seconds of an angle, which stand after degrees. */
const LENGTH =
  /(?<![\d°.,]|° )(\d{1,3}) ?(?:'|′|ft\.?|feet) ?(1[01]|\d)(\.\d{1,3})? ?(?:"|″|''|′′|in(?:ches|\.)?(?!\p{L}))/gu;
const INCHES = 12;
/** Inches, and what data may be in instead: how many of it an inch is. */
const SENT_AS: readonly [string, number][] = [
  ['inch', 1],
  ['foot', 1 / INCHES],
  ['centimeter', 2.54],
  ['meter', 0.0254],
  ['millimeter', 25.4],
];

/** Reads lengths in two units as one; answers their folded ranges, in which no number means anything by itself. */
export function readFeetAndInches(folded: Folded, out: Collector): [number, number][] {
  const taken: [number, number][] = [];
  for (const { 0: all, 1: feet, 2: inches, 3: part = '', index } of folded.text.matchAll(LENGTH)) {
    const end = index + all.length;
    const value = Number(feet) * INCHES + Number(inches + part);
    const step = part === '' ? 1 : 10 ** (1 - part.length);
    const digits = String(feet).length + String(inches).length + Math.max(0, part.length - 1);
    for (const [unit, size] of SENT_AS)
      out.add(numberReading(index, end, 'number', value * size, step * size, digits, unit));
    taken.push([index, end]);
  }
  return taken;
}
