/** Translations as JSON, as the tools of gettext, Jed and Angular write it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import gettext from 'gettext-parser';
import po2json from 'po2json';
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

function extracted() {
  const folder = mkdtempSync(join(tmpdir(), 'translations-'));
  writeFileSync(join(folder, 'main.js'), CODE);
  const options = ['-r', folder, '-s', 'main.js', '-f', 'json', '-l', 'de', '-o', 'messages.json'];
  execFileSync('node_modules/.bin/localize-extract', options);
  return readFileSync(join(folder, 'messages.json'), 'utf8');
}

write('translations', {
  'gettext-parser': JSON.stringify(gettext.po.parse(Buffer.from(PO))),
  'po2json, for Jed': JSON.stringify(po2json.parse(PO, { format: 'jed1.x' })),
  'po2json, raw': JSON.stringify(po2json.parse(PO)),
  'po2json, for MessageFormat': JSON.stringify(po2json.parse(PO, { format: 'mf' })),
  'Angular, localize-extract': extracted(),
});
