import type { Exchange } from '../../model';
import { finished } from '../finished';
import { parseAiStream } from './ai-stream';
import { astroProps } from './astro-props';
import { parseCatalogue } from './catalogue';
import { readCbor } from './cbor';
import { parseChannelJson } from './channel-json';
import { parseChunkedJson } from './chunked-json';
import { parseCsv } from './csv';
import { joinedTexts, piecesOf } from './deltas';
import { devalueIn } from './devalue';
import { parseEngineIo, readEngineIo } from './engine-io';
import { flight } from './flight';
import { nameFields } from './graphql';
import { parseFrames, readFrames } from './grpc';
import { headerTotals } from './header-totals';
import { htmlInSteps, isFragment, xmlInSteps } from './html';
import { hasAntiHijacking, parseJson, parseJsonLines, parseJsonSequence } from './json';
import { nuxtPayload, parseJsonp } from './jsonp';
import { liveView } from './live-view';
import { readMqtt } from './mqtt';
import { readMsgpack } from './msgpack';
import { parseMultipart } from './multipart';
import { parsePhoenix, readPhoenix } from './phoenix';
import { isContainer } from './plain';
import { holdsText, readProtobuf } from './protobuf';
import { scriptState } from './script-state';
import { serovalState } from './seroval';
import { serovalJson } from './seroval-json';
import { parseServerSentEvents } from './server-sent-events';
import { parseSignalr, readSignalr } from './signalr';
import { parseSockJs } from './sockjs';
import { parseStomp } from './stomp';
import { svelteKitBoot, svelteKitData } from './sveltekit';
import { type Tree, treeOf } from './tree';
import { turboStream } from './turbo-stream';
import type { Steps } from './values';
import { parseWrappedJson } from './wrapped-json';
import { parseYaml } from './yaml';

/** An exchange's payload: how it was decoded and what is in it. */
export interface Payload extends Tree {
  /** A decoder's name, `text`; or, with no leaves, why there is nothing to decode: `binary`, a missing reason. */
  as: string;
}

/**
 * Decodes the body of the exchange at index `exchange`; `earlier` are the messages of the same connection before it. Fails
 * closed: a text that no decoder recognises is one leaf (`$`), bytes are none, and a body that is not here has no leaves and
 * its reason as `as`. Never throws.
 */
export function decode(source: Exchange, exchange: number, earlier: readonly Exchange[] = []): Payload {
  return finished(decodeInSteps(source, exchange, earlier));
}

/** The same; yields so that the caller may stop in between. */
export function* decodeInSteps(
  source: Exchange,
  exchange: number,
  earlier: readonly Exchange[],
): Generator<undefined, Payload> {
  const { body } = source;
  // The document is on the page, whether we have its text or not; and its HTML holds copy as much as data.
  if (source.via === 'document') return { as: 'html', root: null, leaves: [] };
  if (body.kind === 'missing') return { as: body.reason, root: null, leaves: [] };
  for (const decoder of DECODERS) {
    const tree = yield* treeIn(decoder, source, exchange, earlier);
    if (!tree) {
      if (source.bytes > LONG) yield;
      continue;
    }
    nameFields(tree, source);
    if (source.totals) tree.leaves.push(...headerTotals(source, exchange, tree.root));
    if (decoder.isStream && tree.root) tree.leaves.push(...joinedTexts(piecesOf(tree), tree.root));
    return { as: decoder.as, ...tree };
  }
  if (body.kind === 'bytes') return { as: 'binary', root: null, leaves: [] };
  return { as: 'text', ...(yield* treeOf(body.text, exchange)) };
}

/** Several decoders read a body of this many bytes to its end before they know that it is none of theirs: a pause between them. */
const LONG = 50_000;

/** No body says more things than it has characters, but for those that formats say once and mean in several places. */
function mostOf(body: Exchange['body']): number {
  return body.kind === 'text' ? body.text.length + 10_000 : Number.POSITIVE_INFINITY;
}

/**
 * A format: `parse` gives the value of a text, `read` that of bytes, or undefined when they are not of this format. The value
 * is plain JavaScript, in the structure of the original, with what values.ts has where that says too little.
 */
export interface Decoder {
  as: string;
  parse?(text: string, source: Exchange, earlier: readonly Exchange[]): unknown;
  read?(bytes: Uint8Array, source: Exchange, earlier: readonly Exchange[]): unknown;
  /** `parse` in steps: for formats that our own code reads character by character. */
  steps?(text: string, source: Exchange): Steps | undefined;
  /** The value is a list of pieces that came one after the other: what they say together is looked for, too. */
  isStream?: true;
}

/** A body that a decoder stumbles over is not of its format, be it at its start or at its thousandth message. */
function* treeIn(
  decoder: Decoder,
  source: Exchange,
  exchange: number,
  earlier: readonly Exchange[],
): Generator<undefined, Tree | null> {
  try {
    const steps = source.body.kind === 'text' ? decoder.steps?.(source.body.text, source) : undefined;
    const value = steps ? yield* steps : valueIn(decoder, source, earlier);
    return value === undefined ? null : yield* treeOf(value, exchange, mostOf(source.body));
  } catch {
    return null;
  }
}

function valueIn(decoder: Decoder, source: Exchange, earlier: readonly Exchange[]): unknown {
  const { body } = source;
  if (body.kind === 'text') return decoder.parse?.(body.text, source, earlier);
  return body.kind === 'bytes' ? decoder.read?.(body.bytes, source, earlier) : undefined;
}

const FRAMES = /^application\/(?:grpc-web(?:\+|$)|connect\+)/;
const PROTOBUF = /^application\/(?:proto$|(?:x-|vnd\.google\.)?protobuf)/;

/** Says nothing of the body: messages of sockets, and what a server does not know. */
function isBlank(mime: string): boolean {
  return mime === '' || mime === 'application/octet-stream' || mime === 'application/x-binary';
}

/** Many bytes make a message of numbers: what is not called protobuf has to hold text. */
function readUnnamedProtobuf(bytes: Uint8Array): unknown {
  const fields = readProtobuf(bytes);
  return fields && holdsText(fields) ? fields : undefined;
}

/** The name under which `content` hands over the props of an Astro island: they have none of their own. */
const ASTRO = 'application/x-astro-props';

function isScript(mime: string): boolean {
  return /javascript/.test(mime);
}

/** The first that recognises a body has it. */
const DECODERS: Decoder[] = [
  { as: 'flight', steps: (text, { mime }) => (mime === 'text/x-component' ? flight(text) : undefined) },
  {
    as: 'turbo-stream',
    steps: (text, { mime }) => (mime === 'text/x-script' ? turboStream(text) : undefined),
  },
  { as: 'sveltekit', steps: svelteKitData },
  { as: 'sveltekit', steps: (text, { mime }) => (isScript(mime) ? svelteKitBoot(text) : undefined) },
  { as: 'seroval', steps: (text, { mime }) => (isScript(mime) ? serovalState(text) : undefined) },
  { as: 'astro', parse: (text, { mime }) => (mime === ASTRO ? astroProps(parseJson(text)) : undefined) },
  { as: 'devalue', steps: devalueIn },
  { as: 'seroval-json', parse: serovalJson },
  { as: 'jsonp', parse: (text, { via }) => (via === 'embedded' ? undefined : parseJsonp(text)) },
  { as: 'state', steps: nuxtPayload },
  { as: 'state', steps: (text, { mime }) => (isScript(mime) ? scriptState(text) : undefined) },
  { as: 'socket-io', parse: parseEngineIo, read: readEngineIo },
  { as: 'phoenix', parse: parsePhoenix, read: readPhoenix },
  {
    as: 'signalr',
    parse: parseSignalr,
    read: (bytes, { via }) => (via === 'websocket' ? readSignalr(bytes) : undefined),
  },
  {
    as: 'mqtt',
    parse: (_text, source, earlier) => readMqtt(source, earlier),
    read: (_bytes, source, earlier) => readMqtt(source, earlier),
  },
  { as: 'stomp', parse: parseStomp },
  { as: 'sockjs', parse: parseSockJs },
  { as: 'live-view', steps: liveView },
  { as: 'chunked-json', parse: parseChunkedJson },
  { as: 'catalogue', parse: parseCatalogue },
  { as: 'json', parse: (text) => parseJson(text) ?? parseWrappedJson(text) },
  { as: 'channel-json', parse: parseChannelJson },
  {
    as: 'multipart',
    parse: (text, { mime }) => (/^multipart\/mixed/.test(mime) ? parseMultipart(text) : undefined),
  },
  {
    as: 'events',
    parse: (text, { mime, via }) =>
      mime === 'text/event-stream' && via !== 'eventsource' ? parseServerSentEvents(text) : undefined,
    isStream: true,
  },
  {
    as: 'json-seq',
    parse: (text, { mime }) => (/json-seq$/.test(mime) ? parseJsonSequence(text) : undefined),
    isStream: true,
  },
  {
    as: 'json-lines',
    parse: (text, { mime, growing }) => {
      const isCalledSo = /json|text\/plain/.test(mime) || hasAntiHijacking(text);
      if (!isCalledSo && !/^\s*[[{]/.test(text)) return undefined;
      const lines = parseJsonLines(text, { growing });
      return isCalledSo || lines?.every(isContainer) ? lines : undefined;
    },
    isStream: true,
  },
  {
    as: 'ai-stream',
    parse: (text, { mime }) =>
      /^text\/(?:plain|event-stream)$/.test(mime) ? parseAiStream(text) : undefined,
    isStream: true,
  },
  { as: 'grpc', read: (bytes, { mime }) => (FRAMES.test(mime) ? readFrames(bytes) : undefined) },
  {
    as: 'grpc',
    parse: (text, { mime }) => (mime.startsWith('application/grpc-web-text') ? parseFrames(text) : undefined),
  },
  { as: 'protobuf', read: (bytes, { mime }) => (PROTOBUF.test(mime) ? readProtobuf(bytes) : undefined) },
  {
    as: 'msgpack',
    read: (bytes, { mime }) =>
      /msgpack|messagepack/.test(mime) || isBlank(mime) ? readMsgpack(bytes) : undefined,
  },
  {
    as: 'cbor',
    read: (bytes, { mime }) => (/cbor/.test(mime) || isBlank(mime) ? readCbor(bytes) : undefined),
  },
  { as: 'protobuf', read: (bytes, { mime }) => (isBlank(mime) ? readUnnamedProtobuf(bytes) : undefined) },
  {
    as: 'html',
    steps: (text, { mime }) => (/html/.test(mime) || isFragment(text) ? htmlInSteps(text) : undefined),
  },
  { as: 'xml', steps: (text, { mime }) => (/\bxml$/.test(mime) ? xmlInSteps(text) : undefined) },
  { as: 'csv', parse: (text, { mime }) => (/\bcsv$/.test(mime) ? parseCsv(text) : undefined) },
  {
    as: 'yaml',
    parse: (text, { mime, url }) =>
      /\byaml$/.test(mime) || /\.ya?ml(?:[?#]|$)/i.test(url) ? parseYaml(text) : undefined,
  },
];
