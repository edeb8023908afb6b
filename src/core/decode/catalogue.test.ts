import { describe, expect, it } from 'vitest';
import { parseCatalogue } from './catalogue';

const at = (url: string, text: string) => parseCatalogue(text, { url: `https://shop.example${url}` });

describe('a translation file that is no JSON', () => {
  it.each([
    [
      'properties',
      '/i18n/messages_en.properties?v=3',
      '# Buttons\nsave.all = Save all changes\ndiscard=Discard\\nthis\nback: Zur\\u00fcck\n',
      { 'save.all': 'Save all changes', discard: 'Discard\nthis', back: 'Zurück' },
    ],
    [
      'Fluent',
      '/locales/en/app.ftl',
      '### Tabs\nsave-all = Save all changes\n-brand = Harbour\nfiles = { $n } files\n    .title = Files\n',
      { 'save-all': 'Save all changes', '-brand': 'Harbour', files: '{ $n } files', '.title': 'Files' },
    ],
    [
      'strings',
      '/en.lproj/Localizable.strings',
      '/* Buttons */\n"Save All" = "Save all changes";\n"Back" = "Go \\"back\\"";\n',
      { 'Save All': 'Save all changes', Back: 'Go "back"' },
    ],
    [
      'gettext',
      '/locale/de.po',
      'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n#: app.js:4\nmsgid "Save "\n"all"\nmsgstr "Alles sichern"\n\nmsgid "Back"\nmsgstr ""\n\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d Datei"\nmsgstr[1] "%d Dateien"\n',
      {
        'Save all': 'Alles sichern',
        Back: 'Back',
        '%d file': '%d Datei',
        '%d files': '%d files',
        '%d file[1]': '%d Dateien',
      },
    ],
    [
      'YAML',
      '/locales/en.yml',
      'en:\n  buttons:\n    save: Save all changes\n    "back": "Go back"\n  title: \'Harbour\'\n',
      { 'en.buttons.save': 'Save all changes', 'en.buttons.back': 'Go back', 'en.title': 'Harbour' },
    ],
  ])('%s gives its texts by their keys', (_what, url, text, texts) => {
    expect({ ...at(url, text) }).toEqual(texts);
  });

  it('is known by its address: pairs elsewhere are data', () => {
    expect(at('/api/boats.txt', 'berth = quay-three\nmaster = Ines Holloway\n')).toBeUndefined();
    expect(at('/docker-compose.yml', 'services:\n  web: one\n  api: two\n')).toBeUndefined();
  });

  it('is none where nothing in it is a pair', () => {
    expect(at('/a.properties', 'not found\n'.repeat(3))).toBeUndefined();
  });
});
