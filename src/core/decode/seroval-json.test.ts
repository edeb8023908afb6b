import { describe, expect, it } from 'vitest';
import { leavesOf, message } from '../testing/messages';

/** As seroval 1.8 writes `{a: 1, later: Promise}` and, when it is kept, `{text: 'Bodø', same: 2}`. */
const FIRST =
  '{"t":10,"i":0,"p":{"k":["a","later"],"v":[{"t":0,"s":1},{"t":22,"i":1,"s":2,"f":{"t":26,"i":3,"s":1}}]},"o":0}';
const LATER =
  '{"t":23,"i":2,"a":[{"t":26,"i":5,"s":2},{"t":10,"i":4,"p":{"k":["text","same"],"v":[{"t":1,"s":"Bodø"},{"t":0,"s":2}]},"o":0}]}';
const chunk = (text: string) => `;0x${Buffer.byteLength(text).toString(16).padStart(8, '0')};${text}`;

describe('an answer in chunks', () => {
  it('has what promises came to where they stand', () => {
    expect(leavesOf(message(chunk(FIRST) + chunk(LATER)))).toEqual([
      ['$.a', 1],
      ['$.later.text', 'Bodø'],
      ['$.later.same', 2],
    ]);
  });

  it('is read as far as it came', () => {
    expect(leavesOf(message(chunk(FIRST) + chunk(LATER).slice(0, 40)))).toEqual([['$.a', 1]]);
  });

  it('is one text where a length is wrong', () => {
    const wrong = chunk(FIRST).replace('0x000000', '0x000001');
    expect(leavesOf(message(wrong))).toEqual([['$', wrong]]);
  });
});
