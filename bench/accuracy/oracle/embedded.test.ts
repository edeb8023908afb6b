import { expect, test } from 'vitest';
import { embeddedTexts } from './embedded.mjs';

test('texts in the JSON that a page has for its scripts are found, however deep', () => {
  const html =
    '<title>Board</title><script id="c" type="application/json">{"title":"Night watch","by":[{"n":" Ines "}],"n":3}</script>' +
    '<script type=\'application/ld+json\'>["Pier"]</script>';
  expect(embeddedTexts(html)).toEqual(new Set(['Night watch', 'Ines', 'Pier']));
});

test('programs, and JSON that is none, hold none', () => {
  const html = '<script>k={"title":"Night watch"}</script><script type="application/json">{"title":</script>';
  expect(embeddedTexts(html).size).toBe(0);
});
