import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const orders = [
  { number: 16, customer: 'Runa Ekeland', total: 218.4 },
  { number: 17, customer: 'Tomas Brevik', total: 93.75 },
];

it('of a list and the one thing that the page is about, that is the source', () => {
  const answers = [answer('/orders/17', orders[1]), answer('/orders', { orders }, { finishedMs: 300 })];
  const said = verdicts(
    page('<h1>Tomas Brevik</h1><p>93.75</p>', answers, { url: 'https://shop.example/orders/17' }),
  );
  expect(said).toEqual(['[Tomas Brevik r1$.customer]', '[93.75 r1$.total]']);
});

it('of a list and the one thing that the page writes as JSON, that is the source, too', () => {
  const answers = [answer('/orders', { orders }), answer('/orders/17', { order: orders[1] })];
  const shown =
    '<pre>{<b>"number"</b>:<i>17</i>,<b>"customer"</b>:<i>"Tomas Brevik"</i>,<b>"total"</b>:<i>93.75</i>}</pre>';
  const said = verdicts(page(shown, answers, { url: 'https://shop.example/orders/17' }));
  expect(said).toContain('"[Tomas Brevik r2$.order.customer]"');
  expect(said).toContain('[93.75 r2$.order.total]');
});

it('of one row of a list and the one thing that the page is about, that is the source, though the row has an element for each', () => {
  const mails = ['Ravi Menon', 'Tove Berg', 'Odd Lunde'].map((name, i) => ({
    id: `mail-${i}`,
    from: [{ name, address: `${name.split(' ')[0]!.toLowerCase()}@lantern.example` }],
    to: [{ name: 'Harbour Mill' }],
  }));
  const shown = mails[0]!;
  const html = `<main><div><span><b>${shown.from[0]!.name}</b></span></div><div><span><b>&lt;${shown.from[0]!.address}&gt;</b></span></div><div><span><b>Harbour Mill</b></span></div></main>`;
  const answers = [answer('/mails', mails), answer('/mails/mail-0', shown)];
  const said = verdicts(page(html, answers, { url: 'https://shop.example/#/mails/mail-0' }));
  expect(said[0]).toBe('[Ravi Menon r2$.from[0].name]');
});

it('of a list and the one thing that the page is about, that is the source, though its name is a word and its captions name the list', () => {
  const orchards = [
    { id: 'lower', name: 'Lower orchard', trees: 31 },
    { id: 'walled', name: 'Walled orchard', trees: 58 },
  ];
  const said = verdicts(
    page(
      '<h1>Walled orchard</h1><dl><dt>Orchard trees</dt><dd>58</dd></dl>',
      [answer('/orchards', { orchards }), answer('/orchards/walled', orchards[1])],
      { url: 'https://shop.example/orchards/walled' },
    ),
  );
  expect(said).toEqual(['[Walled orchard r2$.name]', 'Orchard trees', '[58 r2$.trees]']);
});

it('how many there are of something in the one thing that the page is about, is no number in the head of the page', () => {
  const me = { name: 'Runa Ekeland', inbox: { unread: 3 } };
  const orchard = { name: 'Walled orchard', keepers: ['Odd', 'Tove', 'Ines'], trees: 58 };
  const said = verdicts(
    page(
      '<header><p>Runa Ekeland</p><p>Inbox</p><b>3</b></header><h1>Walled orchard</h1><p>58</p>',
      [answer('/me', me), answer('/orchards/walled', orchard)],
      { url: 'https://shop.example/orchards/walled' },
    ),
  );
  expect(said[2]).toMatch(/r1\$\.inbox\.unread/);
});

it('a step of the page’s address that the answer for the page does not say is the page’s own', () => {
  const answers = [
    answer('/orchards', { orchards: [{ id: 'lower' }, { id: 'walled' }] }),
    answer('/orchards/walled', { name: 'Walled orchard', trees: 58 }),
  ];
  const said = (more: Parameters<typeof page>[2]) =>
    verdicts(page('<h1>Walled orchard</h1><p>walled</p>', answers, more));
  expect(said({ url: 'https://shop.example/orchards/walled' })[1]).toBe('walled');
  expect(said({ url: 'https://shop.example/orchards' })[1]).toContain('r1$.orchards[1].id');
});

describe('what the path of the page’s address and of the request says, and the answer says back', () => {
  const boat = { slug: 'slow-sirena', name: 'The slow Sirena', keeper: 'Tove Berg', built: 1961 };
  const headed = (heading: string, url: string) =>
    labelsOf(
      page(`<h1>${heading}</h1><p>Tove Berg</p><p>1961</p>`, [answer('/boats/slow-sirena', boat)], {
        url,
        assets: [script('boats()')],
      }),
    )[0]!;
  const confidence = (url: string) => headed('slow-sirena', url).confidence;

  it('is likely data, and not surely: the page had it before', () => {
    expect(confidence('https://shop.example/fleet/slow-sirena')).toBeLessThan(0.9);
    expect(confidence('https://shop.example/fleet')).toBeGreaterThan(0.95);
  });

  it('is no surer where the text says more, and is the same range of it', () => {
    const heading = headed('slow-sirena of 1961', 'https://shop.example/fleet/slow-sirena');
    const { start, end, confidence } = heading.segments.find(({ label }) => label === 'backend')!;
    expect([start, end]).toEqual([0, 11]);
    expect(confidence).toBeLessThan(0.9);
  });
});

describe('what the query of the page’s address says, and an answer says back', () => {
  const asked = 'weir=lower-mill&since=1736121600';
  const said = {
    weir: 'lower-mill',
    since: 1736121600000,
    levels: [
      { at: '2025-01-07T09:00:00Z', cm: 218 },
      { at: '2025-01-08T09:30:00Z', cm: 194 },
    ],
  };
  const rows = said.levels.map(({ at, cm }) => `<tr><td>${at}</td><td>${cm}</td></tr>`).join('');
  const shown = `<h1>Weir lower-mill</h1><p>Since Jan 6, 2025, 12:00:00 AM</p><table>${rows}</table>`;
  const labels = (url: string) =>
    labelsOf(page(shown, [answer(`/levels?${asked}`, said)], { url: `https://shop.example/weir${url}` }));
  const sureOfData = (url: string) =>
    labels(url).map(({ segments }) =>
      Math.max(...segments.filter(({ label }) => label === 'backend').map(({ confidence }) => confidence)),
    );

  it('is nothing to be sure of, whichever way it is written', () => {
    const [weir, since, ...levels] = sureOfData(`?${asked}`);
    expect(weir).toBeLessThan(0.9);
    expect(since).toBeLessThan(0.9);
    for (const sure of levels) expect(sure).toBeGreaterThan(0.9);
  });

  it('is data where the address does not say it', () => {
    const [weir, since] = sureOfData('');
    expect(weir).toBeGreaterThan(0.9);
    expect(since).toBeGreaterThan(0.9);
  });
});

describe('what a page keeps as JSON in the query of its address', () => {
  const lists = [
    {
      name: 'Keeper',
      field: 'keeper',
      kinds: [
        { says: 'Tove Berg', n: 39 },
        { says: 'Odd Lunde', n: 117 },
      ],
    },
    {
      name: 'Mooring',
      field: 'mooring',
      kinds: [
        { says: 'North basin', n: 84 },
        { says: 'Old quay', n: 72 },
      ],
    },
  ];
  const chosen = JSON.stringify({ lists: lists.map(({ name, field }) => ({ name, field })) });
  const box = ({ name, kinds }: (typeof lists)[number]) =>
    `<section><h3>${name}</h3>${kinds.map(({ says, n }) => `<p><b>${says}</b><i>${n}</i></p>`).join('')}</section>`;
  const sureOf = (url: string) => {
    const asked = answer(
      '/counts',
      { lists },
      { method: 'POST', requestBody: `of=${encodeURIComponent(chosen)}` },
    );
    const said = labelsOf(page(lists.map(box).join(''), [asked], { url, assets: [script('counts()')] }));
    return said.map(({ label, confidence }) => (label === 'backend' ? confidence : 0));
  };

  it('is nothing to be sure of where the answer repeats it, item by item', () => {
    const [name, kind] = sureOf(`https://shop.example/?ui=${encodeURIComponent(chosen)}`);
    expect(name).toBeLessThan(0.9);
    expect(kind).toBeGreaterThan(0.9);
    expect(sureOf('https://shop.example/')[0]).toBeGreaterThan(0.9);
  });
});
