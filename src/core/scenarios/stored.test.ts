/** What the browser keeps for the site: some of it came from a server once, some is the site's own. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const kept = (key: string, value: unknown) =>
  answer('', value, {
    via: 'storage',
    method: 'GET',
    url: `localstorage://quay.example/${key}`,
    startedMs: 0,
  });

describe('what an answer said and the site keeps', () => {
  const boats = [
    { name: 'Tern', berth: 'Long Wall 14', owner: 'Runa Ekeland' },
    { name: 'Merganser', berth: 'Old Quay 3', owner: 'Tove Berglund' },
  ];
  const shown = boats.map(
    ({ name, berth, owner }) => `<li><b>${name}</b><i>${berth}</i><u>${owner}</u></li>`,
  );

  it('came by that answer', () => {
    const exchanges = [answer('/boats', boats), kept('cache', { at: 'Long Wall', boats, more: { boats } })];
    expect(verdicts(page(`<ul>${shown.join('')}</ul>`, exchanges))).toEqual([
      '[Tern r1$[0].name]',
      '[Long Wall 14 r1$[0].berth]',
      '[Runa Ekeland r1$[0].owner]',
      '[Merganser r1$[1].name]',
      '[Old Quay 3 r1$[1].berth]',
      '[Tove Berglund r1$[1].owner]',
    ]);
  });

  it('came by that answer however it is wrapped, and though each item there has a name of its own', () => {
    const state = {
      uptime: 1_934_512,
      version: '3.4.1',
      times: [0.417, 1.862, 0.968],
      symbols: ['TERN_A', 'TERN_B'],
    };
    const servers = kept('servers', {
      all: { name: 'all', data: state },
      quay: { name: 'quay', data: state },
    });
    const html =
      '<p>quay</p><dl><dt>Version</dt><dd>3.4.1</dd><dt>Times</dt><dd>0.417</dd><dd>0.968</dd></dl><p>TERN_B</p>';
    expect(verdicts(page(html, [answer('/state', state), servers]))).toEqual(
      expect.arrayContaining(['[3.4.1 r1$.version]', '[0.417 r1$.times[0]]', '[TERN_B r1$.symbols[1]]']),
    );
  });

  it('came by that answer though a worker sorted it', () => {
    const sorted = boats.map((boat, i) => ({ id: i, text: boat.name, data: boat })).reverse();
    const worker = answer('', { jobs: sorted, took: 4 }, { via: 'worker', url: 'https://shop.example/' });
    const said = verdicts(page(`<ul>${shown.join('')}</ul>`, [answer('/boats', boats), worker]));
    expect(said.filter((one) => !one.includes(' r1$'))).toEqual([]);
  });

  it('came from there where no answer says it', () => {
    expect(verdicts(page(`<ul>${shown.join('')}</ul>`, [kept('cache', { boats })]))).toContain(
      '[Long Wall 14 r1$.boats[0].berth]',
    );
  });
});

describe('a value by itself that the site keeps', () => {
  const [shown] = labelsOf(page('<p>ws://quay.example:7464</p>', [kept('server', 'ws://quay.example:7464')]));

  it('may be what somebody typed as well as what a server sent', () => {
    expect(shown?.label).toBe('unsure');
    expect(shown?.segments[0]?.sources[0]?.path).toBe('$');
    expect(shown?.segments[0]?.evidence.map(({ kind }) => kind)).toContain('kept-alone');
  });
});

describe('words of the code that the site keeps', () => {
  const columns = ['Berth', 'Skipper on duty', 'Tide table', 'Read by', 'Moorings', 'ID'];
  const head = `<table><tr>${columns.map((name) => `<th>${name}</th>`).join('')}</tr></table>`;
  const settings = kept('table-7', { columns: columns.map((name) => ({ name, shown: true })) });

  it('are the page’s own', () => {
    const code = script(`columns=[${columns.map((name) => `{title:"${name}"}`).join()}]`);
    const labels = labelsOf(page(head, [settings], { assets: [code] }));
    expect(labels.map(({ label }) => label)).toEqual(columns.map(() => 'frontend'));
  });
});
