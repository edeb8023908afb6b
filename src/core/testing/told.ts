/** What cards say of segments, as text, for tests of the sentences. */

import type { Label, Segment, Source } from '../../model';
import { explain, explainAsText } from '../explain';
import type { ExplainContext, KnownExchange } from '../explain/context';
import { english } from './english';

const EXCHANGES: Record<string, KnownExchange> = {
  r1: {
    via: 'fetch',
    method: 'GET',
    url: 'https://music.example/v1/artist',
    startedMs: 310,
    finishedMs: 432,
  },
  long: {
    via: 'fetch',
    method: 'GET',
    url: `https://music.example/v1/artist?fields=${'name,plays,'.repeat(60)}`,
    startedMs: 310,
    finishedMs: 432,
  },
  again: {
    via: 'fetch',
    method: 'GET',
    url: 'https://music.example/v1/artist?again',
    startedMs: 5000,
    finishedMs: 5010,
  },
  r2: {
    via: 'websocket',
    method: 'GET',
    url: 'wss://live.example/now',
    startedMs: 65_000,
    finishedMs: 65_000,
  },
  r4: {
    via: 'worker',
    method: 'GET',
    url: 'https://music.example/',
    startedMs: 2000,
    finishedMs: 2000,
  },
  r5: {
    via: 'embedded',
    method: 'GET',
    url: 'https://music.example/#script[1]',
    startedMs: 0,
    finishedMs: 0,
  },
  r3: { via: 'document', method: 'GET', url: 'https://music.example/', startedMs: 0, finishedMs: 80 },
};
export const PLAYS: Source = {
  requestId: 'r1',
  path: '$.top_tracks[2].plays',
  value: '1204310',
  transform: 'compact',
  confidence: 0.97,
};

export const context = (text: string): ExplainContext => ({
  text,
  exchange: (id) => EXCHANGES[id],
  locale: 'en',
  sure: 0.6,
});

export function segment(text: string, more: Partial<Segment> = {}): Segment {
  const base = {
    start: 0,
    end: text.length,
    relation: 'value',
    confidence: 0.97,
    sources: [],
    evidence: [],
  } as const;
  return { ...base, label: 'backend', origin: 'api', ...more } as Segment;
}

export function labelled(label: Label['label'], ...segments: Segment[]): Label {
  return { run: 0, label, confidence: 0.97, segments };
}

export function told(text: string, one: Segment): string[] {
  const explanation = explain(labelled(one.label, one), one, context(text));
  return explainAsText(explanation, english).split('\n');
}
