import { describe, expect, test } from 'vitest';
import { EVIDENCE_DETAILS, type EvidenceKind } from '../../evidence-kinds';
import type { Evidence, Label, RunKind, Segment, Source } from '../../model';
import { english } from '../testing/english';
import type { ExplainContext, KnownExchange } from './context';
import { explain } from './explain';
import { explainAsText } from './explain-as-text';

const EXCHANGES: Record<string, KnownExchange> = {
  r1: {
    via: 'fetch',
    method: 'GET',
    url: 'https://music.example/v1/artist',
    startedMs: 310,
    finishedMs: 432,
  },
  long: {
    via: 'fetch',
    method: 'GET',
    url: `https://music.example/v1/artist?fields=${'name,plays,'.repeat(60)}`,
    startedMs: 310,
    finishedMs: 432,
  },
  again: {
    via: 'fetch',
    method: 'GET',
    url: 'https://music.example/v1/artist?again',
    startedMs: 5000,
    finishedMs: 5010,
  },
  r2: {
    via: 'websocket',
    method: 'GET',
    url: 'wss://live.example/now',
    startedMs: 65_000,
    finishedMs: 65_000,
  },
  r4: {
    via: 'worker',
    method: 'GET',
    url: 'https://music.example/',
    startedMs: 2000,
    finishedMs: 2000,
  },
  r5: {
    via: 'embedded',
    method: 'GET',
    url: 'https://music.example/#script[1]',
    startedMs: 0,
    finishedMs: 0,
  },
  r3: { via: 'document', method: 'GET', url: 'https://music.example/', startedMs: 0, finishedMs: 80 },
};
const PLAYS: Source = {
  requestId: 'r1',
  path: '$.top_tracks[2].plays',
  value: '1204310',
  transform: 'compact',
  confidence: 0.97,
};

const context = (text: string): ExplainContext => ({
  text,
  exchange: (id) => EXCHANGES[id],
  locale: 'en',
  sure: 0.6,
});

function segment(text: string, more: Partial<Segment> = {}): Segment {
  const base = {
    start: 0,
    end: text.length,
    relation: 'value',
    confidence: 0.97,
    sources: [],
    evidence: [],
  } as const;
  return { ...base, label: 'backend', origin: 'api', ...more } as Segment;
}

function labelled(label: Label['label'], ...segments: Segment[]): Label {
  return { run: 0, label, confidence: 0.97, segments };
}

function told(text: string, one: Segment): string[] {
  const explanation = explain(labelled(one.label, one), one, context(text));
  return explainAsText(explanation, english).split('\n');
}

describe('data', () => {
  test('is told with who was asked, when, where it stood and how it was written', () => {
    expect(told('1.2M', segment('1.2M', { sources: [PLAYS] }))).toEqual([
      'This is data. The page asked music.example for it 310 ms after you opened it, and found it in the answer under top tracks → 3 → plays. The page wrote 1,204,310 as 1.2M.',
      'Certain (97%)',
      'Request: GET music.example/v1/artist',
      'Path: $.top_tracks[2].plays',
      'Raw value: 1204310',
      'Loaded: 310 ms after the page was opened; the answer took 122 ms',
    ]);
  });

  test.each([
    ['1773576000000', 'relative-time', /1773576000000 \(March 15, 2026 at .+\) as 3 days ago/],
    ['1773576000', 'relative-time', /1773576000 \(March 15, 2026 at .+\) as 3 days ago/],
    ['2026-03-15', 'relative-time', /wrote 2026-03-15 as 3 days ago/],
    ['214000', 'duration', /wrote 214,000 as the duration 3 days ago/],
  ] as const)('%s, read as %s, is told as people read it', (value, transform, words) => {
    const sources = [{ ...PLAYS, value, transform }];
    expect(told('3 days ago', segment('3 days ago', { sources }))[0]).toMatch(words);
  });

  test('names as much of an address as one reads', () => {
    const source = { ...PLAYS, requestId: 'long' };
    const request = told('1.2M', segment('1.2M', { sources: [source] }))[2];
    expect(request).toMatch(/^Request: GET music\.example\/v1\/artist\?fields=.+…$/);
    expect(request!.length).toBeLessThan(180);
  });

  test('that came over an open connection says so', () => {
    const sources = [
      { ...PLAYS, requestId: 'r2', path: '$.listeners', value: '7', transform: 'exact' as const },
    ];
    expect(told('7', segment('7', { origin: 'live', sources }))[0]).toBe(
      'This is live data. live.example sent it over an open connection 65 seconds after you opened the page, under listeners.',
    );
  });

  test('that names a picture says when it was asked for, and whom', () => {
    const sources = [{ ...PLAYS, path: '$.logo', transform: 'url' as const }];
    expect(told('/logo.svg', segment('/logo.svg', { origin: 'media', sources }))[0]).toBe(
      'This picture is data. 310 ms after you opened the page, it asked music.example, and the answer names the picture under logo.',
    );
  });

  test('that names a picture was not asked for where it came with the page', () => {
    const sources = [{ ...PLAYS, requestId: 'r5', path: '$.logo', transform: 'url' as const }];
    expect(told('/logo.svg', segment('/logo.svg', { origin: 'media', sources }))[0]).toBe(
      'This picture is data. What music.example sent names it under logo.',
    );
  });

  test('that a worker sent is of the page, and nobody else is named', () => {
    const sources = [
      { ...PLAYS, requestId: 'r4', path: '$.listeners', value: '7', transform: 'exact' as const },
    ];
    const lines = told('7', segment('7', { origin: 'live', sources }));
    expect(lines[0]).toBe(
      'This is data. A background script of this page sent it 2 seconds after you opened the page, under listeners. Which server that script asked cannot be seen.',
    );
  });

  test('whose exchange is not known is still called data', () => {
    expect(told('x', segment('x', { sources: [{ ...PLAYS, requestId: 'r9' }] }))[0]).toContain(
      'data that a server sent',
    );
  });

  test('names the other places that fit', () => {
    const others = Array.from({ length: 7 }, (_, i) => ({ ...PLAYS, path: `$.other[${i}]` }));
    const lines = told('1.2M', segment('1.2M', { sources: [PLAYS, ...others] }));
    expect(lines).toContain('Also fits: $.other[0] in music.example/v1/artist');
    expect(lines.at(-1)).toBe('And 2 more.');
  });

  test.each([
    [0.99, 'Certain (99%)'],
    [1, 'Certain (99%)'],
    [0.85, 'Likely (85%)'],
    [0.6, 'Possible (60%)'],
    [0.4, '40% for data'],
  ])('a confidence of %d is put in words', (confidence, words) => {
    expect(told('1.2M', segment('1.2M', { confidence, sources: [PLAYS] }))).toContain(words);
  });
});

describe('the name of a field', () => {
  const named = { ...PLAYS, path: '$.tags.jazz', value: 'jazz' };

  test.each([
    ['jazz', 'It is the name of a field there, not what the field holds.'],
    ['Jazz', 'The answer uses jazz as the name of a field, and the page shows it as Jazz.'],
  ])('shown as %s is not said to be what the field holds', (text, words) => {
    const lines = told(text, segment(text, { sources: [{ ...named, transform: 'key' }] }));
    expect(lines[0]).toContain(words);
    expect(lines).toContain('Name of the field: jazz');
    expect(lines.join()).not.toContain('Raw value');
  });

  test('is one, too, where it is written as something else', () => {
    const path = "$.byMinute['29549317']";
    const sources = [{ ...PLAYS, path, value: '29549317', transform: 'date' as const }];
    expect(told('08:37', segment('08:37', { sources }))).toContain('Name of the field: 29549317');
  });
});

describe('how the value became what is shown', () => {
  const change = (value: string, transform: Source['transform'], text: string) =>
    told(text, segment(text, { sources: [{ ...PLAYS, value, transform }] }))[0];

  test.each([
    ['publisher', 'substring', 'Publisher', 'wrote publisher as Publisher, in other capitals'],
    ['kill-switch', 'substring', 'Kill switch', 'wrote kill-switch as Kill switch: the same'],
    ['Ravi <r@x.example>', 'normalized', 'Ravi', 'a part of it: Ravi, out of Ravi <r@x.example>'],
    ['23817', 'normalized', '0x5D09', 'wrote 23817 as 0x5D09, in hexadecimal'],
    ['Ana Bo', 'split', '@Ana Bo', 'joined Ana Bo with more: @Ana Bo'],
    [
      'content-type',
      'split',
      ':',
      'shows content-type in pieces; what stands between them, “:”, it put there itself',
    ],
    ['content-type', 'split', 'content', 'took content-type apart; this piece is content'],
    [
      '<p>Hail &amp; fog</p>',
      'substring',
      'Hail & fog',
      'took the formatting off <p>Hail &amp; fog</p> and shows Hail & fog',
    ],
    ['<p>Hail</p><p>fog</p>', 'substring', 'fog', 'a part of it: fog, out of <p>Hail</p><p>fog</p>'],
    ['delta', 'initials', 'D', 'shortened delta to its first letters: D'],
  ] as const)('%s, by %s, as %s', (value, transform, text, words) => {
    expect(change(value, transform, text)).toContain(words);
  });

  test('a value that ends a sentence ends ours', () => {
    expect(change('It is late. And so on', 'truncate', 'It is late.')).toMatch(/short: It is late\.$/);
    expect(change('It is late', 'truncate', 'It is…')).toMatch(/short: It is…$/);
  });

  test('a secret is said to be hidden by Backlight', () => {
    expect(change('••••', 'exact', '••••••••')).toContain('Backlight shows dots in its place');
    expect(change('••••', 'mask', '••')).toContain('Backlight shows dots in its place');
  });

  test('a moment has its time zone', () => {
    expect(change('1773576000000', 'date', 'Mar 15')).toMatch(
      /\(March 15, 2026 at .+ (?:AM|PM) (?:UTC|GMT\S*|[A-Z]{2,5})\)/,
    );
  });

  test('a value that is nothing is called so', () => {
    expect(told('x', segment('x', { sources: [{ ...PLAYS, value: '' }] }))).toContain('Raw value: (empty)');
  });
});

describe('what the page worked out', () => {
  const reckoned = (text: string, source: Partial<Source>) =>
    told(text, segment(text, { sources: [{ ...PLAYS, ...source }] }));

  test('is said to stand in no answer: the length of a list is no field', () => {
    const lines = reckoned('12', { path: '$.tracks.length', value: '12', transform: 'count' });
    expect(lines[0]).toBe(
      'This is worked out from data. What it is made of came from music.example, under tracks. The page counted what is listed there.',
    );
    expect(reckoned('3', { path: '$.length', value: '3', transform: 'count' })[0]).toBe(
      'This is worked out from data that came from music.example. The page counted what is listed there.',
    );
  });

  test('names what it is made of by its names, and the formula by its paths', () => {
    const formula = 'sum of $.tracks[*].plays';
    const lines = reckoned('48', { path: '$.tracks[0].plays', value: '7', transform: 'sum', formula });
    expect(lines[0]).toBe(
      'This is worked out from data. What it is made of came from music.example, under tracks → plays. The page worked out 48 itself: sum of plays.',
    );
    expect(lines).toContain('Formula: sum of $.tracks[*].plays');
    expect(lines).toContain('One of them: $.tracks[0].plays = 7');
    expect(lines.join()).not.toContain('Raw value');
  });

  test('counts a list that a formula names as it counts any other', () => {
    const formula = 'count of $.tracks[*]';
    const lines = reckoned('3', { path: '$.tracks.length', value: '3', transform: 'count', formula });
    expect(lines[0]).toContain('under tracks. The page counted what is listed there.');
    expect(lines).toContain('Path: $.tracks.length');
    expect(lines).toContain('Items listed: 3');
  });

  test('says what was counted by', () => {
    const formula = 'count of $.tracks[*].state';
    const lines = reckoned('3', { path: '$.tracks[0].state', value: 'new', transform: 'count', formula });
    expect(lines[0]).toContain('The page counted the items by state, and wrote 3.');
  });

  test('is said to be made of what holds all of it', () => {
    const formula = '$.jobs[1].times.end - $.jobs[1].times.start';
    const [sentence] = reckoned('3 s', { path: '$.jobs[1].times.end', transform: 'difference', formula });
    expect(sentence).toContain('under jobs → 2 → times. The page worked out 3 s itself: end − start.');
  });

  test('says that it is made of several answers where each has one', () => {
    const lines = reckoned('48', {
      path: '$.plays',
      value: '7',
      transform: 'sum',
      formula: 'sum of $.plays',
    });
    expect(lines[0]).toContain('worked out 48 itself from several answers: sum of plays.');
  });

  test('calls no field by name where it may be any of an object', () => {
    const lines = reckoned('48', { path: '$.tracks[0].plays', transform: 'product', formula: '$.tracks[0]' });
    expect(lines[0]).toContain('under tracks → 1. The page made 48 of values of this object');
    expect(lines.join()).not.toContain('plays');
  });

  test('of what a worker sent names no server', () => {
    const [sentence] = reckoned('2', {
      requestId: 'r4',
      path: '$.tracks.length',
      value: '2',
      transform: 'count',
    });
    expect(sentence).not.toContain('music.example');
    expect(sentence).toContain('background script');
  });
});

describe('the other places that fit', () => {
  test('are none twice: the name of a member and its value have one path', () => {
    const named = { ...PLAYS, value: 'plays', transform: 'key' as const };
    const elsewhere = { ...PLAYS, path: '$.plays' };
    const lines = told('1.2M', segment('1.2M', { sources: [PLAYS, named, elsewhere, elsewhere] }));
    const others = lines.filter((line) => line.startsWith('Also fits'));
    expect(others).toEqual(['Also fits: $.plays in music.example/v1/artist']);
  });
});

describe('how many places fit', () => {
  const several = (count: number) =>
    [{ kind: 'several-sources', weight: 0, detail: { count } }] as Evidence[];
  const at = (i: number) => ({ ...PLAYS, path: `$.other[${i}]` });

  test('is one where the same place is told twice', () => {
    const lines = told('7', segment('7', { sources: [PLAYS, PLAYS], evidence: several(2) }));
    expect(lines.join()).not.toContain('places found');
  });

  test('leaves as many as are not named', () => {
    const sources = [PLAYS, ...Array.from({ length: 7 }, (_, i) => at(i))];
    const lines = told('7', segment('7', { sources, evidence: several(12) }));
    expect(lines).toContain('More than one place fits; places found: 12.');
    expect(lines.filter((line) => line.startsWith('Also fits'))).toHaveLength(5);
    expect(lines.at(-1)).toBe('And 6 more.');
  });

  test('are told apart by their time where they have one path in one endpoint', () => {
    const again = { ...PLAYS, requestId: 'again' };
    const lines = told('7', segment('7', { sources: [PLAYS, at(1), again] }));
    expect(lines.filter((line) => line.startsWith('Also fits'))).toEqual([
      'Also fits: $.other[1] in music.example/v1/artist',
      'Also fits: $.top_tracks[2].plays in music.example/v1/artist, 5 seconds after the page was opened',
    ]);
  });

  test('in one answer is not said of several', () => {
    const unsure = (...sources: Source[]) =>
      told('7', segment('7', { label: 'unsure', sources, evidence: several(2) }))[0];
    expect(unsure(PLAYS, at(1))).toContain('Several places of one answer');
    expect(unsure(PLAYS, { ...PLAYS, requestId: 'r2' })).toContain('Several answers');
  });
});

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

describe('what is not sure', () => {
  test.each([
    'late-listening',
    'unreadable-answer',
    'typed',
    'in-script',
    'before-answer',
    'computed-number',
    'short-text',
    'several-sources',
  ] as const)('because of %s says what would settle it', (kind) => {
    const [sentence] = told(
      '7',
      segment('7', { label: 'unsure', sources: [PLAYS], evidence: [{ kind, weight: -1 }] }),
    );
    expect(sentence).toMatch(/^Not sure\. .*settle/);
  });

  test('is for a computed number the chance, not that a list was asked for twice', () => {
    const evidence = (['several-sources', 'computed-number'] as const).map((kind) => ({ kind, weight: -1 }));
    const [sentence] = told('7', segment('7', { label: 'unsure', sources: [PLAYS, PLAYS], evidence }));
    expect(sentence).toContain('Counting or calculating');
  });

  test('offers a reload only where an answer came too early to be heard', () => {
    const because = (kind: EvidenceKind) =>
      told('7', segment('7', { label: 'unsure', evidence: [{ kind, weight: -1 }] }))[0];
    expect(because('late-listening')).toContain('Reload');
    expect(because('unreadable-answer')).not.toContain('Reload');
    expect(because('unreadable-answer')).toContain('an answer that it could not read may');
    expect(because('not-in-code')).toContain('in no file of the page either');
  });

  test('of words that stand nowhere says so once', () => {
    const evidence = (['no-match', 'not-in-code'] as const).map((kind) => ({ kind, weight: 1 }));
    const [sentence, ...lines] = told('Adrift', segment('Adrift', { label: 'unsure', evidence }));
    expect(sentence).toContain('in no answer');
    expect(lines.join()).not.toMatch(/contains it|stand nowhere/);
  });
});

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

describe('the reasons', () => {
  const reasons = (...evidence: Evidence[]) => told('7', segment('7', { sources: [PLAYS], evidence }));

  test('stand in the order of their weight', () => {
    const lines = reasons(
      { kind: 'exact-text', weight: 1 },
      { kind: 'column', weight: 3, detail: { rows: 4, of: 5 } },
    );
    expect(lines.at(-2)).toBe('The same field fits this column: 4 of 5 rows.');
    expect(lines.at(-1)).toBe('The text is the same, letter for letter.');
  });

  test('for it come first, and what makes it less sure is called so', () => {
    const lines = reasons(
      { kind: 'in-script', weight: -5 },
      { kind: 'short-text', weight: 2 },
      { kind: 'record', weight: 1 },
    );
    expect(lines.slice(-4)).toEqual([
      'Its neighbours on the page come from the same record.',
      'Less sure because:',
      'The same words are written in the page’s JavaScript.',
      'By itself it is so short or so common that it may match by chance.',
    ]);
  });

  test('of what its server wrote speak for the page where they speak against data', () => {
    const evidence: Evidence[] = [
      { kind: 'html-landmark', weight: -3 },
      { kind: 'html-repeated', weight: 1 },
    ];
    const own = { label: 'frontend', origin: 'markup', evidence } as const;
    expect(told('Menu', segment('Menu', own)).slice(-3)).toEqual([
      expect.stringContaining('a menu, a header'),
      'Less sure because:',
      expect.stringContaining('a list whose entries differ'),
    ]);
  });

  test('name no file where a script inside the page says it', () => {
    const lines = reasons({ kind: 'in-script', weight: -1, detail: { url: 'https://a.example/#script[3]' } });
    expect(lines.at(-1)).toBe('The same words are written in the page’s JavaScript.');
  });

  test('do not say twice that it was worked out', () => {
    const lines = reasons({ kind: 'computed-number', weight: 1 }, { kind: 'computed', weight: 2 });
    expect(lines.filter((line) => /calculating|compute/.test(line))).toHaveLength(1);
  });

  const KINDS = Object.keys(EVIDENCE_DETAILS) as EvidenceKind[];
  const detail = {
    rows: 4,
    of: 5,
    key: 'plays',
    url: 'https://a.example/x.js',
    count: 2,
    values: '3, 4',
    name: 'limit',
    size: 10,
  };

  test.each(KINDS)('%s has a sentence', (kind) => {
    const line = reasons({ kind, weight: 1, detail }).findLast((one) => !one.startsWith('And'))!;
    for (const name of EVIDENCE_DETAILS[kind])
      expect(line).toContain(name === 'url' ? 'x.js' : String(detail[name]));
  });

  test.each(KINDS)('%s has a sentence without its details', (kind) => {
    expect(reasons({ kind, weight: 1 }).at(-1)).toMatch(/\.$/);
  });
});

test.each(
  (
    'normalized case substring number compact currency percent bytes duration date relative-time ordinal truncate join split ' +
    'markup initials mask slug url enum mapped count sum average product share position key exact'
  ).split(' '),
)('the change "%s" has a sentence', (transform) => {
  const sources = [{ ...PLAYS, value: 'raw', transform: transform as Source['transform'] }];
  expect(told('shown', segment('shown', { sources }))[0]).toMatch(
    /(?:answer|came from music\.example,) under top tracks → 3 → plays\. .*shown/,
  );
});
