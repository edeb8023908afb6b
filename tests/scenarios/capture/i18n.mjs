/**
 * Translation files that libraries of pages ask for: what i18next's and FormatJS's tools take out of code and write, and what
 * vue-i18n's compiler makes of messages. Of vue-i18n the messages are as its own instance has them; those of MediaWiki's libraries are
 * written by hand, as there. And what react-i18next, react-intl, vue-i18n and banana-i18n put on a page for some of them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateJSON } from '@intlify/bundle-utils';
import Banana from 'banana-i18n';
import { createI18n } from 'vue-i18n';
import { byFormatJS, byI18next } from './react/shown.mjs';
import { write } from './write.mjs';

const I18NEXT = `
t('port:greeting', 'Welcome aboard, {{name}}!');
t('port:title', 'Arrivals at the outer quay');
t('port:waits', { count, defaultValue_one: '{{count}} ship lies at anchor', defaultValue_other: '{{count}} ships lie at anchor' });
t('port:berth', { context: 'free', defaultValue: 'The berth is free' });
t('port:menu.berths', 'Berths of the harbour');
t('port:menu.more', 'See also: $t(menu.berths)');
t('port:save', 'Keep all changes');
t('common:back', 'Back to the start');
export const Tagged = () => <Trans i18nKey="port:tagged">Moorings for <b>{{ tugs }}</b> boats are <i>out of use</i> until {{ day }}</Trans>;
`;
const OPTIONS = `export default { locales: ['en'], output: 'locales/$LOCALE/$NAMESPACE.json', sort: false };`;

const FORMATJS = `import { defineMessages } from 'react-intl';
export const messages = defineMessages({
  greeting: { id: 'greeting', defaultMessage: 'The log is kept by {name}', description: 'On top' },
  title: { id: 'title', defaultMessage: 'Departures from the inner quay' },
  waits: { id: 'waits', defaultMessage: '{count, plural, one {# tug is on watch} other {# tugs are on watch}}' },
  asked: { id: 'asked', defaultMessage: '{who, select, pilot {Asked for by a pilot} other {Asked for by an agent}} of {port}' },
  due: { id: 'due', defaultMessage: 'Due on {day, date, medium} with <b>{tons, number}</b> tonnes' },
  save: { id: 'save', defaultMessage: 'Store this journey' },
  quoted: { id: 'quoted', defaultMessage: "A '{'crane'}' that {name} didn''t ask for" },
});
`;

const VUE = {
  greeting: 'On the bridge: {name}',
  title: 'Ferries of the archipelago',
  waits: 'no ferry waits | one ferry waits | {n} ferries wait',
  menu: { piers: 'Piers of the islands', more: 'See also: @:menu.piers' },
  save: 'Remember this crossing',
  asked: "Write to {name}{'@'}harbour for a cabin",
};

const BANANA = {
  '@metadata': { authors: [] },
  title: 'Lighters of the inner basin',
  waits: '$1 {{PLURAL:$1|lighter waits|lighters wait}} at the lock',
  kept: '{{GENDER:$2|He|She|They}} kept the lock with $1',
  save: 'Note&nbsp;down&nbsp;this&nbsp;lock',
  empty: '{{PLURAL:$1|0=No lock is open|One lock is open|$1 locks are open}}',
};
const banana = new Banana('en', { messages: BANANA });

const folder = mkdtempSync(join(tmpdir(), 'i18n-'));
const read = (/** @type {string} */ file) => readFileSync(join(folder, file), 'utf8');
/** Runs a tool of this project in the folder. @param {string} name @param {...string} words */
const tool = (name, ...words) =>
  execFileSync(join(import.meta.dirname, 'node_modules/.bin', name), words, { cwd: folder, stdio: 'ignore' });

writeFileSync(join(folder, 'port.jsx'), I18NEXT);
writeFileSync(join(folder, 'i18next-parser.config.mjs'), OPTIONS);
tool('i18next', 'port.jsx', '-c', 'i18next-parser.config.mjs');

writeFileSync(join(folder, 'quay.jsx'), FORMATJS);
tool('formatjs', 'extract', 'quay.jsx', '--out-file', 'extracted.json');
tool('formatjs', 'compile', 'extracted.json', '--out-file', 'compiled.json');
tool('formatjs', 'compile', 'extracted.json', '--ast', '--out-file', 'ast.json');

const vue = createI18n({ locale: 'en', messages: { en: VUE } }).global;
const messages = JSON.stringify(vue.getLocaleMessage('en'));
const { code } = generateJSON(messages, { type: 'plain', jit: true, env: 'production' });
const compiled = /=([\s\S]*)export default/.exec(code)?.[1] ?? '';

const FILLED = { name: 'Solveig Aune', tugs: 4817, day: 'Monday', tons: 48210 };

write('i18n', {
  i18next: read('locales/en/port.json'),
  FormatJS: read('compiled.json'),
  'FormatJS, compiled': read('ast.json'),
  'vue-i18n': messages,
  'vue-i18n, compiled': JSON.stringify(JSON.parse(compiled)),
  'banana-i18n': JSON.stringify(BANANA),
  shown: {
    'i18next, with elements': await byI18next(JSON.parse(read('locales/en/port.json')), 'tagged', FILLED),
    'FormatJS, with elements': byFormatJS(JSON.parse(read('compiled.json')), 'due', FILLED),
    'FormatJS, with quotes': byFormatJS(JSON.parse(read('compiled.json')), 'quoted', FILLED),
    'vue-i18n, with quotes': `<p>${vue.t('asked', FILLED)}</p>`,
    'banana-i18n, with a plural': `<p>${banana.i18n('waits', 4817)}</p>`,
    'banana-i18n, with a gender': `<p>${banana.i18n('kept', 'Solveig Aune', 'female')}</p>`,
    'banana-i18n, with characters by name': `<p>${banana.i18n('save')}</p>`,
    'banana-i18n, for one number': `<p>${banana.i18n('empty', 0)}</p>`,
  },
});
