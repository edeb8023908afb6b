import type { Message, Segment } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { fileOf } from './readable';

/** Where the page's own text is written, or the address of its own picture. */
export function ownSentence(
  { origin, writtenIn, evidence }: Segment,
  { isPicture }: Pick<ExplainContext, 'isPicture'>,
): Message {
  const late = evidence.some(({ kind }) => kind === 'late-listening');
  if (origin === 'computed' && late) return message('computed-late');
  const elsewhere = evidence.find(({ kind }) => ELSEWHERE.has(kind));
  if (elsewhere) return message(`own-${elsewhere.kind}`);
  if (!OWN.has(origin)) return message('own');
  if (isPicture) return writtenIn ? message('picture-in', fileOf(writtenIn)) : message('picture');
  return writtenIn ? message(`${origin}-in`, fileOf(writtenIn)) : message(origin);
}

/** An answer has it, too. */
const ELSEWHERE: ReadonlySet<string> = new Set(['asked-for', 'in-address']);

const OWN: ReadonlySet<string> = new Set([
  'markup',
  'script',
  'translation',
  'style',
  'input',
  'computed',
  'config',
]);
