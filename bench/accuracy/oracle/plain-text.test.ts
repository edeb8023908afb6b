import { expect, test } from 'vitest';
import { changed } from './change.mjs';
import { emptyPlan, Interceptor } from './intercept.mjs';
import { requestName } from './leaves.mjs';
import { showsSwapped } from './prober.mjs';
import { TOY } from './toy-renders';

const NOTES = `# Foghorn\n\n${'It sounds at dusk. '.repeat(20)}\n\n\`\`\`js\nsound(7);\n\`\`\`\n`;

/** What a page gets where its server sends a plain text, with everything in it changed. */
async function changedAnswer(path: string) {
  const url = `http://toy.example${path}`;
  const name = requestName('GET', url);
  const leaves = new Map([[`${name.method} ${name.address} $`, { seed: 'any', variant: 0, gentle: false }]]);
  let body = NOTES;
  const route = {
    request: () => ({
      resourceType: () => 'fetch',
      postData: () => null,
      url: () => url,
      method: () => 'GET',
    }),
    fetch: () =>
      Promise.resolve({
        headers: () => ({ 'content-type': 'text/plain' }),
        text: async () => NOTES,
        status: () => 200,
      }),
    fulfill: (sent: { body?: string }) => {
      body = sent.body ?? body;
    },
  };
  await new Interceptor(TOY, { ...emptyPlan(), leaves }).answer(route as never);
  return body;
}

test('a plain text that is no file is data, however long it is', async () => {
  const now = await changedAnswer('/notes/foghorn');
  expect(now).not.toContain('dusk');
  expect(now.split('\n').length).toBe(NOTES.split('\n').length);
});

test('a plain text that is a file, a template most likely, stays', async () => {
  expect(await changedAnswer('/templates/notes.ejs')).toBe(NOTES);
});

test('the language of a block of code stays: what colours it knows no other', () => {
  expect(changed(NOTES, 'seed', 0, '$')).toContain('```js\n');
});

test('a passage of a long text that was put in shows it', () => {
  const put = String(changed(NOTES, 'seed', 0, '$'));
  const passage = put.slice(14, 30).trim();
  expect(showsSwapped(passage, new Map([[put, NOTES]]))).toBe(true);
  expect(showsSwapped('Something else', new Map([[put, NOTES]]))).toBe(false);
});
