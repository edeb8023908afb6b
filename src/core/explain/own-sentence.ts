import type { Message, Segment } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { fileOf, hasName, isInside } from './readable';

/** Where the page's own text is written, or the address of its own picture. */
export function ownSentence(segment: Segment, context: ExplainContext): Message {
  const { origin, evidence } = segment;
  const late = evidence.some(({ kind }) => kind === 'late-listening');
  if (origin === 'computed' && late) return message('computed-late');
  const told = evidence.find(({ kind }) => TOLD_BY.has(kind));
  if (told) return message(`own-${told.kind}`);
  if (isJoint(segment, context)) return message('own-joint');
  if (!OWN.has(origin)) return message('own');
  const file = fileWith(segment, context);
  if (context.node === 'image') return file ? message('picture-in', fileOf(file)) : message('picture');
  if (origin === 'style' && !isDrawn(context)) return message('own');
  if (file && isAroundNumber(segment, context)) return message('own-number');
  if (origin === 'script' && file && isInside(file)) return message('script-inside');
  return file && hasName(file) ? message(`${origin}-in`, fileOf(file)) : message(origin);
}

/** Address of the file that a text of the page's own is written in, if it is a text that tells a file. */
export function fileWith(segment: Segment, context: ExplainContext): string | undefined {
  if (isJoint(segment, context) || (segment.origin === 'style' && !isDrawn(context))) return;
  return segment.writtenIn;
}

/** Each has a sentence of its own: an answer may have it, too. */
const TOLD_BY: ReadonlySet<string> = new Set(['asked-for', 'in-address', 'clock']);

const OWN: ReadonlySet<string> = new Set([
  'markup',
  'script',
  'translation',
  'style',
  'input',
  'computed',
  'config',
]);

/** Signs between other parts of a text: every file has them. Those that say something (`%`, `#`) are none. */
const JOINT = /^(?:(?![%‰#@&*])[\s\p{P}|+=<>~])+$/u;

function isJoint({ start, end }: Segment, { text }: ExplainContext): boolean {
  return end - start < text.trim().length && JOINT.test(text.slice(start, end));
}

/** Nats: words that a file has whole are surer of it than those around a number that it fills in. */
const WHOLE = 4;
const NUMBER = /(?<![\p{L}\p{N}])\p{Nd}/u;

/** Whether a file has the words without the number that stands among them. */
function isAroundNumber({ start, end, origin, evidence }: Segment, { text }: ExplainContext): boolean {
  const [reason] = evidence;
  return (
    origin === 'script' &&
    reason?.kind === 'in-script' &&
    reason.weight < WHOLE &&
    NUMBER.test(text.slice(start, end))
  );
}

/** A stylesheet draws what is generated; that a text stands in it, too, is chance. */
function isDrawn({ node }: ExplainContext): boolean {
  return node === undefined || node === 'generated';
}
