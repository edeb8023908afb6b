import type { Message, Segment } from '../../model';
import { message } from './message';
import { fileOf } from './readable';

/** Where the page's own text is written. */
export function ownSentence({ origin, writtenIn, evidence }: Segment): Message {
  const late = evidence.some(({ kind }) => kind === 'late-listening');
  if (origin === 'computed' && late) return message('computed-late');
  if (!OWN.has(origin)) return message('own');
  return writtenIn ? message(`${origin}-in`, fileOf(writtenIn)) : message(origin);
}

const OWN: ReadonlySet<string> = new Set([
  'markup',
  'script',
  'translation',
  'style',
  'input',
  'computed',
  'config',
]);
