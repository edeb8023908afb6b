import { expect, test } from 'vitest';
import { embeddedTexts } from './embedded.mjs';

test('texts in the JSON that a page has for its scripts are found, however deep', () => {
  const has = embeddedTexts(
    '<title>Board</title><script id="c" type="application/json">{"title":"Night watch","by":[{"n":" Ines "}],"n":3}</script>' +
      '<script type=\'application/ld+json\'>["Pier"]</script>',
  );
  expect(['Night watch', 'Ines', 'Pier', 'Board', '3'].map(has)).toEqual([true, true, true, false, false]);
});

test('so are those in JSON that a script assigns or hands on, however the page spells them', () => {
  const has = embeddedTexts(
    '<script>(function () { window.STATE = {"fields":[{"label":"firstDay"}]}; start("x", [{"name":"Pier 4"}]) })()</script>',
  );
  expect(['First Day', 'Pier 4', 'STATE', 'x'].map(has)).toEqual([true, true, false, false]);
});

test('programs, what people write in them, and JSON that is none, hold none', () => {
  const has = embeddedTexts(
    '<script>k={title:"Night watch"}; say("Hello", ["Hello"])</script><script>{"title":"Night watch"</script>' +
      '<script type="application/json">{"title":</script><script src="/x.js">k=["Night watch"]</script>',
  );
  expect(['Night watch', 'Hello', ''].map(has)).toEqual([false, false, false]);
});
