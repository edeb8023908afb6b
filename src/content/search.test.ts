import { describe, expect, test } from 'vitest';
import { correlate } from '../core';
import { finished } from '../core/finished';
import { answer, page } from '../core/testing/page';
import type { Found } from '../messages';
import { search } from './search';

const CORRELATION = finished(
  correlate(
    page('<h1>Our quiet shop</h1><p>Lantern Weather</p><p>Salt in the Piano</p>', [
      answer('/songs', [{ title: 'Lantern Weather' }, { title: 'Salt in the Piano', mood: 'quiet' }]),
      answer('/people', [{ name: 'Quiet Ana' }]),
    ]),
  ),
);

function found(text: string, requestId?: string): Found {
  return finished(search(CORRELATION, text, requestId));
}

describe('a search', () => {
  test('finds words on the page and values of answers, whatever their capitals', () => {
    const { labels, fields, total } = found('QUIET');
    expect(labels.map(({ text }) => text)).toEqual(['Our quiet shop']);
    expect(fields.map(({ path, shown }) => [path, shown])).toEqual([
      ['$[1].mood', 0],
      ['$[0].name', 0],
    ]);
    expect(total).toEqual({ labels: 1, fields: 2 });
  });

  test('finds fields by their names, those that the page shows first', () => {
    expect(found('title').fields).toMatchObject([
      { path: '$[0].title', shown: 1 },
      { path: '$[1].title', shown: 1 },
    ]);
  });

  test('lists every field of one request, and none of another', () => {
    expect(found('', 'r1').fields.map(({ path }) => path)).toEqual(['$[0].title', '$[1].title', '$[1].mood']);
    expect(found('', 'r1').labels).toEqual([]);
  });

  test('finds nothing where nothing is asked for', () => {
    expect(found('  ').total).toEqual({ labels: 0, fields: 0 });
  });
});
