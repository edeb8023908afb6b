/** HTML that a server drew from the state that it wrote beside it: that a text stands there says nothing of whose it is. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const HIVES = [
  { id: 4, name: 'Lower orchard hive', keeper: 'Ines Holloway', kilos: 6275.5 },
  { id: 9, name: 'Hive by the mill race', keeper: 'Tomas Varga', kilos: 3120 },
];
const LIST = HIVES.map(({ name, keeper }) => `<li><b>${name}</b> <i>${keeper}</i></li>`).join('');
const ALL = `<ul>${LIST}</ul><p>9.4 barrels</p>`;
const html = (text: string) => ({ kind: 'html' as const, url: 'https://hives.example/', text });
const script = {
  kind: 'script' as const,
  url: 'https://hives.example/app.js',
  text: 'draw(await (await fetch(at)).json())',
};
const state = answer('/#__NUXT_DATA__', HIVES, { via: 'embedded' });
const said = (markup: string, written: string, text: string, ...exchanges: ReturnType<typeof answer>[]) => {
  const observation = page(markup, [state, ...exchanges], { assets: [html(written), script] });
  return labelsOf(observation)[observation.runs.findIndex((run) => run.text === text)]!;
};

describe('a text in HTML that a server drew', () => {
  it('is data on the next page, whose answer says it, though the first page showed it, too', () => {
    const told = {
      queen: 'marked yellow',
      site: 'Behind the cider press',
      breed: 'Buckfast, of 2023',
      note: 'Feeds at dusk',
    };
    const hive = answer('/hives/4', { ...HIVES[0], ...told });
    const lines = Object.values(told).map((text) => `<p>${text}</p>`);
    const markup = `<h1>Lower orchard hive</h1>${lines.join('')}`;
    expect(said(markup, ALL, 'Lower orchard hive', hive).label).toBe('backend');
  });

  it('is not surely the page’s own, though nothing else has it', () => {
    const label = said(ALL, ALL, '9.4 barrels');
    expect(label.label).not.toBe('backend');
    expect(label.confidence).toBeLessThan(0.9);
  });

  it('is the page’s own where the HTML has none of the state', () => {
    const label = said(ALL, '<ul></ul><p>9.4 barrels</p>', '9.4 barrels');
    expect(label).toMatchObject({ label: 'frontend', segments: [{ origin: 'markup' }] });
    expect(label.confidence).toBeGreaterThan(0.9);
  });
});
