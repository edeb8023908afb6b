import { describe, expect, it } from 'vitest';
import answers from '../../../tests/scenarios/jsonp/answers.json';
import written from '../../../tests/scenarios/written-state/answers.json';
import { leavesOf, message } from '../testing/messages';
import { decode } from '.';

describe('JSONP', () => {
  it.each([
    ['as Rails writes it', '/**/show({"name":"Ana"})'],
    ['as jQuery asks for it', 'jQuery36009183_1700000000000({"name":"Ana"})'],
    ['for a callback in an object', 'app.views["a"].show({"name":"Ana"});'],
    ['caught', 'try{show({"name":"Ana"})}catch(e){}'],
  ])('is read %s', (_how, text) => {
    expect(leavesOf(message(text, { mime: 'text/javascript' }))).toEqual([['$.name', 'Ana']]);
    expect(decode(message(text), 0).as).toBe('jsonp');
  });

  it('is read as Express writes it', () => {
    const { mime, text } = answers.tide;
    expect(leavesOf(message(text, { mime }))).toEqual([['$.tide', 'Half tide at Kabelvåg']]);
  });

  it.each(['show({"name":"Ana"});run()', 'function show(a) { return {"a":1} }', 'show({name: compute()})'])(
    'is not %s',
    (text) => {
      expect(decode(message(text), 0).as).toBe('text');
    },
  );
});

describe('the file of a page that Nuxt 2 generated', () => {
  const leaves = [
    ['$.data[0].yard.name', 'Skagen shipyard'],
    ['$.data[0].yard.owner', 'Torunn & Sons <Ltd>'],
    ['$.data[0].yard.docks', 4817],
    ['$.data[0].yard.since', '1987-06-04T00:00:00.000Z'],
    ['$.data[0].where', 'Skagen shipyard'],
  ];

  it.each([
    ['Nuxt', written.nuxtPayload],
    ['Nuxt Bridge', written.nuxtPayload.replace(/;$/, '')],
  ])('is read as %s writes it', (_who, text) => {
    const file = message(text, { via: 'script', mime: 'text/javascript' });
    expect(leavesOf(file)).toEqual(expect.arrayContaining(leaves));
    expect(decode(file, 0).as).toBe('state');
  });

  it('is not read where it was cut short', () => {
    expect(decode(message(written.nuxtPayload.slice(0, -30)), 0).as).toBe('text');
  });
});
