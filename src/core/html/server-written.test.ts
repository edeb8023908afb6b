import { describe, expect, it } from 'vitest';
import type { Exchange, Observation } from '../../model';
import { correlated } from '../testing/labels';
import { answer, page } from '../testing/page';
import { fingerprintOf } from './siblings';

function documentOf(html: string): Exchange {
  return answer('', html, { via: 'document', url: 'https://shop.example/', mime: 'text/html' });
}

/** A page whose server wrote all of it. */
function written(html: string, more: Partial<Observation> = {}, others: Exchange[] = []): Observation {
  return page(html, [documentOf(html), ...others], more);
}

/** Text → label, origin and evidence of its first segment of data, or of its first. */
function judged(observation: Observation) {
  const { labels, serverWritten } = correlated(observation);
  const of = (text: string) => {
    const label = labels.find(({ run }) => observation.runs[run]!.text.trim() === text)!;
    const segment = label.segments.find(({ origin }) => origin === 'html') ?? label.segments[0]!;
    return { ...label, segment, kinds: segment.evidence.map(({ kind }) => kind) };
  };
  return { of, labels, serverWritten };
}

const article = (title: string, slug: string, author: string, date: string) =>
  `<article><h2><a href="/posts/${slug}">${title}</a></h2><p class="byline">by <a href="/people/${author}">${author}</a></p>` +
  `<time datetime="${date}">${date}</time><a href="/posts/${slug}#more">Read more</a></article>`;

const BLOG = `<nav><a href="/">Home</a><a href="/about">About</a></nav><main>${[
  article('A lantern for the quay', 'a-lantern-for-the-quay', 'Brandt', '2025-02-11'),
  article('Plums, third week', 'plums-third-week', 'Okafor', '2025-01-29'),
  article('Mending the millrace', 'mending-the-millrace', 'Stan', '2024-09-18'),
].join('')}</main><footer>Powered by gears</footer>`;

describe('words that are set apart', () => {
  const NOTICE =
    '<p class="notice">Please check the options <tt>DryDock</tt>, <tt>TideGauge</tt>, and <tt>Fenders</tt> of the settings page to enable uploads.</p>';
  const STORY =
    '<article><h1>Log of the Halcyon</h1><p>On Sundays Brandt painted the <em>Halcyon</em>, and Okafor the <em>Petrel</em>, by lantern; both caulked bows with tarred oakum, and sang.</p></article>';

  it('in a sentence that explains the page are the page’s own', () => {
    const { of } = judged(written(NOTICE + BLOG));
    for (const word of ['DryDock', 'TideGauge', 'Fenders']) expect(of(word).label).toBe('frontend');
  });

  it('in a sentence that somebody wrote are data as it is', () => {
    const { of } = judged(written(`<main>${STORY}</main>`));
    for (const word of ['Halcyon', 'Petrel']) expect(of(word).label).toBe('backend');
  });
});

describe('state in the HTML', () => {
  const state = (values: unknown) => answer('#state', values, { via: 'embedded' });
  const isWritten = (values: unknown) => judged(written(BLOG, {}, [state(values)])).serverWritten;

  it('of a map or a graph beside the text leaves it a page that its server wrote', () => {
    expect(isWritten({ graph: [{ label: 'Mending the millrace', x: 4 }] })).toBe(true);
  });

  it('of which numbers may be reckoned has not drawn them', () => {
    const words = ['Lantern', 'Millrace', 'Gutter', 'Breakwater', 'Slipway', 'Chandlery'];
    const edges = words.map((word, i) => ({
      id: `${word.toLowerCase()}-${i}f3`,
      by: `keeper-of-${word}`,
      x: i * i,
    }));
    const cells = ({ id, by }: (typeof edges)[0], i: number) => [
      id,
      by,
      ...[7.5, 31.2].map((n) => (n + ((i * 29) % 17) * 3.3).toFixed(1)),
      ...['Mended', 'Painted', 'Raised', 'Moored', 'Weighed', 'Sounded', 'Sold'].map(
        (did) => `${did} the ${words[(i * 5) % 6]}`,
      ),
    ];
    const rows = edges.map(
      (edge, i) =>
        `<tr>${cells(edge, i)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
    const page = written(`<html><body><table>${rows.join('')}</table></body></html>`, {}, [state({ edges })]);
    expect(judged(page).serverWritten).toBe(true);
  });

  it('that much of the page repeats has drawn it', () => {
    const [titles, authors] = [
      ['A lantern for the quay', 'Plums, third week', 'Mending the millrace'],
      ['Brandt', 'Okafor', 'Stan'],
    ];
    expect(isWritten({ posts: titles!.map((title, i) => ({ title, author: authors![i] })) })).toBe(false);
  });
});

describe('a page that its server wrote', () => {
  const { of, serverWritten } = judged(written(BLOG));

  it.each(['A lantern for the quay', 'Okafor', '2024-09-18'])(
    'has data that differs from row to row: %s',
    (text) => {
      const { label, segment, kinds } = of(text);
      expect([label, segment.origin]).toEqual(['backend', 'html']);
      expect(kinds).toContain('html-repeated');
    },
  );

  it.each(['Home', 'About', 'Read more', 'by'])('has words of its own: %s', (text) => {
    const { label, segment } = of(text);
    expect([label, segment.origin]).toEqual(['frontend', 'markup']);
  });

  it('names what is the same in every row as such', () => {
    expect(of('Read more').kinds).toContain('html-constant');
  });

  it('names the document as the source, and the place in it as the path', () => {
    expect(serverWritten).toBe(true);
    expect(of('Plums, third week').segment.sources).toEqual([
      expect.objectContaining({
        requestId: 'r1',
        path: '/html[1]/body[1]/main[1]/article[2]/h2[1]/a[1]/text()[1]',
        value: 'Plums, third week',
        transform: 'exact',
      }),
    ]);
  });
});

describe('a long table that a few people wrote', () => {
  const AUTHORS = ['Menon', 'Brandt', 'Okafor'];
  const log = (first: number) =>
    Array.from({ length: 14 }, (_, i) => {
      const day = first + i;
      return `<tr><td><a href="/commit/${day}">Dredging, stretch ${day}</a></td><td>${AUTHORS[day % 3]}</td><td>open</td></tr>`;
    }).join('');
  const at = (url: string, first: number) => written(`<table>${log(first)}</table>`, { url });
  const there = fingerprintOf(at('https://shop.example/2', 31), 's');
  const { of } = judged({ ...at('https://shop.example/1', 11), siblings: [there], salt: 's' });

  it.each(AUTHORS)('has their names as data, though another page has them, too: %s', (author) => {
    expect(of(author)).toMatchObject({ label: 'backend', segment: { origin: 'html' } });
  });

  it('has what is the same in every row as words of its own', () => {
    expect(of('open').label).toBe('frontend');
  });
});

describe('a page that draws itself', () => {
  const shell = '<h1>Ships in port</h1><p>Everything that is moored today</p><b>Gannet of Brae</b>';

  it('keeps its shell, though that stands in its HTML', () => {
    const ships = answer('/ships', [{ ship: 'Gannet of Brae' }], { url: 'https://shop.example/ships' });
    const { of, serverWritten } = judged(written(shell, {}, [ships]));
    expect(serverWritten).toBe(false);
    expect(of('Everything that is moored today').label).toBe('frontend');
  });

  it('is known by the values it was sent, though it shows none of them', () => {
    const values = answer('/settings', { a: 1, b: 2, c: 3 }, { url: 'https://shop.example/settings' });
    expect(judged(written(shell, {}, [values])).serverWritten).toBe(false);
  });

  it('is known by texts that are not in its HTML', () => {
    const drawn = page(shell, [documentOf('<div id="root"></div>')]);
    expect(judged(drawn).serverWritten).toBe(false);
  });

  it('may have drawn itself from an answer that nobody but itself can read', () => {
    const bytes = new Uint8Array([0x9f, 0x13, 0xe7, 0x02, 0xc1, 0x55, 0xff, 0x80]);
    const sealed = answer('/ships', '', { body: { kind: 'bytes', bytes } });
    const gone = { ...documentOf(''), body: { kind: 'missing', reason: 'missed' } as const };
    expect(judged(page(shell, [gone, sealed])).serverWritten).toBe(false);
    expect(judged(page(shell, [gone])).serverWritten).toBe(true);
  });

  it('may have drawn itself from an answer that was missed', () => {
    const missed = answer('/ships', '', { body: { kind: 'missing', reason: 'missed' } });
    const gone = { ...documentOf(''), body: { kind: 'missing', reason: 'missed' } as const };
    expect(judged(page(shell, [gone, missed])).serverWritten).toBe(false);
    expect(judged(page(shell, [gone])).serverWritten).toBe(true);
    const half = `${shell}<i>not in the HTML</i><i>drawn later</i>`;
    expect(judged(page(half, [documentOf(shell), missed])).serverWritten).toBe(false);
    expect(judged(page(half, [documentOf(shell)])).serverWritten).toBe(true);
  });
});

describe('what a page says of itself for programs elsewhere', () => {
  it.each(['application/ld+json', 'application/x-open-graph'])(
    'names the data, and does not make it a page that drew itself: %s',
    (mime) => {
      const told = answer('', { title: 'Plums, third week', author: 'Okafor' }, { via: 'embedded', mime });
      const { of, serverWritten } = judged(written(BLOG, {}, [told]));
      expect(serverWritten).toBe(true);
      expect(of('Plums, third week').segment.sources[0]).toMatchObject({ path: '$.title' });
      expect(of('A lantern for the quay')).toMatchObject({ label: 'backend', segment: { origin: 'html' } });
    },
  );
});

describe('two pages of one layout', () => {
  const post = (title: string, by: string) =>
    `<div><b>${title}</b></div><div>Written with care by ${by} at the mill</div><div>Send a pigeon</div>`;
  const here = written(post('Lanterns', 'Ottilie'), { url: 'https://shop.example/1' });
  const there = written(post('Plums', 'Idris'), { url: 'https://shop.example/2' });
  const compared = judged({ ...here, siblings: [fingerprintOf(there, 's')], salt: 's' });

  it('agree in the template', () => {
    const { label, kinds } = compared.of('Send a pigeon');
    expect(label).toBe('frontend');
    expect(kinds).toContain('html-same-there');
  });

  it('differ in the data', () => {
    const { label, kinds } = compared.of('Lanterns');
    expect(label).toBe('backend');
    expect(kinds).toContain('html-changed-there');
  });

  it('differ inside a sentence by a range of it', () => {
    const { label, segment } = compared.of('Written with care by Ottilie at the mill');
    expect(label).toBe('mixed');
    expect(segment.sources[0]?.value).toBe('Ottilie');
  });

  it('are no two pages when they are one', () => {
    const alone = judged({ ...here, siblings: [fingerprintOf(here, 's')], salt: 's' });
    expect(alone.of('Send a pigeon').kinds).not.toContain('html-same-there');
  });

  it('are remembered without a word of theirs', () => {
    expect(JSON.stringify(fingerprintOf(here, 's'))).toMatch(/^[\d,[\]{}":a-z]*$/);
    expect(JSON.stringify(fingerprintOf(here, 's'))).not.toMatch(/lantern|ottilie|pigeon/i);
    expect(fingerprintOf(here, 's')).not.toEqual(fingerprintOf(here, 't'));
  });
});
