/** HTML that has words of the site and none of its data: what answers repeat of it is still the site's own. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const GOODS = ['Harbour raincoat', 'Merino watch cap', 'Canvas kit bag', 'Brass deck lantern'].map(
  (title) => ({
    title,
    vendor: 'Aberdour Chandlery',
  }),
);
const cards = (more = '') => GOODS.map(({ title }) => `<li><b>${title}</b>${more}</li>`).join('');
const label = (markup: string, html: string, text: string) => {
  const observation = page(markup, [answer('/goods', GOODS)], {
    assets: [{ kind: 'html', url: 'https://shop.example/', text: html }],
  });
  return labelsOf(observation)[observation.runs.findIndex((run) => run.text === text)]?.label;
};
const HEAD = '<h1>Aberdour Chandlery</h1>';

describe('a text of the HTML that an answer has, too', () => {
  it('is the site’s own where the HTML has nothing else of the answers', () => {
    expect(label(`${HEAD}<ul>${cards()}</ul>`, `${HEAD}<ul></ul>`, 'Aberdour Chandlery')).toBe('frontend');
  });

  it('is so surely, however unlikely it is that an answer has just these words', () => {
    const observation = page(`${HEAD}<ul>${cards()}</ul>`, [answer('/goods', GOODS)], {
      assets: [{ kind: 'html', url: 'https://shop.example/', text: `${HEAD}<ul></ul>` }],
    });
    expect(labelsOf(observation)[0]!.confidence).toBeGreaterThan(0.9);
  });

  it('is the site’s own however short it is, as often as the HTML has it', () => {
    const drawn = ['Brass deck lantern', 'Wrapped in sailcloth', 'Ines Holloway', 'Aberdour Chandlery'];
    const sent = Object.fromEntries(drawn.map((text, i) => [`line${i}`, text]));
    const lines = drawn.map((text) => `<p>${text}</p>`).join('');
    const assets = [
      { kind: 'html' as const, url: 'https://shop.example/', text: '<h2>Delivery</h2><div></div>' },
    ];
    const said = (markup: string) => {
      const observation = page(markup, [answer('/order', { kind: 'Delivery', ...sent })], { assets });
      return labelsOf(observation).filter((_, run) => observation.runs[run]!.text === 'Delivery');
    };
    expect(said(`<h2>Delivery</h2><div>${lines}</div>`).map(({ label }) => label)).toEqual(['frontend']);
    expect(said(`<h2>Delivery</h2><div>${lines}<u>Delivery</u></div>`).at(-1)!.label).not.toBe('frontend');
  });

  it('is the site’s own in its heading, though rows say the same', () => {
    const jobs = ['Rye for the ferry', 'Seeded, on Saturdays', 'To Skerry Point', 'Nets and floats'].map(
      (title) => ({
        title,
        state: 'failed',
      }),
    );
    const rows = jobs.map(({ title }) => `<tr><td>${title}</td><td>failed</td></tr>`).join('');
    const observation = page(`<h1>failed</h1><table>${rows}</table>`, [answer('/jobs', jobs)], {
      assets: [
        { kind: 'script', url: 'https://shop.example/app.js', text: "start('failed')" },
        { kind: 'html', url: 'https://shop.example/', text: '<h1>failed</h1><table></table>' },
      ],
    });
    const said = labelsOf(observation).filter(({ run }) => observation.runs[run]!.text === 'failed');
    expect(said.map(({ label }) => label)).toEqual(['frontend', ...jobs.map(() => 'backend')]);
  });

  it.each([
    ['$("#watch").html(crew.watch);', 'backend'],
    ['document.getElementById("watch").textContent = crew.watch;', 'backend'],
    ['$("#watch").hide();show(crew.watch)', 'frontend'],
    ['$("#clock").text(crew.watch)', 'frontend'],
  ])('is data where the code writes that over it: %s', (code, expected) => {
    const crew = { mate: 'Tove Berglund', cook: 'Runa Ekeland', deck: 'Ines Holloway', watch: 'resting' };
    const [, ...drawn] = [crew.watch, crew.mate, crew.cook, crew.deck].map((text) => `<p>${text}</p>`);
    const observation = page(`<b id="watch">resting</b>${drawn.join('')}`, [answer('/crew', crew)], {
      assets: [
        { kind: 'html', url: 'https://shop.example/', text: '<b id="watch">resting</b>' },
        { kind: 'script', url: 'https://shop.example/app.js', text: code },
      ],
    });
    const [said] = labelsOf(observation);
    expect(said!.label).toBe(expected);
    if (expected === 'backend') expect(said!.segments[0]!.sources[0]!.path).toBe('$.watch');
  });

  it('is data where the HTML has it in its title alone: what a page is headed with, it draws', () => {
    expect(
      label(`${HEAD}<ul>${cards()}</ul>`, '<title>Aberdour Chandlery</title><ul></ul>', 'Aberdour Chandlery'),
    ).toBe('backend');
  });

  it('is data where the server wrote the list as well', () => {
    const all = `${HEAD}<ul>${cards()}</ul>`;
    expect(label(all, all, 'Aberdour Chandlery')).toBe('backend');
  });

  it('is data in the rows of a list', () => {
    const markup = `${HEAD}<ul>${cards('<i>Aberdour Chandlery</i>')}</ul>`;
    const observation = page(markup, [answer('/goods', GOODS)], {
      assets: [{ kind: 'html', url: 'https://shop.example/', text: `${HEAD}<ul></ul>` }],
    });
    const [head, ...rows] = labelsOf(observation).map(({ label }) => label);
    expect(head).not.toBe('backend');
    expect(new Set(rows)).toEqual(new Set(['backend']));
  });

  it('is data where it only describes the page for others', () => {
    const html = '<head><meta property="og:title" content="Harbour raincoat"></head><ul></ul>';
    expect(label(`<ul>${cards()}</ul>`, html, 'Harbour raincoat')).toBe('backend');
  });
});
