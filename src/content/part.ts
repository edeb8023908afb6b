import { browser } from '../browser/api';
import type { Correlation } from '../core';
import { type ExplainContext, explain, explainAsText } from '../core/explain';
import { reportOf } from '../core/report';
import type { FramePart } from '../messages';
import type { Unseen } from '../model';
import { framePathOf, pathOfFrame } from './frame-path';
import { frameOf, xpathOf } from './places';

/** What is in the group's documents and cannot be walked. */
export interface Beyond {
  frames: { element: HTMLIFrameElement; place: number }[];
  unseen: Unseen[];
}

export interface PartOptions {
  items: boolean;
  explainContext(run: number): ExplainContext;
}

/** What this group of frames knows, for the tab's report. */
export function partOf(correlation: Correlation, beyond: Beyond, options: PartOptions): FramePart {
  const { places, runs } = correlation.observation;
  const report = reportOf(correlation, {
    browser: navigator.userAgent,
    capturedAt: new Date(correlation.observation.now).toISOString(),
    items: options.items,
    explain: (label) =>
      explainAsText(explain(label, null, options.explainContext(label.run)), (key, substitutions) =>
        browser.i18n.getMessage(key, substitutions),
      ),
    unseen: beyond.unseen,
  });
  const items = report.items.map((item, i) => {
    const { place } = runs[correlation.labels[i]!.run]!;
    return { ...item, frame: frameOf(places, place), xpath: xpathOf(places, place) };
  });
  return {
    framePath: framePathOf(window),
    children: childrenOf(beyond, correlation),
    timeOrigin: performance.timeOrigin,
    report: { ...report, items },
  };
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
