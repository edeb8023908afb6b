// Form.io, in a page as its documentation has it, over an enrolment that is invented. No framework; a form whose labels and choices are data, filled in.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@formio/js';
const VERSION = '5.6.0';
const SEED = 1;
const PORT = 47509;
const SUBMISSION = '68f1c2a90b7de4115c02a377';

const choices = (/** @type {string[]} */ ...names) =>
  names.map((name) => {
    const [value = '', label = ''] = name.split('=');
    return { value, label };
  });
/** @param {string} type @param {string} key @param {string} label @param {object} [more] */
const part = (type, key, label, more) => ({ type, key, label, input: true, ...more });

const FORM = {
  _id: '68e0a71f0b7de4115c01fe02',
  title: 'Inschrijving zeilkamp',
  name: 'zeilkamp',
  path: 'zeilkamp',
  type: 'form',
  display: 'form',
  components: [
    {
      type: 'content',
      key: 'intro',
      input: false,
      html: '<h3>Zeilkamp aan de Morra</h3><p>Drie weken, <strong>48 plaatsen</strong>. Betaald wordt pas na de keuring.</p>',
    },
    part('textfield', 'naam', 'Naam van het kind', {
      description: 'Zoals in het paspoort',
      validate: { required: true },
    }),
    part('email', 'contact', 'E-mail van een ouder'),
    part('number', 'lengte', 'Lengte (cm)', { decimalLimit: 1 }),
    part('number', 'dagen', 'Aantal dagen'),
    part('currency', 'bijdrage', 'Bijdrage', { currency: 'EUR' }),
    part('radio', 'boot', 'Soort boot', {
      inline: true,
      values: choices('opt=Optimist', 'las=Laser Pico', 'val=Valk, met drie anderen'),
    }),
    part('selectboxes', 'dieet', 'Eet niet', {
      values: choices('vlees=Vlees', 'vis=Vis', 'noten=Noten', 'melk=Melk'),
    }),
    part('select', 'week', 'Week', {
      data: { values: choices('w28=6 t/m 10 juli', 'w29=13 t/m 17 juli', 'w30=20 t/m 24 juli') },
    }),
    part('checkbox', 'zwemt', 'Kan 200 meter zwemmen met kleren aan'),
    part('datagrid', 'lessen', 'Eerdere lessen', {
      components: [
        part('textfield', 'school', 'School'),
        part('number', 'jaar', 'Jaar', { delimiter: false }),
        part('number', 'uren', 'Uren'),
      ],
    }),
    part('textarea', 'opmerking', 'Opmerkingen', { rows: 3 }),
    part('button', 'submit', 'Versturen', { action: 'submit', theme: 'primary' }),
  ],
};
const ANSWERS = {
  _id: SUBMISSION,
  form: FORM._id,
  owner: null,
  created: '2026-03-04T18:22:09.518Z',
  modified: '2026-03-06T07:01:40.002Z',
  data: {
    naam: 'Sietske Ouwehand-Bâ',
    contact: 'ouders.sietske@post.example',
    lengte: 141.5,
    dagen: 5,
    bijdrage: 1284.5,
    boot: 'las',
    dieet: { vlees: false, vis: true, noten: true, melk: false },
    week: 'w29',
    zwemt: true,
    lessen: [
      { school: 'De Fluessen', jaar: 2024, uren: 12 },
      { school: 'Zeilpunt Lemmer', jaar: 2025, uren: 7.5 },
      { school: 'Opa', jaar: 2025, uren: 0 },
    ],
    opmerking: 'Wil graag met Jurre in de boot. Neemt zelf een zwemvest mee (30-40 kg).',
    submit: true,
  },
};
const HTML = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Aanmelding</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/bootstrap/dist/css/bootstrap.min.css"><link rel="stylesheet" href="/${PACKAGE}/dist/formio.form.min.css"></head><body class="container">
<header class="my-3"><a href="/">Aanmeldingen</a> <a href="/kampen">Kampen</a></header>
<main id="formulier"></main>
<footer class="my-3">Vragen? Bel op werkdagen voor 12 uur.</footer>
<script src="/${PACKAGE}/dist/formio.form.min.js"></script>
<script>
Formio.setBaseUrl(location.origin);
Formio.setProjectUrl(location.origin);
Formio.createForm(document.getElementById('formulier'), location.origin + '/zeilkamp/submission/${SUBMISSION}', { readOnly: true, noAlerts: true, language: 'nl', i18n: { nl: { 'Add Another': 'Nog een' } } });
</script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'formio',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'a form in Dutch whose labels, hints and choices are data, filled in: an amount, numbers, a choice of a list, rows',
  eyes: { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' },
  async start() {
    const folder = await installNpm('formio', { [PACKAGE]: VERSION, bootstrap: '5.3.8' });
    const files = path.join(folder, 'node_modules');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/zeilkamp') return sendJson(answer, FORM);
      if (pathname === `/zeilkamp/submission/${SUBMISSION}`) return sendJson(answer, ANSWERS);
      return /\.\w+$/.test(pathname) ? sendFile(answer, files, pathname) : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'enrolment',
      async open(page, url) {
        await page.goto(`${url}/aanmelding/377`);
        await page.waitForSelector('.formio-component-datagrid tbody tr:nth-child(2) input', {
          timeout: 10_000,
        });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
