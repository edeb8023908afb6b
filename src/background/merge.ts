/** One report out of the parts that the frames of a tab give. */
import type { Found, FramePart } from '../messages';
import type { Report, ReportItem, ReportRequest, Segment, Summary, Unseen } from '../model';

export interface Part extends FramePart {
  frameId: number;
}

const MOST_NAMES = 20;

/** Null where the top document has no part. Requests of other frames get ids of their own, and the top document's clock. */
export function mergeParts(parts: Part[]): Report | null {
  const top = parts.find(({ framePath }) => framePath.length === 0);
  if (!top) return null;
  const ordered = [top, ...parts.filter((part) => part !== top).sort(byPath)];
  const reports = ordered.map(({ report }) => report);
  return {
    ...top.report,
    summary: mergeSummaries(
      reports.map(({ summary }) => summary),
      unseenFrames(unanswered(ordered)),
    ),
    requests: ordered.flatMap((part) =>
      part.report.requests.map((request) => mergedRequest(request, part, top)),
    ),
    items: ordered.flatMap((part) => {
      const frame = frameOf(part, ordered);
      return part.report.items.map((item) => mergedItem(item, part, frame));
    }),
  };
}

function byPath(a: Part, b: Part): number {
  return a.framePath.join('.') < b.framePath.join('.') ? -1 : 1;
}

/** `r3` of the top document stays `r3`; of frame 12 it is `f12r3`. */
export function mergedId(id: string, frameId: number): string {
  return frameId === 0 ? id : `f${frameId}${id}`;
}

/** The frame and the frame's own id that a merged id stands for. */
export function splitId(id: string): { frameId: number; id: string } {
  const match = /^f(\d+)(.*)$/.exec(id);
  return match ? { frameId: Number(match[1]), id: match[2]! } : { frameId: 0, id };
}

function mergedRequest(request: ReportRequest, part: Part, top: Part): ReportRequest {
  const later = part.timeOrigin - top.timeOrigin;
  const { startedMs, finishedMs } = request;
  return {
    ...request,
    id: mergedId(request.id, part.frameId),
    startedMs: startedMs + later,
    finishedMs: finishedMs + later,
  };
}

function mergedItem(item: ReportItem, { frameId }: Part, frame: string): ReportItem {
  const segments =
    frameId === 0 ? item.segments : item.segments.map((segment) => mergedSegment(segment, frameId));
  return { ...item, frame: joined(frame, item.frame), segments };
}

function mergedSegment(segment: Segment, frameId: number): Segment {
  const sources = segment.sources.map((source) => ({
    ...source,
    requestId: mergedId(source.requestId, frameId),
  }));
  return { ...segment, sources };
}

/** Where the frame of a part is, from the top: its parent knows the iframe. A frame in a shadow tree has no number, and only a name. */
function frameOf(part: Part, parts: Part[]): string {
  if (part.framePath.length === 0) return '';
  const key = part.framePath.join('.');
  const parent = parts.find((other) => other !== part && key in other.children);
  if (!parent) return `frame-${part.frameId}`;
  const { frame, xpath } = parent.children[key]!;
  return joined(joined(frameOf(parent, parts), frame), xpath);
}

function joined(outer: string, inner: string): string {
  return outer && inner ? `${outer}>>${inner}` : outer || inner;
}

/** Frames that a parent names and that gave no part: their address, or their place. */
export function unanswered(parts: Part[]): string[] {
  const answered = new Set(parts.map(({ framePath }) => framePath.join('.')));
  const missing = parts.flatMap(({ children }) =>
    Object.entries(children).filter(([key]) => !answered.has(key)),
  );
  return missing.map(([, { url, xpath }]) => url || xpath);
}

function unseenFrames(names: string[]): Unseen[] {
  return names.length ? [{ what: 'frame', count: names.length, names: names.slice(0, MOST_NAMES) }] : [];
}

function mergeSummaries(summaries: Summary[], more: Unseen[]): Summary {
  const total = (name: 'letters' | 'runs' | 'backend' | 'frontend' | 'mixed' | 'unsure') =>
    summaries.reduce((sum, summary) => sum + summary[name], 0);
  const letters = total('letters');
  const data = summaries.reduce((sum, { dataShare, letters: n }) => sum + dataShare * n, 0);
  return {
    runs: total('runs'),
    backend: total('backend'),
    frontend: total('frontend'),
    mixed: total('mixed'),
    unsure: total('unsure'),
    letters,
    dataShare: letters === 0 ? 0 : data / letters,
    unseen: mergeUnseen([...summaries.flatMap(({ unseen }) => unseen), ...more]),
  };
}

function mergeUnseen(list: Unseen[]): Unseen[] {
  const merged = new Map<string, Unseen>();
  for (const { what, count, names } of list) {
    const known = merged.get(what) ?? { what, count: 0, names: [] };
    const all = [...known.names, ...names].slice(0, MOST_NAMES);
    merged.set(what, { what, count: known.count + count, names: all });
  }
  return [...merged.values()];
}

/** What the frames of a tab found, one after the other. */
export function mergeFound(parts: { frameId: number; found: Found }[]): Found {
  const total = { labels: 0, fields: 0 };
  for (const { found } of parts) {
    total.labels += found.total.labels;
    total.fields += found.total.fields;
  }
  return {
    labels: parts.flatMap(({ frameId, found }) =>
      found.labels.map((one) => ({ ...one, place: mergedId(one.place, frameId) })),
    ),
    fields: parts.flatMap(({ frameId, found }) =>
      found.fields.map((one) => ({ ...one, requestId: mergedId(one.requestId, frameId) })),
    ),
    total,
  };
}
