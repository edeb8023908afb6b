import { describe, expect, test } from 'vitest';
import { english } from '../testing/english';
import { context, labelled, PLAYS, segment } from '../testing/told';
import { explain } from './explain';
import { explainAsText } from './explain-as-text';

describe('a mixed text', () => {
  const text = 'By Ana · 3 days ago';
  const parts = [
    segment(text, { start: 0, end: 3, label: 'frontend', origin: 'script' }),
    segment(text, { start: 3, end: 6, sources: [PLAYS] }),
    segment(text, { start: 6, end: 9, label: 'frontend', origin: 'script' }),
    segment(text, { start: 9, end: 19, sources: [PLAYS] }),
  ];

  test('is told by its parts', () => {
    const { sentence } = explain(labelled('mixed', ...parts), null, context(text));
    expect(english(sentence.key, sentence.substitutions)).toBe(
      'Part of this is data, part is the page’s own. Data: Ana, 3 days ago. The page’s own: By.',
    );
  });

  test('leaves nothing out that is only said twice', () => {
    const shown = '0 connected of 0';
    const own = { label: 'frontend', origin: 'script' } as const;
    const zero = (start: number, end: number) => segment(shown, { start, end, sources: [PLAYS] });
    const all = [zero(0, 1), segment(shown, { start: 1, end: 15, ...own }), zero(15, 16)];
    const { sentence } = explain(labelled('mixed', ...all), null, context(shown));
    expect(sentence.substitutions[0]).toBe('0');
  });

  test('says which of its parts the evidence is about', () => {
    const lines = explainAsText(explain(labelled('mixed', ...parts), null, context(text)), english);
    expect(lines.split('\n')).toContain('In detail: Ana');
  });

  test('names what is not sure beside both', () => {
    const unsure = { ...parts[3]!, label: 'unsure' as const };
    const { sentence } = explain(labelled('mixed', ...parts.slice(0, 3), unsure), null, context(text));
    expect(english(sentence.key, sentence.substitutions)).toBe(
      'Part of this is data, part is the page’s own. Data: Ana. The page’s own: By. Not sure: 3 days ago.',
    );
  });

  test('of one value twice names it twice', () => {
    const at = (i: number) => ({ ...PLAYS, path: `$.parts[${i}]`, value: '10', transform: 'exact' as const });
    const both = [
      segment('10/10', { start: 0, end: 2, sources: [at(0)] }),
      segment('10/10', { start: 3, end: 5, sources: [at(1)] }),
    ];
    const { sentence } = explain(labelled('backend', ...both), null, context('10/10'));
    expect(sentence.substitutions).toEqual(['10, 10']);
  });

  test('of data alone is told by its parts, too', () => {
    const shown = 'RabbitMQ 3.10.8';
    const version = { ...PLAYS, path: '$.version', value: '3.10.8', transform: 'exact' as const };
    const name = { ...PLAYS, path: '$.product', value: 'RabbitMQ', transform: 'exact' as const };
    const both = [
      segment(shown, { start: 0, end: 8, sources: [name] }),
      segment(shown, { start: 9, end: 15, sources: [version] }),
    ];
    const lines = explainAsText(explain(labelled('backend', ...both), null, context(shown)), english);
    expect(lines.split('\n')[0]).toBe('This is data, put together from several values: RabbitMQ, 3.10.8.');
    expect(lines.split('\n')).toContain('In detail: RabbitMQ');
  });

  test('leaves out what joins the parts', () => {
    const shown = 'Hosts: 4 up, 5 in';
    const own = { label: 'frontend', origin: 'script' } as const;
    const [first, up] = [
      segment(shown, { start: 0, end: 7, ...own }),
      segment(shown, { start: 8, end: 13, ...own }),
    ];
    const four = segment(shown, { start: 7, end: 8, sources: [PLAYS] });
    const { sentence } = explain(labelled('mixed', first, four, up), null, context(shown));
    expect(english(sentence.key, sentence.substitutions)).toBe(
      'Part of this is data, part is the page’s own. Data: 4. The page’s own: Hosts, up.',
    );
  });

  test('explains the part that is asked about', () => {
    const { sentence } = explain(labelled('mixed', ...parts), parts[1]!, context(text));
    expect(sentence.key).toBe('explain_api');
  });
});
