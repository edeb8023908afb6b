import { describe, expect, it } from 'vitest';
import { textsWrittenIn, writtenKey } from './written-texts';

function isWritten(text: string, html: string): boolean {
  const texts = textsWrittenIn({ text: html });
  let step = texts.next();
  while (!step.done) step = texts.next();
  return step.value.has(writtenKey(text));
}

describe('a text in the source of a page', () => {
  it.each([
    ['between tags', 'Plain words', '<p>Plain words</p>'],
    ['over several lines', 'Plain words', '<p>\n  Plain\n  words\n</p>'],
    ['with entities', 'Café & “bar” – 5 < 6', '<p>Caf&eacute; &amp; &ldquo;bar&rdquo; &#8211; 5 &lt; 6</p>'],
    ['with numbers for letters', 'naïve', '<p>na&#xEF;ve</p>'],
  ])('is found %s', (_, text, html) => expect(isWritten(text, html)).toBe(true));

  it.each([
    ['in a script', 'Plain words', '<script>"Plain words"</script><p>others</p>'],
    ['as a part of another', 'Plain', '<p>Plain words</p>'],
    ['in a comment', 'Plain words', '<!-- <p>Plain words</p> -->'],
  ])('is not found %s', (_, text, html) => expect(isWritten(text, html)).toBe(false));
});
