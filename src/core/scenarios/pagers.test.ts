/** Where one is in a list, as the page reckons it: no id and no count, however equal. */
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../model';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const BOATS = [
  'Sirena',
  'Albatros',
  'Marlin',
  'Petrel',
  'Guillemot',
  'Kittiwake',
  'Old Molly',
  'Campion',
].map((name, i) => ({ id: 8 - i, name }));
const rows = `<ul>${BOATS.map(({ name }) => `<li>${name}</li>`).join('')}</ul>`;
const observed = (markup: string, more: object) =>
  page(`${rows}${markup}`, [answer('/boats', { items: BOATS, totalItems: 46, ...more })]);
const below = (markup: string, more: object = {}) => verdicts(observed(markup, more)).slice(8);

describe('the first item that is shown', () => {
  it.each(['1 – 8 of 46', '1-8 / 46', 'Showing 1 to 8 of 46 boats'])('is the page’s own in %s', (text) => {
    expect(below(`<p>${text}</p>`)[0]).not.toMatch(/\[1 /);
    expect(below(`<p>${text}</p>`)[0]).toContain('[46 r1$.totalItems]');
  });

  it.each([
    ['<b>1</b> to <b>8</b> of <b>46</b>', 4],
    ['<i>Boats</i><i> 1-8 </i><i>of</i><i> 46 </i><i>in all</i>', 3],
  ])('is the page’s own in elements: %s', (markup, all) => {
    const said = below(`<p>${markup}</p>`, { moorings: [{ fee: 1.2, no: 1 }] });
    expect(said.slice(0, all).join('')).not.toMatch(/\[1 |\[8 r1\$\.items\[/);
    expect(said[all]).toContain('[46 r1$.totalItems]');
  });

  it('is a day in elements that are no pager', () => {
    const stay = { arrival: { day: 1 }, departure: { day: 7, month: 'May', year: 2026 } };
    const said = verdicts(page('<p><b>1</b>–<b>7</b> <b>May</b> <b>2026</b></p>', [answer('/stay', stay)]));
    expect(said[0]).toContain('[1 r1$.arrival.day]');
  });

  it('is data where a field says so', () => {
    expect(below('<p>1 – 8 of 46</p>', { from: 1 })[0]).toContain('[1 r1$.from]');
  });

  it('is no first item in the dates of a stay', () => {
    const [stay] = verdicts(
      page('<p>3 – 8 May 2026</p>', [answer('/stay', { from: '2026-05-03', to: '2026-05-08' })]),
    );
    expect(stay).toContain('from');
  });

  it('is the page’s own however many digits the last has', () => {
    const ferries = Array.from({ length: 12 }, (_, i) => ({
      id: `${i + 1}`,
      pier: '1',
      name: `Ferry no. ${'abcdefghijkl'[i]}`,
    }));
    const list = `<ul>${ferries.map(({ name }) => `<li>${name}</li>`).join('')}</ul><p>1 - 12 of 46</p>`;
    const words = answer('/i18n/en.json', {
      pages: { shown: '{from} - {to} of {total}', none: 'No ferries' },
    });
    const said = verdicts(page(list, [words, answer('/ferries', { items: ferries, totalItems: 46 })]));
    expect(said[12]).not.toMatch(/\[1 /);
    expect(said[12]).toContain('[46 r2$.totalItems]');
  });
});

describe('numbers between arrows', () => {
  it('are pages', () => {
    expect(below('<ol><li><a>«</a></li><li><b>1</b></li><li><a>»</a></li></ol>')[1]).toBe('1');
  });

  it('are data where the arrow is between them', () => {
    const change = { was: 318, is: 342 };
    expect(verdicts(page('<p><b>318</b><i>→</i><b>342</b></p>', [answer('/change', change)]))).toEqual([
      '[318 r1$.was]',
      '→',
      '[342 r1$.is]',
    ]);
  });
});

describe('numbers in a pager whose arrows are drawn', () => {
  it.each([
    ['an element for navigation', '<nav><ul><li><i/></li><li><b>1</b></li><li><i/></li></ul></nav>'],
    ['what is called one', '<ul class="pagination"><li>Zurück</li><li><b>1</b></li><li>Weiter</li></ul>'],
  ])('are pages: %s', (_, markup) => {
    const said = below(markup, { page: 1, seats: [{ row: 1 }, { row: 2 }] });
    expect(said.filter((text) => text.includes('1'))).toEqual(['1']);
  });

  it('are data where the pager says how many there are', () => {
    const said = below('<nav><i>Page 1 of</i> <b>46</b></nav>');
    expect(said[1]).toContain('46 r1$.totalItems');
  });
});

describe('how many items a page asks for is its own choice', () => {
  const rows = ['Rope', 'Buoy', 'Lamp', 'Sail', 'Oar', 'Flag', 'Cleat', 'Winch', 'Chart', 'Anchor'].map(
    (title, i) => ({ id: 400 + i * 3, title, qty: [3, 10, 0, 7, 5, 1, 25, 10, 2, 4][i]! }),
  );
  const table = rows.map(({ title, qty }) => `<tr><td>${title}</td><td>${qty}</td></tr>`).join('');
  const labelOf = (shown: string, exchange: Exchange) => {
    const observation = page(`<table>${table}</table><p>${shown}</p>`, [exchange]);
    return labelsOf(observation).at(-1)!;
  };

  it.each([
    ['10 / page', answer('/items?page=1&_limit=10', rows)],
    ['10 per page', answer('/items?page%5Bsize%5D=10', { data: rows })],
    ['10', answer('/items', { data: rows }, { method: 'POST', requestBody: 'draw=1&start=0&length=10' })],
    [
      'Show 10',
      answer('/items', { data: rows }, { method: 'POST', requestBody: '{"page":1,"pageSize":10}' }),
    ],
    [
      'Show 10',
      answer(
        '/graphql',
        { data: { items: rows } },
        { method: 'POST', requestBody: '{"query":"{ items(first: 10) { id } }"}' },
      ),
    ],
  ])('%s', (shown, exchange) => {
    const { label, segments } = labelOf(shown, exchange);
    expect(label).toBe('frontend');
    expect(segments.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).toContain('asked-for');
  });

  it('but not what the answer says back of it', () => {
    const { label, segments } = labelOf('10 per page', answer('/items?size=10', { content: rows, size: 10 }));
    expect(label).toBe('mixed');
    expect(segments[0]!.sources[0]!.path).toBe('$.size');
  });

  it('nor a number of a request for something else', () => {
    expect(labelOf('10 on board', answer('/items?deck=10', { rows, onBoard: 10 })).label).toBe('mixed');
  });

  it('nor the same number in another answer', () => {
    const me = answer('/me', { inbox: { unread: 3 } });
    const news = answer('/news?limit=3', { news: rows.slice(0, 3) });
    const [label] = labelsOf(page('<button title="Inbox">3</button>', [me, news]));
    expect(label!.segments[0]!.evidence.map(({ kind }) => kind)).not.toContain('asked-for');
  });
});

describe('numbers in a pager that says more', () => {
  const MOORINGS = ['Inner quay', 'Outer quay', 'Slipway'];
  const pages = (markup: string) => {
    const quays = `<ol>${MOORINGS.map((name) => `<li><b>${name}</b></li>`).join('')}</ol>`;
    const moorings = MOORINGS.map((name, i) => ({ name, no: 70 + i }));
    return below(`${quays}<nav>${markup}</nav>`, { moorings }).slice(3);
  };

  const named = [1, 2, 3, 9].map((n) => `<li title="${n}. page"><a>${n}</a></li>`);

  it('are pages beside what is shown of how many, and how many on a page', () => {
    const said = pages(
      '<p>1 to 8 of 46 boats</p><ul><li>1</li><li>2</li><li>3</li><li>9</li></ul><p>8 a page</p>',
    );
    expect(said.slice(1, 5)).toEqual(['1', '2', '3', '9']);
  });

  it('are pages though each is named again', () => {
    expect(pages(`<ul>${named.join('')}</ul>`).join(' ')).not.toContain('[');
  });
});

describe('the last page after a gap', () => {
  const pages = (last: string) =>
    `<nav><ul><li>1</li><li>2</li><li>3</li><li>…</li><li>${last}</li></ul></nav>`;
  const lastOf = (last: string, more: object) => below(pages(last), more).at(-1);

  it('is reckoned from how many there are, and how many of them are sent', () => {
    expect(lastOf('6', {})).toBe('[6 r1$.totalItems]');
    expect(lastOf('31', { found: 245 })).toBe('[31 r1$.found]');
    expect(lastOf('31', { meta: { count: 245 } })).toBe('[31 r1$.meta.count]');
  });

  it('says that it is rounded up, where it is', () => {
    const formulaOf = (found: number) =>
      labelsOf(observed(pages('31'), { found })).at(-1)!.segments[0]!.sources[0]!.formula;
    expect(formulaOf(245)).toBe('$.found / 8, rounded up');
    expect(formulaOf(248)).toBe('$.found / 8');
  });

  it('is none of these where another number of items would have as many', () => {
    expect(lastOf('9', {})).toBe('9');
    expect(lastOf('31', { meta: { ceiling: 245 } })).toBe('31');
  });

  it('is reckoned from what stands beside the pages, though it came in an answer of its own', () => {
    const harbour = answer('/harbour', { boats_count: 245, moorings_count: 212 });
    const shown = (total: string) => {
      const boats = answer('/boats', BOATS);
      return verdicts(page(`${rows}${pages('31')}<p>Total ${total}</p>`, [boats, harbour])).at(-2);
    };
    expect(shown('245')).toBe('[31 r2$.boats_count]');
    expect(shown('212')).toBe('31');
  });

  it('is what was sent as such', () => {
    expect(lastOf('31', { found: 245, pages: 31 })).toBe('[31 r1$.pages]');
  });
});

describe('the place of what is shown in its list', () => {
  const ALBUM = {
    title: 'Regatta',
    rules: ['No wash', 'No horns', 'Keep left', 'Give way', 'Wear vests'].map((text) => ({ text })),
    photos: ['Startline', 'Kite set', 'Broken boom', 'Last mark', 'Prizes'].map((caption, i) => ({
      caption,
      taken: `2026-03-01T1${i}:00:00Z`,
    })),
  };
  const rules = `<ul>${ALBUM.rules.map(({ text }) => `<li>${text}</li>`).join('')}</ul>`;
  const said = (markup: string) => verdicts(page(`${rules}${markup}`, [answer('/album', ALBUM)])).slice(5);

  it.each([
    '<p>2 of 5</p><p>Kite set</p>',
    '<p>2 / 5</p><p>Kite set</p>',
    '<p>Photo 2 of 5</p><img><p>Kite set</p>',
  ])('tells which of two lists it counts, in %s', (markup) => {
    expect(said(markup)[0]).toContain('[5 r1$.photos.length]');
  });

  it('says nothing where another item is shown', () => {
    expect(said('<p>4 of 5</p><p>Kite set</p>')[0]).not.toContain('photos');
  });

  it('is the page’s own', () => {
    expect(said('<p>2 of 5</p><p>Kite set</p>')[0]).not.toContain('[2 ');
  });
});
