// Shoelace, in a page made with Lit as its documentation has it, over a vet's practice that is invented. All is in shadow trees, formatted by elements.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './shoelace-server.mjs';

const PACKAGE = '@shoelace-style/shoelace';
const VERSION = '2.20.1';
const SEED = 1;
const PORT = 47523;
const HTML = `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Lecznica</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/files/themes/light.css"></head><body style="font:15px sans-serif;margin:16px"><vet-app></vet-app><script type="module" src="/files/shoelace.js"></script><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { LitElement, css, html, nothing } from 'lit';

const STATES = { waiting: ['W poczekalni', 'warning'], inside: ['W gabinecie', 'primary'], done: ['Po wizycie', 'success'], missed: ['Nieobecność', 'neutral'] };
const SPECIES = { dog: 'pies', cat: 'kot', rabbit: 'królik', bird: 'ptak' };
const asked = (address) => fetch(address, { headers: { accept: 'application/vnd.api+json' } }).then((answer) => answer.json());
const from = (document, link) => link?.data && document.included.find((one) => one.type === link.data.type && one.id === link.data.id)?.attributes;

customElements.define('vet-app', class extends LitElement {
  static styles = css\`:host { display: block } main { display: flex; flex-wrap: wrap; gap: 12px } sl-card { width: 300px } header { margin-bottom: 12px } dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin: 0 } dd { margin: 0 } table { border-spacing: 14px 4px; text-align: left }\`;
  static properties = { visits: { state: true }, animal: { state: true } };
  connectedCallback() {
    super.connectedCallback();
    const id = location.pathname.match(/^\\/zwierze\\/(\\d+)/)?.[1];
    if (id) asked('/api/animals/' + id + '?include=owner,weights,files,bills').then((found) => { this.animal = found; });
    else asked('/api/visits?include=animal,animal.owner,vet&page[size]=6').then((found) => { this.visits = found; });
  }
  render() {
    return html\`<header><h1>Lecznica pod Lipą</h1><sl-breadcrumb><sl-breadcrumb-item>Początek</sl-breadcrumb-item><sl-breadcrumb-item>\${this.animal ? this.animal.data.attributes.name : 'Wizyty'}</sl-breadcrumb-item></sl-breadcrumb></header>\${this.visits ? this.list() : this.animal ? this.card() : nothing}\`;
  }
  list() {
    const { data, meta } = this.visits;
    return html\`<p>Dziś \${meta.total} wizyt, w poczekalni \${data.filter((one) => one.attributes.state === 'waiting').length}.</p><main>\${data.map((one) => this.visit(one))}</main>\`;
  }
  visit({ attributes: it, relationships: to }) {
    const animal = from(this.visits, to.animal), owner = from(this.visits, animal.owner), vet = from(this.visits, to.vet);
    const [state, colour] = STATES[it.state];
    return html\`<sl-card><div slot="header"><strong>\${animal.name}</strong>, \${SPECIES[animal.species]} <sl-badge variant=\${colour} pill>\${state}</sl-badge></div>
      <dl><dt>Godzina</dt><dd><sl-format-date date=\${it.at} hour="numeric" minute="numeric"></sl-format-date></dd>
      <dt>Zgłoszono</dt><dd><sl-relative-time date=\${it.booked} lang="pl"></sl-relative-time></dd>
      <dt>Opiekun</dt><dd>\${owner ? owner.first + ' ' + owner.last : 'nieznany'}</dd>
      <dt>Masa</dt><dd>\${animal.grams == null ? '–' : html\`<sl-format-number value=\${animal.grams / 1000} maximum-fraction-digits="2"></sl-format-number> kg\`}</dd>
      <dt>Opłata</dt><dd><sl-format-number type="currency" currency="PLN" value=\${it.fee / 100}></sl-format-number></dd></dl>
      <p>\${it.reason}</p><div slot="footer">\${vet ? html\`<sl-avatar initials=\${vet.first[0] + vet.last[0]}></sl-avatar> lek. wet. \${vet.last}\` : 'Bez przydziału'}</div></sl-card>\`;
  }
  card() {
    const { attributes: it, relationships: to } = this.animal.data;
    const all = (link) => link.data.map((one) => from(this.animal, { data: one }));
    const owner = from(this.animal, to.owner);
    const weights = all(to.weights), bills = all(to.bills);
    return html\`<sl-input label="Imię" value=\${it.name} readonly></sl-input><sl-progress-bar value=\${it.vaccinated}>\${it.vaccinated}%</sl-progress-bar>
      <sl-tab-group><sl-tab slot="nav" panel="w">Pomiary (\${weights.length})</sl-tab><sl-tab slot="nav" panel="p">Pliki</sl-tab><sl-tab-panel name="w">
      <table><thead><tr><th>Data</th><th>Masa</th><th>Temperatura</th><th>Uwagi</th></tr></thead><tbody>\${weights.map((one) => html\`<tr><td><sl-format-date date=\${one.on} day="numeric" month="long" year="numeric" time-zone="UTC"></sl-format-date></td><td><sl-format-number value=\${one.grams / 1000} minimum-fraction-digits="2"></sl-format-number> kg</td><td>\${one.celsius == null ? '' : one.celsius.toLocaleString('pl') + ' °C'}</td><td>\${one.note ?? '—'}</td></tr>\`)}</tbody></table></sl-tab-panel></sl-tab-group>
      <ul>\${all(to.files).map((one) => html\`<li>\${one.name} (<sl-format-bytes value=\${one.size}></sl-format-bytes>), <sl-relative-time date=\${one.added} lang="pl"></sl-relative-time></li>\`)}</ul>
      <p>Rachunki: \${bills.length}, razem <sl-format-number type="currency" currency="PLN" value=\${bills.reduce((sum, one) => sum + one.grosze, 0) / 100}></sl-format-number>, z tego niezapłacone <sl-format-number type="currency" currency="PLN" value=\${bills.filter((one) => !one.paid).reduce((sum, one) => sum + one.grosze, 0) / 100}></sl-format-number></p>
      <sl-details summary=\${'Opiekun: ' + owner.first + ' ' + owner.last} open>tel. \${owner.phone}, klient od <sl-format-date date=\${owner.since} year="numeric" time-zone="UTC"></sl-format-date> r. <sl-tag size="small">\${owner.city}</sl-tag></sl-details>\`;
  }
});
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'shoelace',
  version: `${VERSION}/${SEED}`,
  framework: 'Lit',
  shows:
    'visits at a vet in Polish, in shadow trees: ages, sums, masses and hours formatted by elements; JSON:API, whose facts are in objects by kind and number; an animal with measures, files and bills',
  eyes: { locale: 'pl-PL', timezoneId: 'Europe/Warsaw' },
  async start() {
    const folder = await installNpm('shoelace', { [PACKAGE]: VERSION, lit: '3.3.3' });
    const files = path.join(folder, 'node_modules', PACKAGE, 'cdn');
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname));
      if (pathname.startsWith('/built/')) return sendFile(answer, built, pathname.slice(7));
      if (pathname.startsWith('/files/')) return sendFile(answer, files, pathname.slice(7));
      return sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'visits',
      open: (page, url) => open(page, `${url}/wizyty`, 'sl-card:nth-of-type(4) sl-format-date'),
    },
    { name: 'animal', open: (page, url) => open(page, `${url}/zwierze/318`, 'tbody tr:nth-child(2) td') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
