import { describe, expect, test } from 'vitest';
import { finished } from '../core/finished';
import type { Exchange, Run } from '../model';
import { likelyAnswers } from './likely-answers';

const FILLER = 'x'.repeat(50_000);

function answer(id: string, text: string, via: Exchange['via'] = 'fetch'): Exchange {
  const times = { startedMs: 0, finishedMs: 1, bytes: text.length };
  const asked = { method: 'GET', url: `https://shop.example/${id}`, status: 200, mime: 'application/json' };
  return { id, via, ...asked, ...times, body: { kind: 'text', text } };
}

function long(id: string, said: string, via?: Exchange['via']): Exchange {
  return answer(id, JSON.stringify({ said, filler: FILLER }), via);
}

function shown(...texts: string[]): Run[] {
  return texts.map((text, place) => ({ place, node: 'text', text }));
}

/** Ids of those that kept their body. */
function kept(exchanges: Exchange[], runs: Run[]): string[] {
  const likely = finished(likelyAnswers(exchanges, runs));
  return likely.filter(({ body }) => body.kind !== 'missing').map(({ id }) => id);
}

const MANY = ['Ana', 'Bo', 'Cleo', 'Dan', 'Eve'].map((name) => long(name, `${name} Fernandez`));

describe('of many long answers', () => {
  test('those are kept that hold what is shown', () => {
    expect(kept(MANY, shown('Bo Fernandez', 'Eve Fernandez'))).toEqual(['Bo', 'Eve']);
  });

  test('a text that stands in all of them keeps none', () => {
    expect(kept(MANY, shown('Fernandez', 'Dan Fernandez'))).toEqual(['Dan']);
  });

  test('all are kept where nothing tells them apart', () => {
    expect(kept(MANY, shown('Fernandez', '7'))).toEqual(MANY.map(({ id }) => id));
  });

  test('none goes whose order or number says something', () => {
    const whole = likelyAnswers(MANY, shown('Bo Fernandez'));
    let step = whole.next();
    while (!step.done) step = whole.next();
    expect(step.value.map(({ id }) => id)).toEqual(MANY.map(({ id }) => id));
  });
});

test('short answers, and messages of a connection, are all kept', () => {
  const exchanges = [...MANY, answer('short', '{"ok":true}'), long('message', 'hello', 'websocket')];
  expect(kept(exchanges, shown('Bo Fernandez'))).toEqual(['Bo', 'short', 'message']);
});

test('little is decoded whole', () => {
  const exchanges = MANY.slice(0, 2);
  expect(kept(exchanges, shown('Bo Fernandez'))).toEqual(['Ana', 'Bo']);
});
