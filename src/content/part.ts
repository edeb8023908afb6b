import { browser } from '../browser/api';
import type { Correlation } from '../core';
import { type ExplainContext, explain, explainAsText } from '../core/explain';
import { reportOf } from '../core/report';
import type { FramePart } from '../messages';
import type { Label, Unseen } from '../model';
import { framePathOf, pathOfFrame } from './frame-path';
import { inSlices } from './in-slices';
import { frameOf, xpathOf } from './places';
import type { LinkState } from './recorder-link';

/** Links to recorders that were given up, as the report names them. */
export function unheard(states: LinkState[]): Unseen[] {
  return (['forged', 'flooded'] as const).flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count ? [{ what: `${state}-messages` as const, count, names: [location.href] }] : [];
  });
}

export function cutShortList(isCutShort: boolean): Unseen[] {
  return isCutShort ? [{ what: 'cut-short-list', count: 1, names: [] }] : [];
}

/** What is in the group's documents and cannot be walked. */
export interface Beyond {
  frames: { element: HTMLIFrameElement; place: number }[];
  unseen: Unseen[];
}

export interface PartOptions {
  items: boolean;
  signal: AbortSignal;
  explainContext(run: number): ExplainContext;
}

/** What this group of frames knows, for the tab's report. Rejects when the signal is aborted. */
export async function partOf(
  correlation: Correlation,
  beyond: Beyond,
  options: PartOptions,
): Promise<FramePart> {
  const { observation, labels } = correlation;
  const { places, runs } = observation;
  const texts = options.items ? await inSlices(explained(labels, options), options.signal) : [];
  const report = reportOf(correlation, {
    browser: navigator.userAgent,
    capturedAt: new Date(observation.now).toISOString(),
    items: options.items,
    explain: ({ run }) => texts[run] ?? '',
    unseen: beyond.unseen,
  });
  const items = report.items.map((item, i) => {
    const { place } = runs[labels[i]!.run]!;
    return { ...item, frame: frameOf(places, place), xpath: xpathOf(places, place) };
  });
  return {
    framePath: framePathOf(window),
    children: childrenOf(beyond, correlation),
    timeOrigin: performance.timeOrigin,
    report: { ...report, items },
  };
}

/** The explanation of each run, in words. There may be thousands: it yields after each. */
function* explained(labels: Label[], { explainContext }: PartOptions): Generator<undefined, string[]> {
  const texts: string[] = [];
  const translate = (key: string, substitutions: string[]) => browser.i18n.getMessage(key, substitutions);
  for (const label of labels) {
    texts[label.run] = explainAsText(explain(label, null, explainContext(label.run)), translate);
    yield;
  }
  return texts;
}

function childrenOf({ frames }: Beyond, { observation: { places } }: Correlation): FramePart['children'] {
  const children: FramePart['children'] = {};
  for (const { element, place } of frames) {
    const path = pathOfFrame(element);
    if (!path || !places[place]) continue;
    children[path.join('.')] = {
      frame: frameOf(places, place),
      xpath: xpathOf(places, place),
      url: element.src,
    };
  }
  return children;
}

/** Share of the letters on the page that are data, 0 to 1. */
export function shareOf(correlation: Correlation): number {
  const options = { browser: '', capturedAt: '', items: false, explain: () => '', unseen: [] };
  return reportOf(correlation, options).summary.dataShare;
}
