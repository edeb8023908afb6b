import catalogues from '../catalogues/answers.json';
import flags from '../flags/answers.json';
import { type Running, send, serve } from '../serve';
import translations from '../translations/answers.json';
import files from './answers.json';

const PILOT = {
  name: 'Solveig Aune',
  agent: 'Torgeir Lie',
  port: 'Bremnes',
  ships: 4817,
  tugs: 3906,
  ferries: 5128,
  lifeboats: 2749,
  skiffs: 6031,
  barges: 7248,
  yachts: 8362,
  day: 'Whit Monday',
  until: 'Mittsommer',
};
const json = (text: string) => send('application/json', text);

/** Translation files of six libraries and tools, and flags of two services, as each of them is asked for. What stands in two files is told apart. */
export function start(): Promise<Running> {
  return serve('i18n', {
    '/me': json(JSON.stringify(PILOT)),
    '/locales/en/port.json': json(files.i18next),
    '/lang/en.json': json(files.FormatJS.replace('this', 'that')),
    '/compiled/7f3a.json': json(files['FormatJS, compiled'].replace('an agent', 'a broker')),
    '/i18n/messages.json': json(files['vue-i18n'].replace('this', 'that')),
    '/compiled/91c0.json': json(files['vue-i18n, compiled']),
    '/locale/de.json': json(translations['po2json, for Jed']),
    '/i18n/messages.de.json': json(
      translations['Angular, localize-extract']
        .replace('Schiffe warten', 'Schiffe liegen auf')
        .replace('Änderungen', 'Angaben'),
    ),
    '/locales/de/port.ftl': send(
      'text/plain; charset=utf-8',
      catalogues.ftl.replace('Änderungen', 'Angaben'),
    ),
    '/proxy': json(flags.Unleash),
    '/api/features/sdk-4': json(flags.GrowthBook),
  });
}
