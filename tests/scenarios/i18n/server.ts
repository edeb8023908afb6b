import flags from '../flags/answers.json';
import { type Running, send, serve } from '../serve';
import files from './answers.json';

const PILOT = { name: 'Solveig Aune', ships: 4817, tugs: 3906, ferries: 5128, port: 'Bremnes' };
const json = (text: string) => send('application/json', text);

/** Translation files of three libraries, and flags of two services, as each of them is asked for. What stands in two files is told apart. */
export function start(): Promise<Running> {
  return serve('i18n', {
    '/me': json(JSON.stringify(PILOT)),
    '/locales/en/port.json': json(files.i18next),
    '/lang/en.json': json(files.FormatJS.replace('this', 'that')),
    '/compiled/7f3a.json': json(files['FormatJS, compiled'].replace('an agent', 'a broker')),
    '/i18n/messages.json': json(files['vue-i18n'].replace('this', 'that')),
    '/compiled/91c0.json': json(files['vue-i18n, compiled']),
    '/proxy': json(flags.Unleash),
    '/api/features/sdk-4': json(flags.GrowthBook),
  });
}
