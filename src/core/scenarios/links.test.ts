/** What the addresses of links say of the texts in them. */
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../model';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const KEEPER = '44147b4c-bdadd27f-b3110698';
/** Code that is about other things. */
const FAR = ';'.repeat(400);
const LAMP = '436125a4-f849a80c-c4269246';

/** The path that is likeliest for the first text. */
function first(observation: ReturnType<typeof page>): string | undefined {
  return labelsOf(observation)[0]?.segments[0]?.sources[0]?.path;
}

describe('of two answers that say the same', () => {
  const answers = [
    answer(`/keepers/${KEEPER}`, { who: { name: 'Signe Vesterholt' } }),
    answer(`/lamps/${LAMP}`, { kept: { by: 'Signe Vesterholt' } }),
  ];

  it.each([
    [`#/keepers/${KEEPER}`, '$.who.name'],
    [`#lamp?id=${LAMP}`, '$.kept.by'],
  ])('the one is shown that was asked for what the link %s names', (href, path) => {
    expect(first(page(`<a href="${href}"><h3>Signe Vesterholt</h3></a>`, answers))).toBe(path);
  });

  it('each row shows the one that was asked for what the links of the row name', () => {
    const stores = ['boats', 'nets', 'crews'];
    const row = (name: string) => `<tr><td><a href="store/${name}/all">Open</a></td><td>418</td></tr>`;
    const asked = stores.map((name) => answer(`/${name}`, { entries: 418, name }));
    const said = verdicts(page(`<table>${stores.map(row).join('')}</table>`, asked));
    expect(said.filter((one) => one.includes('418'))).toEqual([
      '[418 r1$.entries]',
      '[418 r2$.entries]',
      '[418 r3$.entries]',
    ]);
  });

  it('a word that all the links have is the name of a list, and names no row', () => {
    const parts = ['reef', 'shoal', 'bank'].map(
      (id) => `<section><h2>Signe Vesterholt</h2><a href="/boats/${id}">More</a></section>`,
    );
    const said = (links: string) =>
      first(
        page(`<main>${links}</main><nav><a href="/keepers">All</a></nav>`, [
          answer('/keepers', { by: 'Signe Vesterholt' }),
          answer('/boats', { name: 'Signe Vesterholt' }),
        ]),
      );
    expect(said(parts.join(''))).toBe(said(parts.join('').replaceAll('/boats/', '/b/')));
  });

  it('a word that is in one link of the page alone names nothing', () => {
    const both = [answer('/boats', { name: 'Signe Vesterholt' }), answer('/log', { by: 'Signe Vesterholt' })];
    const paths = ['#/boats', '#/about'].map((href) =>
      first(page(`<a href="${href}">Signe Vesterholt</a>`, both)),
    );
    expect(paths[0]).toBe(paths[1]);
  });
});

describe('of two fields that say the same', () => {
  const boats = ['Skarv & Sons', 'Tern Yard', 'Petrel Works'].map((yard, i) => ({
    name: `Boat ${i}`,
    maker: yard,
    yard: { called: yard },
  }));
  const rows = boats.map(
    ({ maker }) =>
      `<tr><td><a href="https://yards.example/built-by/${encodeURIComponent(maker)}">${maker}</a></td></tr>`,
  );
  const table = `<table><tr><th>Maker</th></tr>${rows.join('')}</table>`;
  const second = (assets: Asset[]) =>
    labelsOf(page(table, [answer('/boats', boats)], { assets }))[1]?.segments[0]?.sources[0]?.path;

  it('the one is shown that code writes into the address of the link', () => {
    const link =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a page
      'const u=`https://yards.example/built-by/${encodeURIComponent(b.yard.called)}`;h(b.yard.called)';
    expect(second([script(`${link}${FAR}sort(b.maker)`)])).toBe('$[0].yard.called');
    expect(second([script(`h(b.yard.called)${FAR}sort(b.maker)`)])).toBe('$[0].maker');
  });

  it('nothing is told where code reads both there', () => {
    const code = 'h("a",{href:"https://yards.example/built-by/"+b.yard.called},b.maker)';
    expect(second([script(code)])).toBe('$[0].maker');
  });
});

describe('of equal values of one answer', () => {
  it('the one is shown that stands beside the address of the link', () => {
    const book = {
      title: 'On mud',
      marks: { isbn: '9780306406157' },
      found: [{ code: '9780306406157', at: 'https://books.example/9780306406157' }],
    };
    const shown = (href: string) =>
      labelsOf(page(`<p>See <a href="${href}">9780306406157</a></p>`, [answer('/book', book)]))[1]
        ?.segments[0]?.sources[0]?.path;
    expect(shown('https://books.example/9780306406157')).toBe('$.found[0].code');
    expect(shown('https://shops.example/9780306406157')).toBe('$.marks.isbn');
  });
});

describe('what the code makes itself', () => {
  const posts = ['Marsh diary', 'Field notes', 'On mud'].map((name) => ({
    first_topic: { name },
    topics: [{ name }, { name: 'Weather' }],
  }));
  const html = `<ul>${posts.map(({ topics }) => `<li><b>${topics[0]!.name}</b></li>`).join('')}</ul>`;

  const shown = (code: string) =>
    first(
      page(html, [answer('/posts', posts)], { assets: [script(`${code}${FAR}h(p.topics,p.first_topic)`)] }),
    );

  it.each([
    ['an entry', 'make({firstTopic:reads("topics.firstObject"),title:attr()})'],
    ['a getter', 'get firstTopic(){return this.topics[0]}'],
  ])('of what was sent, by %s, is shown from there', (_, code) => {
    expect(shown(code)).toBe('$[0].topics[0].name');
    expect(shown(code.replace('topics', 'titles'))).toBe('$[0].first_topic.name');
  });
});

describe('a link that is written in a value', () => {
  const pier = answer('/pier', {
    name: 'North pier',
    sources: '* [Soundings](https://sea.example/s/31 "of 1961")\n* [Tides](/tides)',
  });
  const said = (href: string, text: string) =>
    verdicts(page(`<h1>North pier</h1><ul><li><a href="${href}">${text}</a></li></ul>`, [pier]))[1];

  it('is told by its text and its address', () => {
    expect(said('https://sea.example/s/31', 'Soundings')).toBe('[Soundings r1$.sources]');
  });

  it.each([
    ['https://sea.example/s/32', 'Soundings'],
    ['https://sea.example/s/31', 'Tides'],
  ])('is none of another address, nor of another text: %s %s', (href, text) => {
    expect(said(href, text)).not.toMatch(/^\[/);
  });
});

describe('an address with a short name for its beginning', () => {
  const BASE = 'https://quays.example/kinds#';
  const kinds = ['date', 'depth', 'date', 'tide'].map((kind, i) => ({ id: 4010 + i * 7, kind: BASE + kind }));
  const rows = (link: (kind: string) => string) =>
    verdicts(
      page(
        `<ul>${kinds.map(({ id, kind }) => `<li><b>${id}</b><a href="${link(kind)}">q:${kind.slice(BASE.length)}</a></li>`).join('')}</ul>`,
        [answer('/soundings', kinds)],
      ),
    ).filter((_, i) => i % 2 === 1);

  it('is the value that its link leads to', () => {
    expect(rows((kind) => kind)).toEqual(
      kinds.map(({ kind }, i) => `[q:${kind.slice(BASE.length)} r1$[${i}].kind]`),
    );
  });

  it('is not where the link ends otherwise', () => {
    expect(rows((kind) => `${kind}s`).join()).not.toContain('[q:');
  });
});
