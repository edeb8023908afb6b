/**
 * One sign again and again, from a page that wants to hold us up: where the end of each were looked for anew, the work would grow with the
 * square of the length, or worse (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS).
 */
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../model';
import { labelsOf } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const LENGTH = 120_000;
/** Some ten times what the slowest takes; what grew with the square took 4 to 12 seconds. */
const MOST_MS = 1500;

const SIGNS = [
  ...['<', '</', '<a ', '<!--', '<script ', '<script>', '&', '"', '"\\', '\\', '/*\n', '#', '\t', '\n'],
  ...[
    ' ;\r',
    ':\r\n',
    'data:\n',
    '{',
    '[',
    '${',
    '- a: ',
    '=',
    ': ',
    'A',
    'A+',
    ')',
    '(',
    'ª0',
    '•',
    '@%(f',
    'url(',
  ],
];

const ANSWER = answer('/harbour', { name: 'Ana', ships: 7 });
const body = (mime: string) => (text: string) => page('<p>Ana</p>', [answer('/harbour', text, { mime })]);
const file = (path: string) => (text: string) =>
  page('<p>Ana</p>', [answer(path, `a = b\nc = d\n${text}`, { mime: 'text/plain' })]);

const PLACES: Record<string, (text: string) => Observation> = {
  'a text of the page': (text) => page(`<p>${text.replaceAll('<', '‹')}</p>`, [ANSWER]),
  'a text beside a number': (text) => page(`<p><b>7</b><i>${text.replaceAll('<', '‹')}a</i></p>`, [ANSWER]),
  'a value of several words': (text) =>
    page('<p>Ana In Port</p>', [answer('/harbour', { name: `ana_in_port${text}!` })]),
  'a value': (text) => page('<p>Ana</p><p>7 of 12</p>', [answer('/harbour', { name: text, ships: 7 })]),
  'the name of a field': (text) => page('<p>Ana</p>', [answer('/harbour', { [text]: 'Ana' })]),
  'a script': (text) => page('<p>Ana</p>', [ANSWER], { assets: [script(text)] }),
  'the document': (text) => page('<p>Ana</p>', [ANSWER], { assets: [{ ...script(text), kind: 'html' }] }),
  'HTML that was asked for': body('text/html'),
  'a text that was asked for': body('text/plain'),
  'a stream of events': body('text/event-stream'),
  JSONP: body('text/javascript'),
  'a file of properties': file('/locales/en.properties'),
  'a file of gettext': file('/locales/en.po'),
  YAML: file('/locales/en.yml'),
};

describe.each(Object.entries(PLACES))('%s may hold', (_place, made) => {
  test.each(SIGNS.map((sign) => [JSON.stringify(sign), sign]))('%s for ever', (_shown, sign) => {
    const observation = made(`${sign.repeat(LENGTH / sign.length)}!`);
    const before = process.cpuUsage();
    labelsOf(observation);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MS);
  });
});

test('a mark between two texts is read in one way', () => {
  const value = `Quiet Harbour${'-'.repeat(50)}ªLantern Weather`;
  const markup = '<p><b>Quiet Harbour</b><b>Lantern Weather</b></p>';
  const before = process.cpuUsage();
  labelsOf(page(markup, [answer('/songs', { value })]));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST_MS);
});
