import { describe, expect, it } from 'vitest';
import answers from '../../../tests/scenarios/graphql/answers.json';
import { endpointName } from '../endpoint-name';
import { message } from '../testing/messages';
import { decode } from '.';
import { operationsIn } from './graphql-query';
import { pathOf } from './path';

type Answer = keyof typeof answers;

function exchange(name: Answer) {
  const { request, mime, text } = answers[name];
  return message(text, { mime, method: 'POST', requestBody: JSON.stringify(request) });
}

/** Path, value, and the field's own name where the query renamed it. */
function fieldsOf(name: Answer) {
  const { leaves } = decode(exchange(name), 0);
  return leaves.flatMap((leaf) => (leaf.isLength ? [] : [[pathOf(leaf), leaf.value, leaf.field ?? '']]));
}

describe('an answer of a GraphQL server', () => {
  it.each<[Answer, string]>([
    ['aliases', 'Fleet'],
    ['batch', 'A, B'],
    ['persisted', 'abc'],
    ['deferred', 'Slow'],
    ['subscriptionEvents', 'S'],
  ])('to %s is named %s', (name, operation) => {
    expect(endpointName(exchange(name))).toBe(operation);
  });

  it('has aliases resolved, through fragments and inline ones', () => {
    const found = fieldsOf('aliases');
    expect(found).toContainEqual(['$.data.all[0].title', 'Gannet of Brae', 'name']);
    expect(found).toContainEqual(['$.data.all[2].heavy', 77, 'tonnage']);
    expect(found).toContainEqual(['$.data.one.weight', 1290, 'tonnage']);
  });

  it('in a batch has each request its own', () => {
    expect(fieldsOf('batch')).toContainEqual(['$[1].data.b.n', 'Northern Tern', 'name']);
    expect(fieldsOf('batch')).toContainEqual(['$[0].data.a[1].name', 'Northern Tern', '']);
  });

  it('that comes in parts is read part by part', () => {
    expect(fieldsOf('deferred')).toContainEqual([
      '$[1].incremental[0].data.diary',
      'Calm seas off Gannet of Brae',
      'log',
    ]);
    expect(fieldsOf('streamed')).toContainEqual(['$[1].incremental[1].items[0].name', 'Old Pelican', '']);
  });

  it('that comes as events is read event by event', () => {
    expect(fieldsOf('deferredEvents')).toContainEqual([
      '$[1].data → $.incremental[0].data.diary',
      'Calm seas off Gannet of Brae',
      'log',
    ]);
    expect(fieldsOf('subscriptionEvents')).toContainEqual([
      '$[2].data → $.data.arrived.name',
      'Old Pelican',
      '',
    ]);
  });

  it('is not cut short where it is still coming', () => {
    const { mime, text } = answers.deferred;
    const half = text.slice(0, text.indexOf('incremental'));
    expect(decode(message(half, { mime }), 0).leaves[0]).toMatchObject({ value: 'Gannet of Brae' });
  });
});

describe('a GraphQL document', () => {
  it.each([
    ['{ me { name } }', [['query', '']]],
    [
      'query A($n: [Int!]! = [1, 2] @x(y: "}")) @z { a(b: {c: "{"}) }  mutation B { b }',
      [
        ['query', 'A'],
        ['mutation', 'B'],
      ],
    ],
    ['# { \nsubscription S { a }', [['subscription', 'S']]],
    ['fragment F on T { a ...F } query Q { ...F }', [['query', 'Q']]],
    ['{ cut { short', []],
    ['not { graphql }', []],
  ])('%s', (document, operations) => {
    expect(operationsIn(document).map(({ kind, name }) => [kind, name])).toEqual(operations);
  });

  it('of fragments that multiply takes no time', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on T { a${i} ...F${i + 1} ...F${i + 1} }`,
    );
    const started = performance.now();
    operationsIn(`{ ...F0 } ${fragments.join(' ')}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the name of a GraphQL request', () => {
  const sha256Hash = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38';
  it.each([
    [
      'a persisted query in the address',
      `?operationName=Fleet&extensions={"persistedQuery":{"sha256Hash":"${sha256Hash}"}}`,
      'Fleet',
    ],
    [
      'one without a name',
      `?extensions={"persistedQuery":{"version":1,"sha256Hash":"${sha256Hash}"}}`,
      'ecf4edb46db4',
    ],
    ['a query in the address', '?query={ships{name}}', '/x'],
    ['a search that is none', '?query=ships', '/x'],
  ])('is that of %s', (_what, search, name) => {
    expect(endpointName(message('{}', { url: `https://api.example/x${encodeURI(search)}` }))).toBe(name);
  });
});
