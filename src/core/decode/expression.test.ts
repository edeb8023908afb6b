import { uneval } from 'devalue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionReader, type Names } from './expression';
import { NotLiteral } from './literal';
import { Late } from './plain';

function read(text: string, names: Names = Object.create(null)): unknown {
  return new ExpressionReader(text, 0, names).value();
}

describe('what serialisers write beyond literals', () => {
  it.each([
    [
      'a name for a value that occurs twice',
      '(function(a){return {one:a,two:a}}({x:1}))',
      { one: { x: 1 }, two: { x: 1 } },
    ],
    ['a value put in later', '(function(a,b){a.next=b;return [a,b]}({},2))', [{ next: 2 }, 2]],
    ['an arrow with what it is given', '($R=>$R[0]={a:$R[1]=[1],b:$R[1]})([])', { a: [1], b: [1] }],
    ['the last of several', '($a={},$a.b=1,$a)', { b: 1 }],
    ['a date', '{at:new Date(1399109400000)}', { at: new Date(1399109400000) }],
    ['a set', 'new Set(["a","b"])', new Set(['a', 'b'])],
    ['a map', 'new Map([["a",1]])', new Map([['a', 1]])],
    ['numbers that are none', '[1/0,-1/0,-0,void 0,!0]', [null, null, -0, undefined, true]],
    ['a call of something else', '{a:compute(1,"x"),b:2}', { a: undefined, b: 2 }],
  ])('%s', (_what, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('a promise, and what it comes to', () => {
    const names: Names = Object.create(null);
    const promise = '(p=(make=() => {const late = {}; return late})()).p';
    const late = read(promise, names);
    read('(settle=(p, data) => {p.s(data)})(p,{text:"x"})', names);
    expect(late).toBeInstanceOf(Late);
    expect((late as Late).value).toEqual({ text: 'x' });
  });

  it('nothing of the browser is reached', () => {
    expect(read('{a:globalThis,b:[].constructor,c:"x".constructor,d:({}).__proto__}')).toEqual({});
    read('(a={},a.__proto__={b:1})');
    expect({}).not.toHaveProperty('b');
  });

  it('whatever devalue writes as code', () => {
    const shared = fc.jsonValue().map((one) => ({ one, two: [one, one], at: new Date(0) }));
    fc.assert(
      fc.property(shared, (value) => {
        // devalue refuses to write it.
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        const text = uneval(value);
        if (text.includes('__proto__') || /e[+-]\d/.test(text)) return;
        expect(JSON.parse(JSON.stringify(read(text)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('only ever fails in one way', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '=>',
      'a',
      '$R',
      '[',
      ']',
      '{',
      '}',
      '=',
      '.',
      ',',
      'new ',
      '1',
      '"x"',
      'function',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          read(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(NotLiteral);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
