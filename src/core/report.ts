import type {
  Exchange,
  Label,
  Leaf,
  Observation,
  Report,
  ReportItem,
  ReportRequest,
  Summary,
  Unseen,
} from '../model';
import type { Correlation } from '.';
import { screenOf, triggersOf } from './acts';
import { endpointName } from './endpoint-name';
import { partyOf } from './party';
import { xpathOf } from './places';
import { lookAhead, type PageSecrets, secretsOf } from './secrets';
import { signInOf } from './sign-in';

/** What a report needs beside the correlation. */
export interface ReportOptions {
  browser: string;
  /** ISO 8601. */
  capturedAt: string;
  /** What the report and its items hold, in words, for whoever opens the file. */
  contains: string;
  /** Of `itemOf`; none where only the numbers are needed. */
  items: ReportItem[];
  /** What the content script saw that core cannot: canvases, frames it may not enter. */
  unseen: Unseen[];
}

/** What is the same whoever asks: counted once, and asked for whenever the popup opens or a label changes. */
const counted = new WeakMap<Correlation, Pick<Report, 'summary' | 'requests'>>();

/** The report on one frame group (schema `backlight-report/1`). */
export function reportOf(correlation: Correlation, options: ReportOptions): Report {
  const { url, title, listening } = correlation.observation;
  const secrets = secretsOf(correlation);
  const { capturedAt, browser, contains, unseen, items } = options;
  const { summary, requests } = numbersOf(correlation);
  return {
    schema: 'backlight-report/1',
    contains,
    page: { url: secrets.hide(url), title: secrets.hide(title), capturedAt, browser, listening },
    summary: {
      ...summary,
      unseen: [...summary.unseen, ...unseen].map((one) => withoutSecrets(one, secrets)),
    },
    requests,
    items,
  };
}

/** The share of the letters on the page that are data, 0 to 1. */
export function dataShareOf(correlation: Correlation): number {
  return numbersOf(correlation).summary.dataShare;
}

/** Counts what is asked for later, and yields often: on a long page, all at once would hold it up. */
export function* countAhead(correlation: Correlation): Generator<undefined, void> {
  if (counted.has(correlation)) return;
  const summary = yield* summaryOf(correlation);
  yield* lookAhead(correlation);
  const requests = yield* requestsOf(correlation, secretsOf(correlation));
  counted.set(correlation, { summary, requests });
}

function numbersOf(correlation: Correlation): Pick<Report, 'summary' | 'requests'> {
  for (const _ of countAhead(correlation));
  return counted.get(correlation)!;
}

/** Labels that are counted between two yields: a millisecond or less. */
const AT_ONCE = 100;

function withoutSecrets({ names, ...unseen }: Unseen, secrets: PageSecrets): Unseen {
  return { ...unseen, names: names.map((name) => secrets.hide(name)) };
}

/** One run of the report, told without secrets. `explain` is given the label as it is told. */
export function itemOf(
  judged: Label,
  correlation: Correlation,
  explain: (label: Label, text: string) => string,
): ReportItem {
  const { observation } = correlation;
  const run = observation.runs[judged.run]!;
  const { label, text } = secretsOf(correlation).hideInLabel(judged, run);
  return {
    frame: '',
    xpath: xpathOf(observation.places, run.place),
    node: run.node,
    ...(run.attribute ? { attribute: run.attribute } : {}),
    text,
    label: label.label,
    confidence: label.confidence,
    segments: label.segments,
    explanation: explain(label, text),
  };
}

/** The same, without why: a third to a half of its length. */
export function factsOf(judged: Label, correlation: Correlation): ReportItem {
  const item = itemOf(judged, correlation, () => '');
  return { ...item, segments: item.segments.map((segment) => ({ ...segment, evidence: [] })) };
}

function* summaryOf({ observation, labels, decodedAs }: Correlation): Generator<undefined, Summary> {
  const counts = { backend: 0, frontend: 0, mixed: 0, unsure: 0 };
  let letters = 0;
  let data = 0;
  for (const { run, label, segments } of labels) {
    if (run % AT_ONCE === AT_ONCE - 1) yield;
    counts[label]++;
    const { text, node } = observation.runs[run]!;
    if (node !== 'text') continue;
    letters += lettersIn(text);
    for (const segment of segments)
      if (segment.label === 'backend') data += lettersIn(text.slice(segment.start, segment.end));
  }
  return {
    runs: labels.length,
    ...counts,
    letters,
    dataShare: letters === 0 ? 0 : data / letters,
    unseen: unseenExchanges(observation.exchanges, decodedAs),
  };
}

const WORD = /[\p{L}\p{N}]/gu;
const ASCII = /^[\t\n\r -~]*$/;
const NO_WORD = /[^a-z\d]+/gi;

/** Thousands of texts are counted in one go: most of them by what is left when the rest is gone. */
function lettersIn(text: string): number {
  return ASCII.test(text) ? text.replace(NO_WORD, '').length : (text.match(WORD)?.length ?? 0);
}

/** Bodies that are not here, by reason. */
function unseenExchanges(exchanges: Exchange[], decodedAs: string[]): Unseen[] {
  const groups: [Unseen['what'], (exchange: Exchange, as: string) => boolean][] = [
    ['missed-requests', (_, as) => as === 'missed'],
    ['dropped-bodies', (_, as) => as === 'dropped' || as === 'too-large'],
    ['opaque-bodies', (_, as) => as === 'opaque'],
    ['undecoded-bodies', (_, as) => as === 'binary' || as === 'unreadable'],
  ];
  return groups.flatMap(([what, belongs]) => {
    const found = exchanges.filter((exchange, i) => belongs(exchange, decodedAs[i]!));
    return found.length === 0
      ? []
      : [{ what, count: found.length, names: found.slice(0, 20).map(({ url }) => url) }];
  });
}

function* requestsOf(
  { observation, labels, leavesOf, decodedAs }: Correlation,
  secrets: PageSecrets,
): Generator<undefined, ReportRequest[]> {
  const shown = yield* shownOf(labels);
  yield;
  const circumstances = circumstancesOf(observation, secrets);
  return observation.exchanges.map((exchange, i) => ({
    id: exchange.id,
    method: exchange.method,
    url: secrets.hide(exchange.url),
    status: exchange.status,
    mime: exchange.mime,
    via: exchange.via,
    startedMs: exchange.startedMs,
    finishedMs: exchange.finishedMs,
    bytes: exchange.bytes,
    party: partyOf(exchange.url, observation.url),
    cache: exchange.cache ?? 'unknown',
    usedBy: shown.get(exchange.id)?.items ?? 0,
    name: secrets.hide(endpointName(exchange)),
    fields: { sent: scalars(leavesOf[i] ?? []), shown: shown.get(exchange.id)?.paths.size ?? 0 },
    decoded: decodedAs[i] ?? 'text',
    ...(exchange.recovered ? { recovered: true } : {}),
    ...circumstances(exchange),
  }));
}

/** What the page shows of each request: in how many items it comes first, and which paths of it. */
function* shownOf(labels: Label[]): Generator<undefined, Map<string, { items: number; paths: Set<string> }>> {
  const shown = new Map<string, { items: number; paths: Set<string>; last: Label | null }>();
  for (const item of labels) {
    if (item.run % AT_ONCE === AT_ONCE - 1) yield;
    for (const { label, sources } of item.segments) {
      if (label !== 'backend' || !sources[0]) continue;
      const { requestId, path, transform } = sources[0];
      const known = shown.get(requestId) ?? { items: 0, paths: new Set(), last: null };
      if (known.last !== item) known.items++;
      known.last = item;
      // The length of a list was not sent as a field.
      if (transform !== 'count' || !path.endsWith('.length')) known.paths.add(path);
      shown.set(requestId, known);
    }
  }
  return shown;
}

/** For whom, why and on which screen an exchange was sent, as far as anything is to be said of it. */
function circumstancesOf(observation: Observation, secrets: PageSecrets) {
  const { exchanges, acts = [] } = observation;
  const triggers = triggersOf(exchanges, acts);
  const screens = acts.filter(({ kind }) => kind === 'screen');
  return (exchange: Exchange): Pick<ReportRequest, 'signIn' | 'trigger' | 'screen'> => {
    const signIn = signInOf(exchange, observation);
    const trigger = triggers.get(exchange.id);
    const n = screenOf(exchange, trigger, acts);
    return {
      ...(signIn ? { signIn } : {}),
      ...(trigger && trigger.kind !== 'screen' ? { trigger: trigger.kind } : {}),
      ...(n > 0 ? { screen: { n: n + 1, url: secrets.hide(screens[n - 1]?.url ?? '') } } : {}),
    };
  };
}

function scalars(leaves: Leaf[]): number {
  return leaves.filter((leaf) => !leaf.isLength).length;
}
