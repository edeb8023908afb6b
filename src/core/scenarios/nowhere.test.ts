/** Words that no answer has: whether a file of the page has them decides whether they are known to be the page's own. */
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../model';
import { verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const FERRY = { name: 'Skerry Belle', berth: 'Old Mole' };
const CODE = script('h("dt","Berth"), h("h1", record.name), t.toUpperCase("QUAYSIDE"), props.firstMate');

function said(text: string, assets: Asset[] = [CODE], { url }: { url?: string } = {}): string | undefined {
  const html = `<h1>Skerry Belle</h1><dl><dt>Berth</dt><dd>Old Mole</dd></dl><p>${text}</p>`;
  return verdicts(page(html, [answer('/ferry', FERRY)], { assets, ...(url ? { url } : {}) }))[3];
}

describe('words that are in no answer', () => {
  it('are unsure where no file of the page has them', () => {
    expect(said('Laid up')).toBe('?[Laid up]');
  });

  it.each(['Berth', 'Quayside', 'First mate'])('are the page’s own where its code has them: %s', (text) => {
    expect(said(text)).toBe(text);
  });

  it('are its own where its code has their letters as numbers', () => {
    expect(said('Überfahrt', [script('h("p", "\\u00dcber" + x), fn("die \\u00dcberfahrt kostet")')])).toBe(
      'Überfahrt',
    );
  });

  it('are its own where its address has them', () => {
    expect(said('harbour', [CODE], { url: 'https://quay.example/harbour/7' })).toBe('harbour');
  });

  it.each(['Wednesday', 'Yesterday', 'March 2024'])('are its own where browsers know them: %s', (text) => {
    expect(said(text)).toBe(text);
  });

  it('are its own where there is a script that could not be read', () => {
    expect(said('Laid up', [CODE, { ...script(''), url: 'https://cdn.example/app.js' }])).toBe('Laid up');
  });

  it('are unsure beside data, too', () => {
    expect(said('Laid up: Skerry Belle')).toBe('?[Laid up: ][Skerry Belle r1$.name]');
  });
});
