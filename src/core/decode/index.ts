import type { Exchange } from '../../model';
import { astroProps } from './astro-props';
import { devalueOf } from './devalue';
import { flight } from './flight';
import { parseJson, parseJsonLines } from './json';
import { scriptState } from './script-state';
import { serovalState } from './seroval';
import { serovalJson } from './seroval-json';
import { svelteKitBoot, svelteKitData } from './sveltekit';
import { type Tree, treeOf } from './tree';
import { turboStream } from './turbo-stream';

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
    if (value !== undefined) return { as: decoder.as, ...treeOf(value, exchange, mostOf(body.text)) };
  }
  return { as: 'text', ...treeOf(body.text, exchange) };
}

/** No text says more things than it has characters, but for those that formats say once and mean in several places. */
function mostOf(text: string): number {
  return text.length + 10_000;
}

/** A format: `parse` gives its value, or undefined when the text is not of this format. */
interface Decoder {
  as: string;
  parse(text: string, source: Exchange): unknown;
}

/** The name under which `content` hands over the props of an Astro island: they have none of their own. */
const ASTRO = 'application/x-astro-props';

function isScript(mime: string): boolean {
  return /javascript/.test(mime);
}

const DECODERS: Decoder[] = [
  { as: 'flight', parse: (text, { mime }) => (mime === 'text/x-component' ? flight(text) : undefined) },
  {
    as: 'turbo-stream',
    parse: (text, { mime }) => (mime === 'text/x-script' ? turboStream(text) : undefined),
  },
  { as: 'sveltekit', parse: svelteKitData },
  { as: 'sveltekit', parse: (text, { mime }) => (isScript(mime) ? svelteKitBoot(text) : undefined) },
  { as: 'seroval', parse: (text, { mime }) => (isScript(mime) ? serovalState(text) : undefined) },
  { as: 'astro', parse: (text, { mime }) => (mime === ASTRO ? astroProps(parseJson(text)) : undefined) },
  { as: 'devalue', parse: (text) => (text[0] === '[' ? devalueOf(parseJson(text)) : undefined) },
  { as: 'seroval-json', parse: serovalJson },
  { as: 'state', parse: (text, { mime }) => (isScript(mime) ? scriptState(text) : undefined) },
  { as: 'json', parse: (text) => parseJson(text) },
  {
    as: 'json-lines',
    parse: (text, { mime }) => (/json|ndjson|text\/plain/.test(mime) ? parseJsonLines(text) : undefined),
  },
  { as: 'html', parse: (text, { mime }) => (/html/.test(mime) ? text : undefined) },
];
