import { describe, expect, it } from 'vitest';
import type { Leaf, PayloadNode } from '../../../model';
import { fieldOf } from './field-of';

function node(parent: PayloadNode | null, key: string | number, kind: PayloadNode['kind']): PayloadNode {
  return { exchange: 0, parent, key, kind, size: 0, leaves: [], nodes: [] };
}

const list = node(null, '$', 'array');
const record = node(list, 3, 'object');
const artist = node(record, 'artist', 'object');
const tags = node(record, 'tags', 'array');
const tag = node(tags, 7, 'object');
const leaf = (parent: PayloadNode | null, key: string | number, more: Partial<Leaf> = {}): Leaf => ({
  exchange: 0,
  value: 'x',
  parent,
  key,
  ...more,
});

const rows = node(null, '$', 'array');
const row = { ...node(rows, 1, 'array'), leaves: [leaf(null, 0), leaf(null, 1)] };

it('the field of a row that comes as a list is its place', () => {
  expect(fieldOf(leaf(row, 4), row)).toBe('[4]');
  expect(fieldOf(leaf(node(row, 0, 'array'), 1), row)).toBe('[0][*]');
});

describe('the field of a record that a leaf is', () => {
  it.each([
    ['a member', leaf(record, 'title'), '.title'],
    ['a member with an odd name', leaf(record, 'in stock'), "['in stock']"],
    ['a member of an object inside', leaf(artist, 'name'), '.artist.name'],
    ['a member of an item inside, whichever item', leaf(tag, 'label'), '.tags[*].label'],
    ['an item inside', leaf(tags, 2), '.tags[*]'],
    ['the length of a list inside', leaf(tags, 'length', { isLength: true }), '.tags.length'],
    ['the name of a member', leaf(record, 'title', { isKey: 'leaf' }), '.title~'],
    ['the name of an object inside', leaf(artist, 'artist', { isKey: 'node' }), '.artist~'],
    ['the name of the record itself', leaf(record, 'record', { isKey: 'node' }), '~'],
    ['none, outside of it', leaf(list, 0), null],
    ['none, of an answer that is one value', leaf(null, '$'), null],
  ])('is %s', (_, one, field) => {
    expect(fieldOf(one, record)).toBe(field);
  });
});
