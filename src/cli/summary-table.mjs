import { countSentence } from './sentences.mjs';

/**
 * @typedef {import('../model').Report} Report
 * @typedef {import('../model').ReportRequest} ReportRequest
 * @typedef {(string | number)[]} Row
 */

const LABELS = /** @type {const} */ (['backend', 'frontend', 'mixed', 'unsure']);
const MOST_ENDPOINTS = 12;
const LONGEST_NAME = 60;

/**
 * A report in a screenful: labels by number, the share of data, the endpoints that served most, and what was not seen.
 *
 * @param {Report} report
 * @returns {string} lines of text, no line break at the end
 */
export function summaryTable({ page, summary, requests }) {
  const share = `${Math.round(summary.dataShare * 100)}% of the letters and digits here are data`;
  const listening = page.listening === 'late' ? ' (listening began after the page had loaded)' : '';
  return [
    `${printable(page.title) || 'Untitled'}  ${printable(page.url)}${listening}`,
    '',
    ...table(
      ['label', 'texts', ''],
      LABELS.map((label) => [label, summary[label], bar(summary[label], summary.runs)]),
    ),
    '',
    share,
    ...endpoints(requests),
    ...unseen(summary.unseen),
  ].join('\n');
}

/** @param {ReportRequest[]} requests */
function endpoints(requests) {
  const served = byEndpoint(requests).sort((a, b) => b.used - a.used || b.sent - a.sent);
  if (served.length === 0) return [];
  const rows = served
    .slice(0, MOST_ENDPOINTS)
    .map(({ name, via, calls, sent, shown, used }) => [name, via, calls, sent, shown, used]);
  const more = served.length - rows.length;
  return [
    '',
    ...table(['endpoint', 'via', 'calls', 'fields sent', 'fields shown', 'texts'], rows),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

/**
 * The calls of one method, server and readable name are one endpoint.
 *
 * @param {ReportRequest[]} requests
 */
function byEndpoint(requests) {
  /** @type {Map<string, { name: string, via: string, calls: number, sent: number, shown: number, used: number }>} */
  const endpoints = new Map();
  for (const { method, via, url, name, fields, usedBy } of requests) {
    const host = URL.canParse(url) ? new URL(url).host : '';
    const key = `${method} ${host} ${name}`;
    const one = endpoints.get(`${via} ${key}`) ?? {
      name: shortened(key),
      via,
      calls: 0,
      sent: 0,
      shown: 0,
      used: 0,
    };
    endpoints.set(`${via} ${key}`, one);
    one.calls += 1;
    one.sent += fields.sent;
    one.shown += fields.shown;
    one.used += usedBy;
  }
  return [...endpoints.values()];
}

/** @param {Report['summary']['unseen']} unseen */
function unseen(unseen) {
  if (unseen.length === 0) return [];
  const key = (/** @type {string} */ what) => `popup_unseen_${what.replaceAll('-', '_')}`;
  return ['', 'not seen', ...unseen.map(({ what, count }) => `  ${countSentence(key(what), count)}`)];
}

/**
 * Columns as wide as their widest cell; numbers to the right.
 *
 * @param {string[]} head
 * @param {Row[]} rows
 * @returns {string[]}
 */
function table(head, rows) {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => String(row[i]).length)));
  const isNumber = head.map((_, i) => typeof rows[0]?.[i] === 'number');
  const line = (/** @type {Row} */ row) =>
    row
      .map((cell, i) =>
        isNumber[i] ? String(cell).padStart(widths[i] ?? 0) : String(cell).padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)];
}

/**
 * @param {number} part
 * @param {number} whole
 */
function bar(part, whole) {
  return '█'.repeat(whole === 0 ? 0 : Math.round((part / whole) * 30));
}

/** @param {string} name */
function shortened(name) {
  const text = printable(name);
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}

/** Without what would steer the terminal: pages choose their titles and addresses. @param {string} text */
function printable(text) {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
