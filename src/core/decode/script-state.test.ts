import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptState } from './script-state';

describe('state that an inline script assigns', () => {
  it.each([
    ['window.__STATE__ = {"a":1,"b":"x","c":true};', { a: 1, b: 'x', c: true }],
    [
      "var page = {name:'Ana',tags:['a','b',],ok:!0,no:void 0};run(page)",
      { name: 'Ana', tags: ['a', 'b'], ok: true, no: undefined },
    ],
    ['self["__DATA__"]=JSON.parse("{\\"a\\":1,\\"b\\":2,\\"c\\":3}")', { a: 1, b: 2, c: 3 }],
    ['(function(){window.x={a:1,b:2,c:new Date("2024-01-02")}})()', { a: 1, b: 2, c: '2024-01-02' }],
    [
      'window.a={x:1,y:2,z:3};window.b={p:"q",r:"s",t:"u"}',
      { 'window.a': { x: 1, y: 2, z: 3 }, 'window.b': { p: 'q', r: 's', t: 'u' } },
    ],
  ])('%s', (script, value) => {
    expect(scriptState(script)).toEqual(value);
  });

  it.each([
    ['a function', 'window.x = function () { return 1 }'],
    ['an object that has to be run', 'window.x = {a: compute(), b: 2, c: 3}'],
    ['a template with a value', 'window.x = {a: `\u0024{b}`, c: 1, d: 2}'],
    ['settings of a call', 'options = {a: 1}'],
    ['half a literal', 'window.x = {"a":1,"b":2,"c":'],
  ])('is not read from %s', (_what, script) => {
    expect(scriptState(script)).toBeUndefined();
  });

  it('is read whatever JSON it is', () => {
    const value = fc.jsonValue().map((json) => ({ one: json, two: 'b', three: 3, four: 'd' }));
    fc.assert(
      fc.property(value, (state) => {
        const written = JSON.stringify(state);
        if (written.includes('__proto__')) return;
        expect(JSON.parse(JSON.stringify(scriptState(`window.S=${written};`)))).toEqual(JSON.parse(written));
      }),
    );
  });

  it('takes no longer for a long name', () => {
    expect(scriptState(`;window.${'a_long_name_'.repeat(2000)} = new Thing();`)).toBeUndefined();
  });

  it('never throws, whatever stands in the script', () => {
    fc.assert(fc.property(fc.string(), (text) => void scriptState(`x = {${text}`)));
  });
});
