/** Translations as the tools of gettext, Jed and Angular write them as JSON, and as writers of other formats do. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FluentSerializer,
  Identifier,
  Message,
  Pattern,
  Placeable,
  Resource,
  TextElement,
  VariableReference,
} from '@fluent/syntax';
import gettext from 'gettext-parser';
import strings from 'i18n-strings-files';
import po2json from 'po2json';
import properties from 'properties';
import yaml from 'yaml';
import { write } from './write.mjs';

const PO = `msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Save all changes"
msgstr "Alle Änderungen sichern"

msgid "Ships of the day"
msgstr "Schiffe des Tages"

msgctxt "menu"
msgid "Berths"
msgstr "Liegeplätze"

msgid "%d ship waits"
msgid_plural "%d ships wait"
msgstr[0] "%d Schiff wartet"
msgstr[1] "%d Schiffe warten"
`;

const CODE = `$localize\`:@@ships.title:Schiffe des Tages\`;
$localize\`:@@ships.wait:\${4}:count: Schiffe warten\`;
$localize\`:@@ships.save:Alle Änderungen sichern\`;
$localize\`:@@ships.berths:Liegeplätze\`;
`;

/** Texts with elements in them, as a template of Angular has them. */
const TEMPLATE = `import { Component } from '@angular/core';
@Component({ selector: 'a-port', template: '<p i18n="@@ships.lie"><b>{{ count }}</b> Schiffe liegen <a href="/frei">frei zur Miete</a> bis {{ day }}</p>' })
export class Port { count = 1; day = ''; }
`;
const COMPILE = {
  compilerOptions: {
    target: 'es2022',
    module: 'es2022',
    moduleResolution: 'bundler',
    experimentalDecorators: true,
    skipLibCheck: true,
    types: [],
  },
  files: ['port.ts'],
};

/** @param {string} folder */
function compiled(folder) {
  writeFileSync(join(folder, 'port.ts'), TEMPLATE);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(COMPILE));
  symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'));
  execFileSync('node_modules/.bin/ngc', ['-p', folder]);
}

function extracted() {
  const folder = mkdtempSync(join(tmpdir(), 'translations-'));
  writeFileSync(join(folder, 'main.js'), CODE);
  compiled(folder);
  const options = ['-r', folder, '-s', '{main,port}.js', '-f', 'json', '-l', 'de', '-o', 'messages.json'];
  execFileSync('node_modules/.bin/localize-extract', options);
  return readFileSync(join(folder, 'messages.json'), 'utf8');
}

const TEXTS = {
  title: 'Schiffe des Tages',
  save: 'Alle Änderungen sichern',
  berths: 'Liegeplätze',
  quoted: 'Die "Möwe" liegt fest',
};

/** The same, and a message with a number in it, in Fluent's syntax. */
function fluent() {
  const message = (/** @type {string} */ id, /** @type {any[]} */ ...parts) =>
    new Message(new Identifier(id), new Pattern(parts));
  const plain = Object.entries(TEXTS).map(([id, text]) => message(id, new TextElement(text)));
  const count = new Placeable(new VariableReference(new Identifier('count')));
  const waits = message('wait', count, new TextElement(' Schiffe warten'));
  return new FluentSerializer().serialize(new Resource([...plain, waits]));
}

/** Files that are no JSON, by the end of their name. */
const FILES = {
  properties: properties.stringify({ ...TEXTS, wait: '{0} Schiffe warten' }),
  ftl: fluent(),
  strings: strings.compile({ ...TEXTS, wait: '%d Schiffe warten' }),
  po: String(gettext.po.compile(gettext.po.parse(Buffer.from(PO)))),
  yml: yaml.stringify({ de: { ships: { ...TEXTS, wait: '%{count} Schiffe warten' } } }),
};
write('catalogues', FILES);
write('translations', {
  'gettext-parser': JSON.stringify(gettext.po.parse(Buffer.from(PO))),
  'po2json, for Jed': JSON.stringify(po2json.parse(PO, { format: 'jed1.x' })),
  'po2json, raw': JSON.stringify(po2json.parse(PO)),
  'po2json, for MessageFormat': JSON.stringify(po2json.parse(PO, { format: 'mf' })),
  'Angular, localize-extract': extracted(),
});
