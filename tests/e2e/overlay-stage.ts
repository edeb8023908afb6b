import { explain } from '../../src/core/explain';
import type { Label, Segment, Source } from '../../src/model';
import { createOverlay, type Overlay, type PaintedRun } from '../../src/overlay';

/**
 * The overlay on a page of its own, without the extension around it, so that a test can say what the labels are and look
 * into the closed shadow tree. Built into one script by the test, which starts it with `startStage`.
 */
export interface Stage {
  overlay: Overlay;
  runs: PaintedRun[];
  left: boolean;
  off(): void;
}

const SOURCE: Source = {
  requestId: 'r1',
  path: '$.tracks[2].plays',
  value: '1204310',
  transform: 'compact',
  confidence: 0.97,
};
const EXCHANGE = {
  via: 'fetch',
  method: 'GET',
  url: 'https://api.music.example/v1/tracks',
  startedMs: 310,
  finishedMs: 400,
} as const;

function segment(start: number, end: number, label: Segment['label']): Segment {
  const data = label === 'backend';
  return {
    start,
    end,
    label,
    origin: data ? 'api' : 'markup',
    relation: 'value',
    confidence: 0.97,
    sources: data ? [SOURCE] : [],
    evidence: [],
  };
}

/** Digits are data, question marks are unsure, the rest is the page's own. */
function segmentsOf(text: string): Segment[] {
  return [...text.matchAll(/[\d,.]*\d[MK]?|\?+|[^\d?]+/g)]
    .filter(([part]) => part.trim() !== '')
    .map(({ 0: part, index }) => {
      const label = /\d/.test(part) ? 'backend' : part.startsWith('?') ? 'unsure' : 'frontend';
      return segment(index + part.length - part.trimStart().length, index + part.trimEnd().length, label);
    });
}

function labelOf(segments: Segment[]): Label {
  const names = new Set(segments.map(({ label }) => label));
  const [only] = names;
  const label = names.size === 1 && only ? only : names.has('backend') ? 'mixed' : 'unsure';
  return { run: 0, label, confidence: 0.97, segments };
}

function* runsIn(root: Node, shadows: ReadonlyMap<Element, ShadowRoot>): Generator<Omit<PaintedRun, 'id'>> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shadow = shadows.get(node as Element);
    if (shadow) yield* runsIn(shadow, shadows);
    if (node instanceof HTMLImageElement)
      yield { kind: 'image', attribute: 'src', node, label: labelOf([segment(0, 5, 'backend')]) };
    if (node instanceof HTMLInputElement)
      yield { kind: 'value', node, label: labelOf([segment(0, node.value.length, 'frontend')]) };
    if (node instanceof HTMLElement && node.matches('.sign')) {
      const generated = { pseudo: 'before', text: '✓' } as const;
      yield { kind: 'generated', generated, node, label: labelOf([segment(0, 1, 'frontend')]) };
    }
    if (node instanceof Text && node.data.trim() && !node.parentElement?.matches('script, style'))
      yield { kind: 'text', node, label: labelOf(segmentsOf(node.data)) };
  }
}

function start(messages: Record<string, string>, shadows: [Element, ShadowRoot][]): Stage {
  const end = new AbortController();
  const runs = [...runsIn(document.body, new Map(shadows))].map((run, id) => ({ ...run, id }));
  const stage: Stage = {
    overlay: createOverlay(document, {
      signal: end.signal,
      translate: (key, filled) =>
        (messages[key] ?? '').replace(/\$(\d)/g, (_, n) => filled[Number(n) - 1] ?? ''),
      card: (id, at) => cardOf(stage.runs, id, at),
      manner: () => ({ terms: true, restaurant: true }),
      leave: () => {
        stage.left = true;
      },
    }),
    runs,
    left: false,
    off: () => end.abort(),
  };
  stage.overlay.show(runs);
  return stage;
}

function cardOf(runs: PaintedRun[], id: number, at: number | null) {
  const run = runs.find((one) => one.id === id);
  if (!run) return null;
  const part = at === null ? null : (run.label.segments[at] ?? null);
  const text = run.node instanceof Text ? run.node.data : '';
  const context = { text, exchange: () => EXCHANGE, locale: 'en', sure: 0.6 };
  const source = part?.sources[0];
  return {
    explanation: explain(run.label, part, context),
    copyable: source ? (['value', 'path'] as const) : [],
    copy: (kind: string) => (kind === 'value' ? (source?.value ?? '') : (source?.path ?? '')),
  };
}

Object.assign(window, { startStage: start, labelsOf: (text: string) => labelOf(segmentsOf(text)) });
