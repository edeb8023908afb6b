import { browser } from '../browser/api';
import type { Correlation } from '../core';
import { type ExplainContext, explain, explainAsText } from '../core/explain';
import { itemOf, reportOf } from '../core/report';
import { secretsOf } from '../core/secrets';
import type { FramePart } from '../messages';
import type { Label, ReportItem, Unseen } from '../model';
import type { Gone } from './exchanges';
import { framePathOf, pathOfFrame } from './frame-path';
import { inSlices } from './in-slices';
import { frameOf, xpathOf } from './places';
import type { LinkState } from './recorder-link';
import { type ReportItems, reportItems } from './report-items';
import { translate } from './translate';
import type { Beyond } from './walk-unseen';

/** Links to recorders that were given up, as the report names them. */
export function unheardLinks(states: LinkState[]): Unseen[] {
  return (['forged', 'flooded'] as const).flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count ? [{ what: `${state}-messages` as const, count, names: [location.href] }] : [];
  });
}

export function cutShortList(isCutShort: boolean): Unseen[] {
  return isCutShort ? [{ what: 'cut-short-list', count: 1, names: [] }] : [];
}

/** Answers that were heard and let go. */
export function letGo({ dropped, forgotten }: { dropped: Gone; forgotten: Gone }): Unseen[] {
  const list = [
    { what: 'dropped-bodies' as const, ...dropped },
    { what: 'forgotten-answers' as const, ...forgotten },
  ];
  return list.flatMap(({ what, count, urls }) => (count ? [{ what, count, names: urls }] : []));
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
  const explain = (judged: Label) => explained(judged, correlation, options);
  const told = options.items ? await inSlices(reportItems(correlation, explain), options.signal) : NOTHING;
  const report = reportOf(correlation, {
    browser: navigator.userAgent,
    capturedAt: new Date(correlation.observation.now).toISOString(),
    contains: browser.i18n.getMessage('report_contains'),
    items: told.items,
    unseen: [...beyond.unseen, ...withoutReasons(told.terse)],
  });
  return {
    framePath: framePathOf(window),
    children: childrenOf(beyond, correlation),
    timeOrigin: performance.timeOrigin,
    report,
  };
}

const NOTHING: ReportItems = { items: [], terse: 0 };

function withoutReasons(count: number): Unseen[] {
  return count ? [{ what: 'items-without-reasons', count, names: [] }] : [];
}

function explained(judged: Label, correlation: Correlation, options: PartOptions): ReportItem {
  const secrets = secretsOf(correlation);
  return itemOf(judged, correlation, (label, text) => {
    const context = secrets.hideInContext(options.explainContext(judged.run), text);
    return explainAsText(explain(label, null, context), translate);
  });
}

function childrenOf({ frames }: Beyond, correlation: Correlation): FramePart['children'] {
  const { places } = correlation.observation;
  const children: FramePart['children'] = {};
  for (const { element, place } of frames) {
    const path = pathOfFrame(element);
    if (!path || !places[place]) continue;
    children[path.join('.')] = {
      frame: frameOf(places, place),
      xpath: xpathOf(places, place),
      url: secretsOf(correlation).hide(element.src),
    };
  }
  return children;
}
