import { describe, expect, test } from 'vitest';
import type { RunKind, Segment } from '../../model';
import { english } from '../testing/english';
import { context, labelled, PLAYS, segment, told } from '../testing/told';
import { explain } from './explain';
import { explainAsText } from './explain-as-text';

describe("the page's own", () => {
  const own = { label: 'frontend', origin: 'script' } as const;
  const file = 'https://music.example/assets/app.3f2c.js?v=2';

  test.each([
    ['asked-for', 'it asked the server for so many'],
    ['in-address', 'the page has it from its own address'],
  ] as const)('that an answer has, too, does not say that none does: %s', (kind, said) => {
    const evidence = [{ kind, weight: 2 }];
    const [sentence] = told('10', segment('10', { ...own, origin: 'computed', evidence }));
    expect(sentence).toContain(said);
    expect(sentence).not.toContain('No answer');
  });

  test('does not say that no answer contains it, for one may that is about something else', () => {
    const [sentence] = told('Order', segment('Order', { ...own, origin: 'computed' }));
    expect(sentence).toContain('No answer that Backlight could read explains it');
  });

  test('that stands in no file by a name of its own is written into the HTML, and no more is said', () => {
    const page = { ...own, origin: 'markup' as const, writtenIn: 'https://music.example/' };
    expect(told('Follow', segment('Follow', page))[0]).toBe(
      'This is the page’s own text, written into its HTML.',
    );
  });

  test.each([
    ['Pieces: 7', 1.1, 'what stands around the number is written in its code'],
    ['3.30%', 1.1, 'what stands around the number is written in its code'],
    ['Pieces: 7', 4.6, 'written in its JavaScript: app.3f2c.js'],
    ['sha256', 2, 'written in its JavaScript: app.3f2c.js'],
    ['Pieces', 2, 'written in its JavaScript: app.3f2c.js'],
  ])(
    'with a number that no file has is not said to be written whole: %s at %d nats',
    (text, weight, words) => {
      const more = { ...own, writtenIn: file, evidence: [{ kind: 'in-script' as const, weight }] };
      expect(told(text, segment(text, more))[0]).toContain(words);
    },
  );

  test('that a script inside the page says is in no file', () => {
    const inside = { ...own, writtenIn: 'https://music.example/#script[3]' };
    expect(told('Follow', segment('Follow', inside))[0]).toBe(
      'This is the page’s own text, written in JavaScript inside its HTML.',
    );
  });

  test('says why once: what the sentence says is no reason beside it', () => {
    const evidence = (['in-script', 'no-match', 'typed', 'clock', 'in-address'] as const).map((kind) => ({
      kind,
      weight: 2,
    }));
    expect(told('Follow', segment('Follow', { ...own, writtenIn: file, evidence })).slice(1)).toEqual([
      'Certain (97%)',
      `Written in: ${file}`,
    ]);
  });

  test('that is there because of data says where it is written, too', () => {
    const evidence = (['in-script', 'shown-because'] as const).map((kind) => ({ kind, weight: 2 }));
    const more = { ...own, relation: 'presence' as const, sources: [PLAYS], evidence };
    const lines = told('Sold out', segment('Sold out', more));
    expect(lines).toContain('The same words are written in the page’s JavaScript.');
    expect(lines.join()).not.toContain('It seems to be there');
  });

  test('that shows the time of day says so', () => {
    const evidence = [{ kind: 'clock' as const, weight: 2 }];
    expect(told('12:01', segment('12:01', { ...own, origin: 'computed', evidence }))[0]).toBe(
      'This is the page’s own: it shows the time or the date as it is now.',
    );
  });

  const partOf = (text: string, start: number, end: number, more: Partial<Segment>, node?: RunKind) => {
    const part = { ...segment(text, { ...own, ...more }), start, end };
    const explanation = explain(labelled('mixed', part), part, {
      ...context(text),
      ...(node ? { node } : {}),
    });
    return explainAsText(explanation, english);
  };

  test('is drawn by a stylesheet only where it is no text of the page', () => {
    const style = { origin: 'style', writtenIn: 'https://music.example/a.css' } as const;
    expect(partOf('from Ana', 0, 4, style, 'text')).not.toMatch(/drawn|a\.css/);
    expect(partOf('★', 0, 1, style, 'generated')).toContain('drawn by its stylesheet: a.css');
  });

  test('that joins what stands beside it is in no file', () => {
    const said = partOf('Ana, Bo', 3, 5, { writtenIn: file, evidence: [{ kind: 'in-script', weight: 2 }] });
    expect(said).toBe(
      'This is the page’s own: signs that join or frame what stands beside them.\nCertain (97%)',
    );
    expect(partOf('12 %', 2, 4, { writtenIn: file })).toContain('app.3f2c.js');
  });

  test('is told with the file it is written in', () => {
    expect(told('Follow', segment('Follow', { ...own, writtenIn: file }))[0]).toBe(
      'This is the page’s own text, written in its JavaScript: app.3f2c.js.',
    );
  });

  test.each(['markup', 'script', 'translation', 'style', 'input', 'computed', 'config'] as const)(
    'has a sentence for %s, with a file and without',
    (origin) => {
      expect(told('Follow', segment('Follow', { ...own, origin }))[0]).not.toBe('');
      expect(told('Follow', segment('Follow', { ...own, origin, writtenIn: file }))[0]).not.toBe('');
    },
  );

  test('pictures are called so, and nothing else', () => {
    const seen = { ...context('/logo.svg'), node: 'image' as const };
    const told = (more: Partial<Segment>) => {
      const part = segment('/logo.svg', { ...own, ...more });
      const { sentence } = explain(labelled('frontend', part), null, seen);
      return english(sentence.key, sentence.substitutions);
    };
    expect(told({ origin: 'computed' })).toBe(
      'This picture is the page’s own: no data that Backlight could read names its address.',
    );
    expect(told({ writtenIn: file })).toBe(
      'This picture is the page’s own: its address is written in app.3f2c.js.',
    );
  });

  test('words that are there because of data say because of which', () => {
    const sources = [{ ...PLAYS, path: '$.sold_out', value: 'true', transform: 'enum' as const }];
    expect(told('Sold out', segment('Sold out', { ...own, relation: 'presence', sources }))[0]).toBe(
      'This is the page’s own. It seems to be here because of data: music.example sent “true” under sold out.',
    );
    const empty = sources.map((source) => ({ ...source, value: '' }));
    expect(told('None', segment('None', { ...own, relation: 'presence', sources: empty }))[0]).toContain(
      'music.example sent nothing under sold out',
    );
  });
});
