/** Lists in groups: a board's columns, a list under headings. Each has its name, how many it holds, and what it holds. */
import { describe, expect, it } from 'vitest';
import { findings, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const LANES = ['In the yard', 'On the slip', 'Afloat'];
const boats = (
  [
    ['Dunlin', 'On the slip', 2, ['oak'], 'high'],
    ['Brass Dial', 'Afloat', 5, ['ash'], 'low'],
    ['Low Water', 'On the slip', 1, ['oak', 'elm'], 'low'],
    ['Old Mill', 'In the yard', 2, ['ash'], 'high'],
    ['Sandpiper', 'On the slip', 4, ['elm'], 'high'],
    ['Patience', 'Afloat', 3, ['oak'], 'low'],
  ] as const
).map(([name, lane, crew, woods, haste], i) => ({
  kind: 'boat',
  boat: {
    id: `b${i + 31}`,
    name,
    lane,
    woods,
    haste,
    jobs: Array.from({ length: crew }, (_, job) => ({ index: job + 1, text: `Job ${job} of ${name}` })),
  },
}));

const assets = [script('h("h2","Boats (",n,")"),h("h3",lane),h("span",count),{high:"High",low:"Low"}')];
const heldBy = (lane: string) => boats.filter(({ boat }) => boat.lane === lane);

/** @param count what a column says beside its name */
function board(count: (lane: string) => number): string {
  const columns = LANES.map((lane) => {
    const cards = heldBy(lane).map(
      ({ boat: { id, name, woods, haste } }) =>
        `<div><code>${id}</code><b>${haste === 'low' ? 'Low' : 'High'}</b><h4>${name}</h4><p>${woods
          .map((wood) => `<i>${wood}</i>`)
          .join('')}</p></div>`,
    );
    const head = `<div><h3>${lane}</h3><span>${count(lane)}</span></div>`;
    return `<section>${head}<div>${cards.join('')}<div>Add a boat</div></div></section>`;
  });
  return `<main><h2>Boats (<u>${boats.length}</u>)</h2>${columns.join('')}</main>`;
}

const answers = [answer('/lanes', LANES), answer('/search', boats)];
const shown = verdicts(
  page(
    board((lane) => heldBy(lane).length),
    answers,
    { assets },
  ),
);

describe('a group that holds several things', () => {
  it('is none of them: each shows its own', () => {
    expect(shown.filter((one) => one.startsWith('[oak '))).toEqual([
      '[oak r2$[0].boat.woods[0]]',
      '[oak r2$[2].boat.woods[0]]',
      '[oak r2$[5].boat.woods[0]]',
    ]);
  });

  it('holds rows, too, where it holds but one', () => {
    expect(shown.slice(shown.indexOf('[b34 r2$[3].boat.id]'))[1]).toBe('[High r2$[3].boat.haste]');
  });
});

describe('a number beside the name of a group', () => {
  const said = (count: (lane: string) => number) => findings(page(board(count), answers, { assets }));

  it('counts what has that name in its field', () => {
    const found = said((lane) => heldBy(lane).length).filter((one) => one.includes(' count '));
    expect(found).toEqual([
      'backend count $[0].kind',
      'backend count $[3].boat.lane',
      'backend count $[0].boat.lane',
      'backend count $[1].boat.lane',
    ]);
  });

  it('counts what is of the kind that it names', () => {
    const kinds = boats.map((one) => ({ kind: 'boat', vessel: one.boat }));
    const found = findings(
      page(
        board(() => 99),
        [answer('/search', kinds)],
        { assets },
      ),
    );
    expect(found[1]).toBe('backend count $[0].kind');
  });

  it('counts nothing where it is another number', () => {
    const found = said((lane) => LANES.indexOf(lane) + 11);
    expect(found.some((one) => one.includes('.lane') && one.includes('count'))).toBe(false);
  });
});

describe('rows under headings that name what they have in common', () => {
  const PARTS = (
    [
      ['Rope clamp', 'Rigging', 3],
      ['Long shackle', 'Rigging', 14],
      ['Bilge hose', 'Pumps', 8],
      ['Impeller', 'Pumps', 40],
      ['Hand pump', 'Pumps', 2],
      ['Chart lamp', 'Lights', 6],
    ] as const
  ).map(([name, shelf, left], i) => ({
    code: 7100 + i * 13,
    name,
    shelf,
    left,
    price: 7.5 + ((i * 29) % 37),
  }));
  const shownWith = (heading: (shelf: string, held: number) => string) =>
    verdicts(
      page(
        `<main>${['Rigging', 'Pumps', 'Lights']
          .map((shelf) => {
            const held = PARTS.filter((part) => part.shelf === shelf);
            const rows = held.map(
              ({ code, name, left }) => `<div><i>${code}</i><b>${name}</b><u>${left}</u></div>`,
            );
            return `<section><h3>${heading(shelf, held.length)}</h3>${rows.join('')}</section>`;
          })
          .join('')}</main>`,
        [answer('/parts', PARTS)],
        { assets: [script('h("h3",group," ",h("span",n+" parts"),"worth "+sum)')] },
      ),
    );

  it.each(['3 parts', '(3 parts)', '3 parts, counted in May'])(
    'say how many there are, by that field: %s',
    (text) => {
      const said = shownWith((shelf, held) => `${shelf} <span>${text.replace('3', String(held))}</span>`);
      expect(said.find((one) => /3.* parts/.test(one))).toContain('[3 r1$[2].shelf]');
    },
  );

  it('say what these come to, and only these', () => {
    const worth = (shelf: string) =>
      PARTS.filter((part) => part.shelf === shelf).reduce((all, { left, price }) => all + left * price, 0);
    const said = shownWith((shelf) => `${shelf} <span>worth $${worth(shelf).toFixed(2)}</span>`);
    expect(said.filter((one) => one.startsWith('worth'))).toEqual([
      'worth [$533.50 r1$[0].price]',
      'worth [$1073.00 r1$[2].price]',
      'worth [$249.00 r1$[5].price]',
    ]);
  });

  it('say something else where there are not as many', () => {
    const said = shownWith((shelf, held) => `${shelf} <span>${held + 9} parts</span>`);
    expect(said.join(' ')).not.toMatch(/\[1[0-2] r1\$\[\d\]\.shelf/);
  });
});

describe('the number beside the name of a group', () => {
  it('counts what is in it, though its objects say that deeper in', () => {
    const wrapped = boats.map(({ boat: { lane, ...boat } }) => ({
      boat: { ...boat, place: { id: 7, name: lane } },
    }));
    const said = verdicts(
      page(
        board((lane) => heldBy(lane).length),
        [answer('/lanes', LANES), answer('/search', wrapped)],
        { assets },
      ),
    );
    const onTheSlip = said.findIndex((one) => one.includes('[On the slip'));
    expect(said[onTheSlip + 1]).toBe('[3 r2$[0].boat.place.name]');
  });
});

describe('how many a group holds, whose name is the page’s own', () => {
  const NAMES: Record<string, string> = { y: 'Under cover', s: 'Hauled out', a: 'In the water' };
  const fleet = ['Dunlin', 'Brass Dial', 'Low Water', 'Old Mill', 'Sandpiper', 'Patience'].map((name, i) => ({
    name,
    tons: 41.7 + i * 13,
    place: 'sasysa'[i]!,
  }));
  const counted = (more: number) => {
    const groups = Object.entries(NAMES).map(([place, called]) => {
      const own = fleet.filter((boat) => boat.place === place);
      const rows = own.map(({ name, tons }) => `<li><b>${name}</b><i>${tons} t</i></li>`);
      return `<section><h3>${called} (<>${own.length + more}<>)</h3><div><ul>${rows.join('')}</ul></div></section>`;
    });
    return verdicts(page(groups.join(''), [answer('/fleet', { fleet })])).filter((one) =>
      /^\[?\d( \S+\])?$/.test(one),
    );
  };

  it('is counted by the value that all of it has', () => {
    expect(counted(0)).toEqual([
      '[1 r1$.fleet[3].place]',
      '[3 r1$.fleet[0].place]',
      '[2 r1$.fleet[1].place]',
    ]);
  });

  it('is none where the numbers are others', () => {
    expect(counted(1).join(' ')).not.toContain('place');
  });
});
