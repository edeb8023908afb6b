import type { Message, Segment } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { readableValue, shortened } from './readable';

/** How the raw value became what is on the page: "The page wrote 1,204,310 as 1.2M." Null where nothing changed. */
export function changeLine(segment: Segment, { text, locale }: ExplainContext): Message | null {
  const source = segment.sources[0];
  const shown = shortened(text.slice(segment.start, segment.end));
  if (!source || shown === '' || segment.relation === 'presence' || segment.origin === 'media') return null;
  if (source.formula) return message('change-formula', shown, source.formula);
  const raw = readableValue(source.value, source.transform, locale);
  return raw === shown ? null : message(`change-${source.transform}`, raw, shown);
}
