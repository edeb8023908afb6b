// What a labeller said of each run, in one form, whoever it was.

/**
 * @typedef {object} Said
 * @property {string} id XPath, the frame's before it
 * @property {string} node
 * @property {string} text
 * @property {import('../../../src/model.ts').LabelName} label
 * @property {number} confidence
 * @property {SaidRange[]} ranges of data
 *
 * @typedef {object} SaidRange
 * @property {number} start
 * @property {number} end
 * @property {number} confidence
 * @property {{ request: string; path: string; value: string; transform?: string }[]} sources best first
 * @property {unknown} [evidence]
 */
import { requestName } from '../oracle/leaves.mjs';
import { seenRuns } from '../oracle/renders.mjs';

/**
 * Core's labels of one observation.
 *
 * @param {typeof import('../../../src/core/index.ts').correlate} correlate
 * @param {import('../../../src/model.ts').Observation} observation
 * @returns {Said[]}
 */
export function saidByCore(correlate, observation) {
  const steps = correlate(observation);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const names = new Map(observation.exchanges.map((exchange) => [exchange.id, nameOf(exchange)]));
  const seen = seenRuns(observation);
  return step.value.labels.map((label) => saidOf(label, /** @type {never} */ (seen[label.run]), names));
}

/**
 * A report of the extension.
 *
 * @param {import('../../../src/model.ts').Report} report
 * @returns {Said[]}
 */
export function saidByReport({ items, requests }) {
  const names = new Map(requests.map((request) => [request.id, nameOf(request)]));
  return items.map((item) =>
    saidOf(
      item,
      {
        id: item.frame ? `${item.frame}/#document${item.xpath}` : item.xpath,
        node: item.node,
        text: item.text,
      },
      names,
    ),
  );
}

/**
 * @param {Pick<import('../../../src/model.ts').Label, 'label' | 'confidence' | 'segments'>} label
 * @param {import('../oracle/align.mjs').Seen} seen
 * @param {Map<string, string>} names
 * @returns {Said}
 */
function saidOf({ label, confidence, segments }, seen, names) {
  const ranges = segments
    .filter((segment) => segment.label === 'backend')
    .map(({ start, end, confidence: sure, sources, evidence }) => ({
      start,
      end,
      confidence: sure,
      evidence,
      sources: sources.map(({ requestId, path, value, transform }) => ({
        request: names.get(requestId) ?? '',
        path,
        value,
        transform,
      })),
    }));
  return { ...seen, label, confidence, ranges };
}

/** @param {{ via: string; method: string; url: string; requestBody?: string }} exchange */
function nameOf({ via, method, url, requestBody }) {
  const { method: verb, address } = requestName(via === 'websocket' ? 'WS' : method, url, requestBody);
  return `${verb} ${address}`;
}
