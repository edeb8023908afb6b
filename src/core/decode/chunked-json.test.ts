import { describe, expect, it } from 'vitest';
import firestore from '../../../tests/scenarios/firestore/answers.json';
import { leavesOf, message } from '../testing/messages';
import { decode } from '.';

const INNER = JSON.stringify([null, ['Gannet of Brae', 48210]]);
const CALL = JSON.stringify([['wrb.fr', 'Zq1Xw', INNER, null, null, null, 'generic']]);

describe('JSON values after their lengths', () => {
  it.each([
    ['characters', CALL.length],
    ['bytes and the line\u2019s end', CALL.length + 2],
  ])('are read, lengths counted in %s, and the JSON in their texts, too', (_in, length) => {
    const body = `)]}'\n\n${length}\n${CALL}\n25\n[["e",4,null,null,1210]]\n`;
    const found = leavesOf(message(body));
    expect(found).toContainEqual(['$[0][0][2] → $[1][0]', 'Gannet of Brae']);
    expect(found).toContainEqual(['$[1][0][4]', 1210]);
    expect(decode(message(body), 0).as).toBe('chunked-json');
  });

  it('are not looked for in what is cut short', () => {
    expect(decode(message(`)]}'\n\n${CALL.length}\n${CALL.slice(0, 20)}`), 0).as).toBe('text');
  });
});

describe('JSON values behind their lengths, with line breaks in them', () => {
  const values = ['[[0,["c","x"]]]\n', '[[1,[{\n  "name": "Gånnet"\n}]]]\n'];
  const body = values.map((value) => `${value.length}\n${value}`).join('');

  it('are read by the lengths, as far as they came', () => {
    const found = leavesOf(message(body, { mime: 'text/plain' }));
    expect(found).toContainEqual(['$[1][0][1][0].name', 'Gånnet']);
    const half = message(`${body}90\n[[2,`, { mime: 'text/plain' });
    expect(leavesOf(half)).toEqual(found);
  });

  it('are read as Firestore sends them, as far as they came', () => {
    const listen = message(firestore.listen, { mime: 'text/plain' });
    const fields = 'documentChange.document.fields';
    expect(decode(listen, 0).as).toBe('chunked-json');
    expect(leavesOf(listen)).toContainEqual([`$[0][1][1][0].${fields}.name.stringValue`, 'Gannet of Brae']);
    expect(leavesOf(listen)).toContainEqual([`$[0][2][1][0].${fields}.draught.doubleValue`, 9.4]);
    expect(leavesOf(listen).map(([, value]) => value)).toContain('Fjordlys of Tromsdalen');
    const cut = message(firestore.listen.slice(0, 950), { mime: 'text/plain' });
    expect(leavesOf(cut).map(([, value]) => value)).toContain('Old Pelican');
  });

  it('are not read where a length is wrong', () => {
    const wrong = body.replace(/^\d+/, (length) => String(Number(length) - 4));
    expect(decode(message(wrong, { mime: 'text/html' }), 0).as).not.toBe('chunked-json');
  });
});

describe('JSON behind a guard against being run', () => {
  it('may be several values', () => {
    const body = 'for (;;);{"a":1}\r\n{"a":2}';
    expect(leavesOf(message(body, { mime: 'text/html' }))).toEqual([
      ['$[0].a', 1],
      ['$[1].a', 2],
      ['$.length', 2],
    ]);
  });
});
