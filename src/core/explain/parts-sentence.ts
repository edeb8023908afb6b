import type { Label, Message, Segment } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { shortened } from './readable';

/** Which parts of a text are data and which are not. */
export function partsSentence({ label, segments }: Label, context: ExplainContext): Message {
  if (label === 'backend')
    return message('data-parts', listed(textsOf(segments, 'backend', context), context));
  const data = parts(segments, 'backend', context);
  const own = parts(segments, 'frontend', context);
  const rest = parts(segments, 'unsure', context);
  if (own === '') return message('mixed-unsure', data, rest);
  return rest === '' ? message('mixed', data, own) : message('mixed-all', data, own, rest);
}

/** The part that the evidence is about. */
export function partLine({ start, end }: Segment, { text }: ExplainContext): Message {
  return message('fact-part', shortened(text.slice(start, end)));
}

const MOST_PARTS = 5;
/** What joins a part to the next: in a list of parts, commas would stand twice. */
const OUTER_MARKS = /^[\s,;:·|]+|[\s,;:·|(]+$/g;

function parts(segments: Segment[], label: Segment['label'], context: ExplainContext): string {
  return listed([...new Set(textsOf(segments, label, context))], context);
}

function textsOf(segments: Segment[], label: Segment['label'], { text }: ExplainContext): string[] {
  return segments
    .filter((segment) => segment.label === label)
    .map(({ start, end }) => shortened(text.slice(start, end), 40).replace(OUTER_MARKS, ''))
    .filter((part) => /[\p{L}\p{N}\p{S}]/u.test(part));
}

function listed(texts: string[], { locale }: ExplainContext): string {
  const first = texts.slice(0, MOST_PARTS);
  return listFormat(locale).format(texts.length > first.length ? [...first, '…'] : first);
}

let known: { locale: string; format: Intl.ListFormat } | null = null;

/** Made once: to make one takes longer than all else here. */
function listFormat(locale: string): Intl.ListFormat {
  if (known?.locale !== locale) known = { locale, format: new Intl.ListFormat(locale, { type: 'unit' }) };
  return known.format;
}
