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
/** What joins a part to the next: in a list of parts, commas would stand twice. */
const OUTER_MARKS = /^[\s,;:·|]+|[\s,;:·|(]+$/g;

function parts(segments: Segment[], label: Segment['label'], { text, locale }: ExplainContext): string {
  const shown = segments
    .filter((segment) => segment.label === label)
    .map(({ start, end }) => shortened(text.slice(start, end), 40).replace(OUTER_MARKS, ''))
    .filter((part) => /[\p{L}\p{N}\p{S}]/u.test(part));
  const first = [...new Set(shown)].slice(0, MOST_PARTS);
  const list = shown.length > first.length ? [...first, '…'] : first;
  return listFormat(locale).format(list);
}

let known: { locale: string; format: Intl.ListFormat } | null = null;

/** Made once: to make one takes longer than all else here. */
function listFormat(locale: string): Intl.ListFormat {
  if (known?.locale !== locale) known = { locale, format: new Intl.ListFormat(locale, { type: 'unit' }) };
  return known.format;
}
