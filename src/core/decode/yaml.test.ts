import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import plain from '../../../tests/scenarios/answers/answers.json';
import { parseYaml } from './yaml';

const SETTINGS = `# how the site is edited
backend:
  name: proxy # a comment
  branch: main
collections:
  - name: journal
    label: "Journal: all of it"
    create: true
    most: 25
    since: 2024-01-05
    fields:
    - { label: Written by, name: writer, widget: string }
    - {label: 'Who''s in', name: section, options: [Gardens, Archive, "Out, and about"]}
  -
    name: notes
    hint: >-
      Said in one
      sentence.
    body: |
      # no comment
        further in
    long: a plain text that
      goes on
nothing: ~
empty:
`;

describe('YAML', () => {
  it('is read as the object that it says', () => {
    expect(parseYaml(SETTINGS)).toEqual({
      backend: { name: 'proxy', branch: 'main' },
      collections: [
        {
          name: 'journal',
          label: 'Journal: all of it',
          create: true,
          most: 25,
          since: '2024-01-05',
          fields: [
            { label: 'Written by', name: 'writer', widget: 'string' },
            { label: "Who's in", name: 'section', options: ['Gardens', 'Archive', 'Out, and about'] },
          ],
        },
        {
          name: 'notes',
          hint: 'Said in one sentence.',
          body: '# no comment\n  further in\n',
          long: 'a plain text that goes on',
        },
      ],
      nothing: null,
      empty: null,
    });
  });

  it('is read as Fastify describes its interface in it', () => {
    const description = 'Asked for by pilots.\nNever by guests.';
    expect(parseYaml(plain.yaml.text)).toMatchObject({
      info: { title: 'Berths of Kabelvåg: who lies where', description, version: '2.10' },
      tags: [{ name: 'tugs', description: 'Those that tow' }],
    });
  });

  it.each([
    ['numbers as they are written', 'a: 1.50\nb: 007\nc: -3\n', { a: '1.50', b: '007', c: -3 }],
    ['days as they are written', 'since: 2024-01-05\n', { since: '2024-01-05' }],
  ])('has %s', (_, text, value) => {
    expect(parseYaml(text)).toEqual(value);
  });

  it('has names that every object has as names like others', () => {
    const value = parseYaml('__proto__:\n  a: 1\ntoString: 2\n')!;
    expect(Object.keys(value)).toEqual(['__proto__', 'toString']);
  });

  it.each([
    ['an alias, with which a short text becomes a value of any size', 'a: &x [1, 2]\nb: [*x, *x]\n'],
    ['a tag of its own', 'a: !date 2024\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['nothing but a text', 'Nobody signed for the last entry.\nThe ledger is wet.'],
    ['a bracket that stays open', 'a: [1, 2\n'],
    ['more than a person writes', `a:\n${'- a line of a list\n'.repeat(20_000)}`],
    ['brackets ten thousand deep', `a: ${'['.repeat(10_000)}`],
  ])('is not read with %s', (_, text) => {
    expect(parseYaml(text)).toBeUndefined();
  });

  test('of any text is read without a fault', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '#',
      ',',
      '1',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        parseYaml(pieces.join(''));
      }),
    );
  });
});
