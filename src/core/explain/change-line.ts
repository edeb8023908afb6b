import type { Message, Segment, Source } from '../../model';
import { changeKind } from './change-kind';
import type { ExplainContext } from './context';
import { message } from './message';
import { readableValue, shortened } from './readable';
import { lastName, pathsOf, readableFormula } from './readable-formula';
import { isCount, isLength, isOfMany, isOfObject, isReckoned } from './reckoned';

/** How the raw value became what is on the page: "The page wrote 1,204,310 as 1.2M." Null where nothing changed. */
export function changeLine(segment: Segment, { text, locale }: ExplainContext): Message | null {
  const source = segment.sources[0];
  const shown = shortened(text.slice(segment.start, segment.end));
  if (!source || shown === '' || segment.relation === 'presence' || segment.origin === 'media') return null;
  if (isReckoned(source)) return reckonedLine(source, shown, locale);
  const kind = changeKind(source, shortened(source.value), shown);
  const raw = readableValue(source.value, source.transform, locale);
  return raw === shown && !SAID_ANYWAY.has(kind) ? null : message(`change-${kind}`, raw, shown);
}

/** What is to be said even where the page shows the very same. */
const SAID_ANYWAY: ReadonlySet<string> = new Set(['hidden', 'key-same']);

/** What the page did with what was sent: no answer has what it shows. */
function reckonedLine(source: Source, shown: string, locale: string): Message {
  const { formula, transform, value } = source;
  if (isLength(source)) return message(value === shown ? 'change-length' : 'change-length-as', shown);
  if (isOfObject(source)) return message('change-object', shown);
  const [counted] = isCount(source) ? pathsOf(source.formula ?? '') : [];
  if (counted) return message('change-count-by', shown, lastName(counted));
  if (!formula) return message(`change-${transform}`, readableValue(value, transform, locale), shown);
  const isOfAnswers = isOfMany(source) && !/[*?]/.test(formula);
  return message(isOfAnswers ? 'change-answers' : 'change-formula', shown, readableFormula(formula));
}
