/** A row of tiles, each with a number and its name: fields of one object, whatever the page calls them. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const STATS = { inactiveCount: 0, activeCount: 0, failedCount: 2, completeCount: 14, delayedCount: 3 };
const assets = [script('h("li","Queued","Active","Failed","Complete","Delayed")')];
const tiles = (numbers: Record<string, number>) =>
  `<ul>${Object.entries(numbers)
    .map(([name, n]) => `<li><b>${n}</b><i>${name}</i></li>`)
    .join('')}</ul>`;

describe('a tile that is not named after its field', () => {
  it('shows what the tiles beside it leave over of their object', () => {
    const shown = tiles({ Queued: 0, Active: 0, Failed: 2, Complete: 14, Delayed: 3 });
    const said = verdicts(page(shown, [answer('/stats', STATS)], { assets }));
    expect(said).toContain('[0 r1$.inactiveCount]');
    expect(said).toContain('[0 r1$.activeCount]');
  });

  it('shows nothing of it where the others do not', () => {
    const shown = tiles({ Queued: 0, Active: 55, Failed: 91, Complete: 37, Delayed: 3 });
    expect(verdicts(page(shown, [answer('/stats', STATS)], { assets }))[0]).not.toBe('[0 r1$.inactiveCount]');
  });
});

describe('a caption in a row', () => {
  it('is no state of it that is called the same', () => {
    const jobs = [
      { name: 'Forty rye for the ferry', state: 'failed', failed: '2026-03-08T07:00:00Z' },
      { name: 'Oat, unsalted and plain', state: 'failed', failed: '2026-03-07T07:00:00Z' },
    ];
    const rows = jobs
      .map(
        ({ name, failed }, i) =>
          `<tr><td>${name}</td><td>${i === 0 ? 'Failed:' : 'Ended:'}</td><td>${failed.slice(0, 10)}</td></tr>`,
      )
      .join('');
    const copy = [script('h("td","Failed:")')];
    expect(verdicts(page(`<table>${rows}</table>`, [answer('/jobs', jobs)], { assets: copy }))[1]).toBe(
      'Failed:',
    );
  });
});

describe('a count beside the name of what was asked for', () => {
  const berths = ['Low Water', 'Brass Dial', 'Old Mill'].map((name, i) => ({ name, depth: 3, boats: 4 - i }));
  const crew = {
    data: [
      { name: 'Ines', shifts: 3 },
      { name: 'Bram', shifts: 3 },
    ],
  };
  const tabs = '<ul><li><a>Berths <i>3</i></a></li><li><a>Crew <i>2</i></a></li></ul>';
  const tabNames = [script('h("a","Berths","Crew")')];

  it.each([
    ['which is a list', berths, '$.length'],
    ['which has a list in its only member', { result: berths }, '$.result.length'],
    ['which counts it itself', { items: berths, total: 3 }, '$.total'],
  ])('counts the answer, %s', (_, body, path) => {
    const answers = [answer('/api/crew', crew), answer('/api/berths', body)];
    const said = verdicts(page(tabs, answers, { assets: tabNames }));
    expect(said).toContain(`[3 r2${path}]`);
    expect(said).toContain('[2 r1$.data.length]');
  });

  it('counts nothing beside another name', () => {
    const other = '<ul><li><a>Lamps <i>3</i></a></li><li><a>Bells <i>2</i></a></li></ul>';
    const answers = [answer('/api/crew', crew), answer('/api/berths', berths)];
    const said = verdicts(page(other, answers, { assets: [script('h("a","Lamps","Bells")')] }));
    expect(said).not.toContain('[3 r2$.length]');
  });
});
