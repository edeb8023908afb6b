import type { Label, Message, Segment } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { shortened } from './readable';

/** Which parts of a text are data and which are not. */
export function mixedSentence({ segments }: Label, context: ExplainContext): Message {
  const data = parts(segments, 'backend', context);
  const own = parts(segments, 'frontend', context);
  if (own !== '') return message('mixed', data, own);
  return message('mixed-unsure', data, parts(segments, 'unsure', context));
}

const MOST_PARTS = 5;

function parts(segments: Segment[], label: Segment['label'], { text, locale }: ExplainContext): string {
  const shown = segments
    .filter((segment) => segment.label === label)
    .map(({ start, end }) => shortened(text.slice(start, end), 40))
    .filter((part) => /[\p{L}\p{N}\p{S}]/u.test(part));
  const first = [...new Set(shown)].slice(0, MOST_PARTS);
  const list = shown.length > first.length ? [...first, '…'] : first;
  return new Intl.ListFormat(locale, { type: 'unit' }).format(list);
}
