/** Pages on which one asks in a language for it, and sees what comes. */
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../model';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const QUESTION = 'SELECT ?lamp ?keeper WHERE {\n  ?lamp :litBy ?keeper ; :height 31\n} ORDER BY ?keeper';
/** As editors draw it: a number before each line, an element for each word. */
const EDITOR = QUESTION.split('\n')
  .map((line, i) => `<div><u>${i + 1}</u>${line.replace(/\S+/g, '<b>$&</b>')}</div>`)
  .join('');
const ANSWER = {
  vars: ['lamp', 'keeper'],
  rows: [
    { lamp: 'Skomvær', keeper: 'Ingvild Moe' },
    { lamp: 'Ryvarden', keeper: 'Tor Hauge' },
  ],
};
const TABLE = `<table><tr><th>lamp</th><th>keeper</th></tr>${ANSWER.rows.map(({ lamp, keeper }) => `<tr><td>${lamp}</td><td>${keeper}</td></tr>`).join('')}</table>`;

const shown = (asked: Partial<Exchange>, more: Exchange[] = []) =>
  labelsOf(page(EDITOR + TABLE, [answer('/ask', ANSWER, { method: 'POST', ...asked }), ...more])).map(
    ({ label, segments }) => `${label} ${segments[0]?.origin}`,
  );
const WORDS = EDITOR.match(/<[bu]>/g)!.length;

describe('a question in an editor', () => {
  it.each<[string, Partial<Exchange>]>([
    ['of JSON', { requestBody: JSON.stringify({ query: QUESTION, limit: 50 }) }],
    ['of a form', { requestBody: new URLSearchParams({ query: QUESTION }).toString() }],
    ['that is all that is sent', { requestBody: QUESTION }],
    ['in the address', { url: `https://api.shop.example/ask?query=${encodeURIComponent(QUESTION)}` }],
  ])('is what was asked, though the answer has its words: %s', (_how, asked) => {
    const labels = shown(asked);
    expect(new Set(labels.slice(0, WORDS))).toEqual(new Set(['frontend input']));
    expect(labels.slice(WORDS).filter((one) => one === 'backend api')).toHaveLength(6);
  });

  it('is data where it was kept, and an answer brings it', () => {
    const kept = answer('/questions/7', { title: 'Who keeps what', text: QUESTION });
    const labels = shown({ requestBody: QUESTION }, [kept]);
    expect(labels.slice(0, WORDS)).not.toContain('frontend input');
  });

  it('is what was asked where it is the browser that keeps it', () => {
    const kept = answer(
      '',
      { tab: 1, text: QUESTION },
      { via: 'storage', url: 'localstorage://shop.example/tabs' },
    );
    expect(new Set(shown({ requestBody: QUESTION }, [kept]).slice(0, WORDS))).toEqual(
      new Set(['frontend input']),
    );
  });
});

it('a title that is as long as a question is data', () => {
  const title = 'The keepers of the outermost lights and their boats, 1851 to 1903';
  const found = answer(`/books?title=${encodeURIComponent(title)}`, [{ title, pages: 318 }]);
  expect(verdicts(page(`<h2>${title}</h2>`, [found]))).toEqual([`[${title} r1$[0].title]`]);
});
