/** What real servers sent (`tests/scenarios/frameworks`, captured): read well when whole, and never fatal when changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'devalue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../model';
import { decode } from '.';
import { pathOf } from './path';
import { joinScripts } from './script-chunks';

interface Body {
  from: string;
  mime: string;
  text: string;
}

const FOLDER = 'tests/scenarios/frameworks';
const MIMES = [
  'text/x-component',
  'text/x-script',
  'text/javascript',
  'application/json',
  'application/x-astro-props',
  '',
];
const SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const PROPS = /\sprops="([^"]*)"/g;
const bodies = readdirSync(FOLDER)
  .filter((name) => !name.includes('.'))
  .flatMap((name) => capturesOf(name).flatMap((captured) => bodiesOf(name, captured)));

/** Of the newest version (`captured`), and of earlier majors that many sites run on (`captured-2`). */
function capturesOf(framework: string): string[] {
  return readdirSync(`${FOLDER}/${framework}`).filter((name) => name.startsWith('captured'));
}

/** Every answer with data that was captured, and the state in every document, joined. */
function bodiesOf(name: string, captured: string): Body[] {
  const framework = name + captured.slice('captured'.length);
  const folder = `${FOLDER}/${name}/${captured}`;
  const { answers } = JSON.parse(readFileSync(`${folder}/answers.json`, 'utf8')) as {
    answers: { path: string; headers: Record<string, string>; file: string }[];
  };
  return answers.flatMap(({ path, headers, file }) => {
    const mime = headers['content-type']?.split(';', 1)[0] ?? '';
    if (file.endsWith('.gz')) return [];
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return mime === 'text/html'
      ? stateIn(text, `${framework}${path}`)
      : [{ from: framework + path, mime, text }];
  });
}

function stateIn(html: string, from: string): Body[] {
  const scripts = [...html.matchAll(SCRIPT)];
  const code = scripts.filter(([, attributes]) => !/json/.test(attributes!)).map(([, , text]) => text!);
  const data = scripts.filter(([, attributes]) => /json/.test(attributes!)).map(([, , text]) => text!);
  return [
    ...joinScripts(code).map(({ name, mime, text }) => ({ from: `${from}#${name}`, mime, text })),
    ...code.map((text) => ({ from, mime: 'text/javascript', text })),
    ...data.map((text) => ({ from: `${from}#data`, mime: 'application/json', text })),
    ...[...html.matchAll(PROPS)].map(([, props]) => ({
      from: `${from}@props`,
      mime: 'application/x-astro-props',
      text: props!.replaceAll('&quot;', '"'),
    })),
  ];
}

function exchange(text: string, mime: string): Exchange {
  return {
    id: 'r1',
    via: 'fetch',
    method: 'GET',
    url: 'https://app.example/',
    status: 200,
    mime,
    startedMs: 0,
    finishedMs: 1,
    bytes: text.length,
    body: { kind: 'text', text },
  };
}

function decoded(from: string): { as: string; leaves: Record<string, unknown> } {
  const body = bodies.find((one) => new RegExp(`^${from}`).test(one.from))!;
  const { as, leaves } = decode(exchange(body.text, body.mime), 0);
  return { as, leaves: Object.fromEntries(leaves.map((leaf) => [pathOf(leaf), leaf.raw ?? leaf.value])) };
}

describe('a real body is read with paths that its code knows', () => {
  it.each([
    ['next/artists/teodor-lunde\\?_rsc', 'flight', '$.RecordList.records[1].title', 'A Reed Is Enough'],
    ['next/artists/teodor-lunde\\?_rsc', 'flight', '$.FollowButton.since', '2017-11-21T18:05:00.000Z'],
    ['next/artists/ottoline-brask#__next_f', 'flight', "$['ul.plays'][2]['span[0]']", 57820],
    [
      'nuxt/artists/teodor-lunde/_payload.json',
      'devalue',
      "$.data['artist-teodor-lunde'].tags[1]",
      'tide clocks',
    ],
    ['nuxt/artists/ottoline-brask#data', 'devalue', '$.state.$svisits', 41],
    [
      'sveltekit/artists/teodor-lunde/__data.json',
      'sveltekit',
      '$.nodes[1].data.artist.signedUp',
      '2017-11-21T18:05:00.000Z',
    ],
    [
      'sveltekit/artists/ottoline-brask#__sveltekit',
      'sveltekit',
      '$.data[0].data.visitor.name',
      'Wren Halloway',
    ],
    [
      'react-router/artists/teodor-lunde.data',
      'turbo-stream',
      "$['routes/artist'].data.artist.royalties",
      '90071992547409931',
    ],
    [
      'react-router/artists/ottoline-brask#',
      'turbo-stream',
      "$.loaderData['routes/artist'].artist.plays['Slack Water']",
      2310455,
    ],
    ['tanstack-start/artists/ottoline-brask#', 'seroval', '$.matches[1].l.artist.albums[0].price', 18.5],
    [
      'tanstack-start/artists/ottoline-brask#',
      'seroval',
      '$.matches[1].l.notes.text',
      'Ottoline Brask records tide clocks, ferry bells and her own slow piano in an old pilot house.',
    ],
    ['tanstack-start/_serverFn/', 'seroval-json', '$.result.name', 'Teodor Lunde'],
    ['astro/artists/ottoline-brask@props', 'astro', '$.count', 1284310],
    ['sveltekit-2/artists/teodor-lunde/__data.json', 'sveltekit', '$.nodes[1].data.artist.followers', 73904],
    ['sveltekit-2/artists/ottoline-brask#__sveltekit', 'sveltekit', '$.data[1].data.artist.city', 'Ghent'],
    [
      'react-router-7/artists/teodor-lunde.data',
      'turbo-stream',
      "$['routes/artist'].data.artist.followers",
      73904,
    ],
    [
      'react-router-7/artists/ottoline-brask#',
      'turbo-stream',
      '$.loaderData.root.visitor.name',
      'Wren Halloway',
    ],
    ['astro-5/artists/ottoline-brask@props', 'astro', '$.count', 1284310],
  ])('%s (%s) has %s', (from, as, path, value) => {
    const found = decoded(from);
    expect(found.as).toBe(as);
    expect(found.leaves[path]).toBe(value);
  });

  it.each([
    ['a flight stream without its end', 'next/artists/teodor-lunde\\?_rsc', 'flight'],
    ['a stream whose promises are still open', 'react-router/artists/teodor-lunde.data', 'turbo-stream'],
  ])('%s is read as far as it came', (_what, from, as) => {
    const { text, mime } = bodies.find((one) => new RegExp(`^${from}`).test(one.from))!;
    const cut = text.slice(0, text.lastIndexOf('\n', text.length - 2) + (as === 'flight' ? 5 : 1));
    expect(decode(exchange(cut, mime), 0).as).toBe(as);
  });
});

describe('copy in a flight stream is not claimed', () => {
  it.each([
    'Record shelf',
    'Records to keep',
    'In short',
    'Lives in ',
    ' plays',
    'Another artist',
    'Reading the notes…',
  ])('%s', (copy) => {
    expect(Object.values(decoded('next/artists/ottoline-brask#__next_f').leaves)).not.toContain(copy);
  });
});

describe('a form that is not known is one text', () => {
  it.each([
    ['a flight row of an unknown kind', 'text/x-component', '0:{"a":"b"}\n1:K{"c":1}\n'],
    ['a flight row that is no JSON', 'text/x-component', '0:{"a":\n'],
    ['bytes in a flight stream', 'text/x-component', '1:o4,\u0001\u0002\u0003\u0004'],
    ['a third turbo-stream', 'text/x-script', '{"a":1}'],
    ['an entry that is not there', 'text/x-script', '[{"_1":9},"a"]'],
    ['an island of a later Astro', 'application/x-astro-props', '{"a":[99,1]}'],
  ])('%s', (_what, mime, text) => {
    expect(decode(exchange(text, mime), 0).as).not.toMatch(/flight|turbo|astro|devalue/);
  });

  it('ordinary lists of JSON are not taken for devalue', () => {
    for (const text of ['[{"id":1},{"id":2}]', '[1,2,3]', '[]', '["a"]', '[{"a":1,"b":0},"x","y"]'])
      expect(decode(exchange(text, 'application/json'), 0).as).toBe('json');
  });
});

describe('whatever devalue writes', () => {
  it('has a leaf for each of its scalars', () => {
    // What is JSON itself (`"[0]"`) has leaves of its own.
    const text = fc.string().filter((one) => !/^\s*[[{]/.test(one));
    const value = fc.record({
      list: fc.array(text, { minLength: 1 }),
      n: fc.integer(),
      at: fc.date({ noInvalidDate: true }),
    });
    fc.assert(
      fc.property(value, ({ list, n, at }) => {
        const { leaves } = decode(exchange(stringify({ list, n, at }), 'application/json'), 0);
        const found = leaves.filter((leaf) => !leaf.isLength).map((leaf) => leaf.value);
        expect(found).toEqual([...list, n, at.toISOString()]);
      }),
    );
  });
});

/** A body with a piece taken out, doubled, put elsewhere, or turned into something else. */
const mutated = fc
  .record({
    body: fc.constantFrom(...bodies),
    mime: fc.option(fc.constantFrom(...MIMES)),
    cuts: fc.array(
      fc.record({
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        to: fc.string({ maxLength: 6 }),
        copies: fc.nat(2),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ body, mime, cuts }) => ({
    mime: mime ?? body.mime,
    text: cuts.reduce((text, { from, length, to, copies }) => {
      const at = Math.floor(from * text.length);
      return text.slice(0, at) + text.slice(at, at + length).repeat(copies) + to + text.slice(at + length);
    }, body.text),
  }));

function isBounded(text: string, mime: string): void {
  const { leaves } = decode(exchange(text, mime), 0);
  // A member each, and the length of every list.
  expect(leaves.length).toBeLessThanOrEqual(2 * (text.length + 10_001));
}

describe('no body is too much', () => {
  it('real ones, changed', () => {
    fc.assert(
      fc.property(mutated, ({ text, mime }) => isBounded(text, mime)),
      { numRuns: 2000 },
    );
  });

  it('random ones', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...MIMES), isBounded));
  });

  const N = 40;
  const twice = (of: (i: number) => string) => Array.from({ length: N }, (_, i) => of(i));
  const DEEP = 20_000;
  it.each([
    [
      'a list that doubles forty times',
      'application/json',
      `[${twice((i) => (i < N - 1 ? `[${i + 1},${i + 1}]` : '"x"'))}]`,
    ],
    [
      'the same in a turbo-stream',
      'text/x-script',
      `[${twice((i) => (i < N - 1 ? `[${i + 1},${i + 1}]` : '"x"'))}]`,
    ],
    [
      'the same in a flight stream',
      'text/x-component',
      `${twice((i) => `${(i + 1).toString(16)}:["$${(i + 2).toString(16)}","$${(i + 2).toString(16)}"]`).join('\n')}\nff:I[1,[],"A"]\n0:["$","$Lff",null,{"a":"$1"}]\n`,
    ],
    [
      'the same as code',
      'text/javascript',
      `window.a=($R=>[${twice((i) => (i === 0 ? '$R[0]=[1]' : `$R[${i}]=[$R[${i - 1}],$R[${i - 1}]]`))}])($R["a"])`,
    ],
    [
      'functions that call each other',
      'text/javascript',
      `($R=>$R[0]=(${twice((i) => `(f${i}=>f${i}(f${i})+`).join('')}`,
    ],
    ['a list in itself', 'application/json', '[[0,1],"x"]'],
    ['a deep list', 'text/x-script', `[${Array.from({ length: DEEP }, (_, i) => `[${i + 1}]`)},"x"]`],
    ['a deep flat list', 'application/json', `[${Array.from({ length: DEEP }, (_, i) => `[${i + 1}]`)},"x"]`],
    [
      'a deep element',
      'text/x-component',
      `0:${'["$","p",null,{"children":'.repeat(DEEP)}1${'}]'.repeat(DEEP)}\n`,
    ],
    ['deep code', 'text/javascript', `($R=>$R[0]=${'('.repeat(DEEP)}1`],
    ['a deep island', 'application/x-astro-props', `{"a":${'[1,['.repeat(DEEP)}${']]'.repeat(DEEP)}}`],
    ['a list of four thousand million', 'application/json', '[[-7,4294967295,4294967294,1],"x"]'],
  ])('%s', (_what, mime, text) => {
    isBounded(text, mime);
  });
});
