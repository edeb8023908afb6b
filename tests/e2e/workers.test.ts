import { describe, expect, inject, test } from 'vitest';
import { useBacklight } from './support/backlight';
import { segmentsOf } from './support/segments';
import { html, json, send, useSite } from './support/site';

const backlight = useBacklight({ allSites: true });
const site = useSite();

const PAGE = `<title>Club</title><h1>The club of the harbour</h1><p id="place">…</p><script type="module">
  const worker = new Worker('/worker.js');
  worker.onmessage = ({ data }) => {
    document.querySelector('#place').textContent = data.club.place;
    document.body.dataset.ready = '';
  };
  worker.postMessage('/api/club');
</script>`;
const WORKER = `onmessage = async ({ data }) => {
  const answer = await fetch(data);
  postMessage({ club: await answer.json() });
};`;

describe(`a page whose worker asks the server (${inject('browser')})`, () => {
  test('shows data that a background script of it sent', async () => {
    site.route('/', html(PAGE));
    site.route('/worker.js', send('text/javascript', WORKER));
    site.route('/api/club', json({ place: 'Kvitholmen boathouse' }));
    const page = await backlight.open(site.url('/'));
    await page.waitForSelector('[data-ready]');
    const report = await backlight.reportOn(page);
    const [segment] = segmentsOf(report, 'Kvitholmen boathouse');
    expect(segment).toMatchObject({
      label: 'backend',
      origin: 'live',
      sources: [{ path: '$.club.place', value: 'Kvitholmen boathouse' }],
    });
    const source = report.requests.find(({ id }) => id === segment?.sources[0]?.requestId);
    expect(source).toMatchObject({ via: 'worker', url: site.url('/') });
    expect(source?.startedMs).toBeGreaterThan(0);
    expect(source?.finishedMs).toBeGreaterThanOrEqual(source!.startedMs);
    const item = report.items.find(({ text }) => text === 'Kvitholmen boathouse');
    expect(item?.explanation).toContain('A background script of this page sent it');
  });
});
