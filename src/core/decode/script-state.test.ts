import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import written from '../../../tests/scenarios/written-state/answers.json';
import { finished } from '../finished';
import { scriptState } from './script-state';

const stateOf = (script: string) => finished(scriptState(script));

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
    expect(stateOf(script)).toEqual(value);
  });

  const state = { a: 1, b: 'ø', c: { d: true } };
  const json = JSON.stringify(state);
  const percent = encodeURIComponent(json);
  const base64 = Buffer.from(json).toString('base64');
  it.each([
    [`window.S = window.S || ${json};`],
    [`window.S = ${JSON.stringify(json)};`],
    [`window.S = "${percent}";`],
    [`window.S = JSON.parse(decodeURIComponent('${percent}'));`],
    [`window.S = JSON.parse(atob("${base64}"));`],
    [`window.S = JSON.parse(decodeURIComponent(escape(window.atob("${base64}"))));`],
    [`Object.assign({}, window.S, ${json});`],
    [`jQuery.extend(Drupal.settings, ${json});`],
    [`$MC=(window.$MC||[]).concat(${json})`],
    [`ReactDOM.hydrate(React.createElement(App, ${json}), root);`],
    [`(RLQ=window.RLQ||[]).push(function(){mw.config.set(${json});});`],
    [`load({a: 1, b: "ø",${' '.repeat(1000)}c: {d: true}});`],
    ['window.S=(function(x,y){return {a:x,b:"ø",c:{d:y}}}(1,true));'],
    ['window.S=(function(x){x.d=!0;return {a:1,b:"ø",c:x}}({}));'],
  ])('however it is packed or handed over: %s', (script) => {
    expect(JSON.parse(JSON.stringify(stateOf(script)))).toEqual(state);
  });

  it.each([
    ['as a program writes it', `const state = ${json}; start(() => state);`],
    ['for others to reach', 'window.state = {a: 1, b: "ø", c: {d: true}}; start(() => state);'],
    [
      'where a framework starts',
      'const state = {a: 1, b: "ø", c: {d: true}}; const at = document.currentScript; start(() => state);',
    ],
  ])('beside functions, %s', (_how, script) => {
    expect(stateOf(script)).toEqual(state);
  });

  it('as Nuxt 2 and serialize-javascript write it', () => {
    expect(stateOf(written.nuxt)).toMatchObject({
      data: [{ where: 'Skagen shipyard', yard: { name: 'Skagen shipyard', docks: 4817 } }],
    });
    expect(stateOf(written.serialized)).toMatchObject({
      crane: {
        built: '1963-03-02T00:00:00.000Z',
        hooks: new Set([41, 57]),
        crews: new Map([['night', 'Birgit']]),
      },
    });
  });

  it('of several calls is a list', () => {
    const push = (name: string) => `dataLayer.push({"event":"view","name":"${name}","price":19});`;
    expect(stateOf(push('tern') + push('gull'))).toMatchObject([{ name: 'tern' }, { name: 'gull' }]);
  });

  it.each([
    ['a function', 'window.x = function () { return 1 }'],
    ['an object that has to be run', 'window.x = {a: compute(), b: 2, c: 3}'],
    ['sets and maps without end', `window.x = {a: 1, b: 2, c: ${'new Set('.repeat(50_000)}`],
    ['a thing that is not known', 'window.x = {a: new Thing([1]), b: 2, c: 3}'],
    ['a template with a value', 'window.x = {a: `\u0024{b}`, c: 1, d: 2}'],
    ['settings of a call', 'options = {a: 1}'],
    [
      'what a program has for itself',
      "const LABELS = {open: 'Offen', shut: 'Zu', gone: 'Fort'}; rows.map((row) => LABELS[row.state])",
    ],
    [
      'lists of words of a program',
      'var DAYS = ["Mo", "Di", "Mi"];\nfunction dayOf(date) { return DAYS[date.getDay()] }',
    ],
    ['settings that a person wrote', "slider({speed: 300, loop: true, next: 'More'});"],
    ['a function that does more than return', 'window.x = (function(a){if(a)return {b:1,c:2,d:3}}(1));'],
    ['a text that is no state', 'window.x = "[1, 2, 3"; window.y = "%7Bno%7D";'],
    ['half a literal', 'window.x = {"a":1,"b":2,"c":'],
  ])('is not read from %s', (_what, script) => {
    expect(stateOf(script)).toBeUndefined();
  });

  it('is read whatever JSON it is', () => {
    const value = fc.jsonValue().map((json) => ({ one: json, two: 'b', three: 3, four: 'd' }));
    fc.assert(
      fc.property(value, (state) => {
        const written = JSON.stringify(state);
        if (written.includes('__proto__')) return;
        expect(JSON.parse(JSON.stringify(stateOf(`window.S=${written};`)))).toEqual(JSON.parse(written));
      }),
    );
  });

  it('takes no longer for a long name', () => {
    expect(stateOf(`;window.${'a_long_name_'.repeat(2000)} = new Thing();`)).toBeUndefined();
  });

  it('never throws, whatever stands in the script', () => {
    fc.assert(fc.property(fc.string(), (text) => void stateOf(`x = {${text}`)));
  });
});
