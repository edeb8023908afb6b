import {
  addressOf,
  angularAnswers,
  type EmbeddedAnswer,
  svelteKitAnswer,
} from '../core/decode/embedded-answers';
import { joinScripts } from '../core/decode/script-chunks';
import { scriptState } from '../core/decode/script-state';
import type { Exchange } from '../model';
import { documentAddress } from './document-address';
import { openGraphOf } from './open-graph';
import { isData, isJavaScript, mimeOf, placeOf } from './script-kind';
import { stateAttributes } from './state-attributes';

type Found = Omit<Exchange, 'id'>;
/** What is known of a block besides how the document came. */
type Block = Pick<Found, 'url' | 'mime'> & { text: string; status?: number };

/**
 * The state that the server wrote into a document of our origin: blocks of data, scripts that assign it or bring it in pieces,
 * attributes, and what the head says of the page. `seen`: inline scripts in the order they came, those that are gone again among them.
 * Yields so that the caller may stop in between: state has megabytes.
 */
export function* embeddedExchanges(doc: Document, seen: HTMLScriptElement[]): Generator<undefined, Found[]> {
  const scripts = [...new Set([...seen, ...doc.scripts])].filter((script) => !script.hasAttribute('src'));
  const blocks = [...(yield* scriptBlocks(doc, scripts)), ...stateAttributes(doc), ...headBlocks(doc)];
  const arrival = arrivalOf(doc);
  return blocks.map(({ text, ...block }) => ({
    ...arrival,
    via: 'embedded',
    ...block,
    bytes: text.length,
    body: { kind: 'text', text },
  }));
}

function* scriptBlocks(doc: Document, scripts: HTMLScriptElement[]): Generator<undefined, Block[]> {
  const code = scripts.filter(isJavaScript);
  const joined = joinScripts(code.map((script) => script.textContent ?? ''));
  const inPieces = new Set(joined.flatMap(({ scripts }) => scripts.map((i) => code[i])));
  const rest = scripts.filter((script) => !inPieces.has(script));
  const base = documentAddress(doc);
  const blocks: Block[] = joined.map(({ name, mime, text }) => ({ url: `${base}#${name}`, mime, text }));
  for (const script of rest) {
    blocks.push(...(yield* blocksIn(doc, script, [...doc.scripts].indexOf(script))));
    yield;
  }
  return blocks;
}

/** What the head says of what the page is about. */
function headBlocks(doc: Document): Block[] {
  const told = openGraphOf(doc);
  if (!told) return [];
  const url = `${documentAddress(doc)}#og`;
  return [{ url, mime: 'application/x-open-graph', text: JSON.stringify(told) }];
}

function* blocksIn(
  doc: Document,
  script: HTMLScriptElement,
  position: number,
): Generator<undefined, Block[]> {
  const text = script.textContent ?? '';
  if (!text.trim()) return [];
  const url = placeOf(doc, script, position);
  if (isJavaScript(script))
    return (yield* scriptState(text)) === undefined ? [] : [{ url, mime: 'text/javascript', text }];
  if (!isData(script)) return [];
  const { answers, rest } = answersIn(script, text);
  const named = answers.map((answer) => ({ ...answer, url: addressOf(answer, doc.baseURI, url) }));
  return rest === null ? named : [...named, { url, mime: mimeOf(script), text: rest }];
}

/** The answers to requests of the server's own that a block holds, and what it holds besides. */
function answersIn(
  script: HTMLScriptElement,
  text: string,
): { answers: EmbeddedAnswer[]; rest: string | null } {
  const url = script.getAttribute('data-url');
  if (url !== null && script.hasAttribute('data-sveltekit-fetched')) {
    const answer = svelteKitAnswer(text, url, script.hasAttribute('data-b64'));
    if (answer) return { answers: [answer], rest: null };
  }
  const cached = script.id.endsWith('-state') ? angularAnswers(text) : null;
  return cached ?? { answers: [], rest: text };
}

/** The document itself. `html`: as the HTTP cache had it, null where it had not. */
export function documentExchange(doc: Document, html: string | null): Found {
  return {
    ...arrivalOf(doc),
    via: 'document',
    url: documentAddress(doc),
    mime: doc.contentType,
    bytes: html?.length ?? -1,
    body: html === null ? { kind: 'missing', reason: 'missed' } : { kind: 'text', text: html },
    ...(html === null ? {} : { recovered: true }),
  };
}

/** How and when the document came; times in ours. */
function arrivalOf(doc: Document): Pick<Found, 'method' | 'status' | 'startedMs' | 'finishedMs' | 'cache'> {
  const { performance: its = performance } = doc.defaultView ?? {};
  const shiftMs = its.timeOrigin - performance.timeOrigin;
  const [navigation] = its.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isCached = navigation?.transferSize === 0 && navigation.decodedBodySize > 0;
  return {
    method: 'GET',
    status: navigation?.responseStatus ?? 0,
    startedMs: (navigation?.startTime ?? 0) + shiftMs,
    finishedMs: (navigation?.responseEnd ?? 0) + shiftMs,
    cache: isCached ? 'browser' : 'unknown',
  };
}
