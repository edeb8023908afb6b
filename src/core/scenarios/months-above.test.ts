/** Months that stand over the rows of their days. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const DIVES = [
  ['2026-02-26', 'Wreck of the Halvard', 31.4],
  ['2026-02-19', 'Kelp garden', 12.8],
  ['2026-02-04', 'Needle arch', 24.1],
  ['2026-01-30', 'Old slipway', 9.7],
  ['2026-01-08', 'Basalt steps', 18.2],
].map(([on, where, metres]) => ({ on: String(on), where: String(where), metres: Number(metres) }));

const day = (on: string) =>
  new Intl.DateTimeFormat('en-US', { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(on),
  );
const row = ({ on, where, metres }: (typeof DIVES)[0]) =>
  `<tr><td>${day(on)}</td><td>${where}</td><td>${metres} m</td></tr>`;
const rows = (from: number, to: number) => DIVES.slice(from, to).map(row).join('');
const heading = (html: string, text: string) => {
  const observation = page(html, [answer('/dives', DIVES)]);
  return labelsOf(observation)[observation.runs.findIndex((run) => run.text === text)]!;
};

describe('a month over rows', () => {
  it('is of the first of their days, where there are several', () => {
    const both = `<tr><td>February 2026</td></tr>${rows(0, 3)}<tr><td>January 2026</td></tr>${rows(3, 5)}`;
    const { confidence, segments } = heading(`<table>${both}</table>`, 'January 2026');
    expect(segments[0]?.sources[0]?.path).toBe('$[3].on');
    expect(confidence).toBeGreaterThan(0.9);
  });

  it('is that, though it is the only one, where it stands among the rows', () => {
    const table = `<table><tr><td>February 2026</td></tr>${rows(0, 3)}</table>`;
    expect(heading(table, 'February 2026').segments[0]?.sources[0]?.path).toBe('$[0].on');
  });

  it('may be what the page was turned to, where it stands apart from them', () => {
    const turned = `<div><h2>February 2026</h2></div><div><table>${rows(0, 3)}</table></div>`;
    expect(heading(turned, 'February 2026').confidence).toBeLessThan(0.9);
  });

  it('is of none of them, where one of them is of another month', () => {
    const table = `<table><tr><td>February 2026</td></tr>${rows(0, 5)}</table>`;
    expect(heading(table, 'February 2026').label).not.toBe('backend');
  });
});
