import type { Correlation } from '../core';
import { type ExplainContext, explain } from '../core/explain';
import { secretsOf } from '../core/secrets';
import type { Act, Exchange, Segment, Source } from '../model';
import type { CardContent, CopyKind } from '../overlay';
import { curlOf } from './curl';
import { type LastEffect, lastEffect } from './effects';
import { cssOf, playwrightOf } from './locators';
import { frameOf, xpathOf } from './places';

export interface CardOptions {
  /** The run, and the part of it that is asked about; null for the whole. */
  run: number;
  segment: number | null;
  /** Where the run is shown. */
  node: Node;
  context: ExplainContext;
  exchange(id: string): Exchange | undefined;
  /** What was done with the control that shows the node, the last first. */
  acts: Act[];
}

/** A card before it stands in a document: places are lit up there. */
export type PlacelessCard = Omit<CardContent, 'effect'> & { effect?: LastEffect };

/** What the card says of one run; null where there is no such run (any more). */
export function cardOf(correlation: Correlation, options: CardOptions): PlacelessCard | null {
  const { labels, observation } = correlation;
  const label = labels[options.run];
  const run = observation.runs[options.run];
  if (!label || !run) return null;
  const secrets = secretsOf(correlation);
  const told = secrets.hideInLabel(label, run);
  const context = secrets.hideInContext(options.context, told.text);
  const { segments } = told.label;
  const part = options.segment === null ? null : (segments[options.segment] ?? null);
  const source = sourceIn(part, segments);
  const asked = source && options.exchange(source.requestId);
  const curl = asked ? curlOf(secrets.hideIn(asked)) : '';
  const copies = copiesOf({ source, curl, node: options.node }, () => {
    const [frame, xpath] = [frameOf(observation.places, run.place), xpathOf(observation.places, run.place)];
    return frame ? `${frame}>>${xpath}` : xpath;
  });
  const effect = lastEffect(options.acts, correlation, context.locale);
  return {
    ...(effect ? { effect } : {}),
    explanation: explain(told.label, part, context),
    copyable: (Object.keys(copies) as CopyKind[]).filter((kind) => copies[kind]),
    copy: (kind) => copies[kind]?.() ?? '',
  };
}

function sourceIn(part: Segment | null, segments: Segment[]): Source | undefined {
  return (part ?? segments.find(({ sources }) => sources.length > 0))?.sources[0];
}

type Copies = Partial<Record<CopyKind, (() => string) | undefined>>;

function copiesOf(
  { source, curl, node }: { source: Source | undefined; curl: string; node: Node },
  xpath: () => string,
): Copies {
  const inShadow = node.getRootNode() !== node.ownerDocument;
  return {
    ...(source ? { value: () => source.value, path: () => source.path } : {}),
    ...(curl ? { curl: () => curl } : {}),
    ...(inShadow ? {} : { playwright: () => playwrightOf(node), css: () => cssOf(node) }),
    xpath,
  };
}
