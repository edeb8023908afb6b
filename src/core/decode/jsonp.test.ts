import { describe, expect, it } from 'vitest';
import { leavesOf, message } from '../testing/messages';
import { decode } from '.';

describe('JSONP', () => {
  it.each([
    ['as Express writes it', `/**/ typeof show === 'function' && show({"name":"Ana"});`],
    ['as Rails writes it', '/**/show({"name":"Ana"})'],
    ['as jQuery asks for it', 'jQuery36009183_1700000000000({"name":"Ana"})'],
    ['for a callback in an object', 'app.views["a"].show({"name":"Ana"});'],
    ['caught', 'try{show({"name":"Ana"})}catch(e){}'],
  ])('is read %s', (_how, text) => {
    expect(leavesOf(message(text, { mime: 'text/javascript' }))).toEqual([['$.name', 'Ana']]);
    expect(decode(message(text), 0).as).toBe('jsonp');
  });

  it.each(['show({"name":"Ana"});run()', 'function show(a) { return {"a":1} }', 'show({name: compute()})'])(
    'is not %s',
    (text) => {
      expect(decode(message(text), 0).as).toBe('text');
    },
  );
});
