import { expect, test } from 'vitest';
import { withWrittenAnswers } from './written-answers.mjs';

const page = (body: string) =>
  `<p>7</p><script type="application/json" data-sveltekit-fetched data-url="/hives?a=1&amp;b=2">{"status":200,"statusText":"","headers":{},"body":${JSON.stringify(body).replaceAll('<', '\\u003C')}}</script>`;

test('an answer that a server wrote into a page is rewritten under its own address', () => {
  const asked: string[] = [];
  const changed = withWrittenAnswers(page('{"bees":7}'), 'http://a.test/', (body, url) => {
    asked.push(url, body);
    return '{"bees":"<b>"}';
  });
  expect(asked).toEqual(['http://a.test/hives?a=1&b=2', '{"bees":7}']);
  expect(changed).toBe(page('{"bees":"<b>"}'));
});

test('a page without such answers stays as it is', () => {
  expect(withWrittenAnswers('<script>1</script>', 'http://a.test/', () => '')).toBe('<script>1</script>');
});
