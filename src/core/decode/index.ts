import type { Exchange } from '../../model';
import { parseJson, parseJsonLines } from './json';
import { scriptState } from './script-state';
import { type Tree, treeOf } from './tree';

/** An exchange's payload: how it was decoded and what is in it. */
export interface Payload extends Tree {
  /** `json`, `json-lines`, `state`, `html`, `text`; or, with no leaves, why there is nothing to decode. */
  as: string;
}

/**
 * Decodes the body of the exchange at index `exchange`. Fails closed: what no decoder recognises is one text leaf (`$`),
 * and a body that is not here has no leaves and its reason as `as`. Never throws.
 */
export function decode(source: Exchange, exchange: number): Payload {
  const { body } = source;
  // The document is on the page, whether we have its text or not; and its HTML holds copy as much as data.
  if (source.via === 'document') return { as: 'html', root: null, leaves: [] };
  if (body.kind === 'missing') return { as: body.reason, root: null, leaves: [] };
  if (body.kind === 'bytes') return { as: 'binary', root: null, leaves: [] };
  for (const decoder of DECODERS) {
    const value = decoder.parse(body.text, source);
    if (value !== undefined) return { as: decoder.as, ...treeOf(value, exchange) };
  }
  return { as: 'text', ...treeOf(body.text, exchange) };
}

/** A format: `parse` gives its value, or undefined when the text is not of this format. */
interface Decoder {
  as: string;
  parse(text: string, source: Exchange): unknown;
}

const DECODERS: Decoder[] = [
  { as: 'state', parse: (text, { mime }) => (/javascript/.test(mime) ? scriptState(text) : undefined) },
  { as: 'json', parse: (text) => parseJson(text) },
  {
    as: 'json-lines',
    parse: (text, { mime }) => (/json|ndjson|text\/plain/.test(mime) ? parseJsonLines(text) : undefined),
  },
  { as: 'html', parse: (text, { mime }) => (/html/.test(mime) ? text : undefined) },
];
