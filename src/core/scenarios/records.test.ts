/** Lists of every make: sorted, filtered, merged, recycled, columnar, normalised, dictionaries. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const BOATS = [
  { id: 'b1', name: 'Sirena', berth: 4, owner: 'u2' },
  { id: 'b2', name: 'Albatros', berth: 11, owner: 'u1' },
  { id: 'b3', name: 'Marlin', berth: 7, owner: 'u2' },
  { id: 'b4', name: 'Petrel', berth: 23, owner: 'u3' },
];

const NOTES = ['She leaks', 'Good in a blow', 'Ask for the oars', 'Smells of tar'];

function list(boats: { name: string; berth: number }[]): string {
  return `<ul>${boats.map(({ name, berth }) => `<li><b>${name}</b><i>${berth}</i></li>`).join('')}</ul>`;
}

describe('a list', () => {
  it('may be filtered and sorted by the page', () => {
    const shown = BOATS.filter(({ berth }) => berth > 4).sort((a, b) => a.name.localeCompare(b.name));
    expect(verdicts(page(list(shown), [answer('/boats', BOATS)]))).toEqual([
      '[Albatros r1$[1].name]',
      '[11 r1$[1].berth]',
      '[Marlin r1$[2].name]',
      '[7 r1$[2].berth]',
      '[Petrel r1$[3].name]',
      '[23 r1$[3].berth]',
    ]);
  });

  it('may have a number in one row where the others have words of the page’s own', () => {
    const free = [140, 0, 25, 4];
    const boats = BOATS.map(({ name }, i) => ({ name, places: { free: free[i] } }));
    const note = (places: number) => (places === 0 ? 'Full' : places < 5 ? `Only ${places} left` : 'Hire');
    const rows = boats.map(({ name }, i) => `<li><b>${name}</b><i>${note(free[i]!)}</i></li>`);
    const answers = [
      answer('/boats', { object: 'list', data: boats }),
      answer('/notes', { total_count: 4, data: NOTES.map((text) => ({ text })) }),
    ];
    const notes = NOTES.map((text) => `<p>${text}</p>`).join('');
    const shown = page(`<ul>${rows.join('')}</ul><h2>What sailors say</h2><b>4 notes</b>${notes}`, answers);
    expect(verdicts(shown)[7]).toBe('Only [4 r1$.data[3].places.free] left');
  });

  it('may be numbered by its identifiers, nought and all', () => {
    const servers = BOATS.map(({ name }, i) => ({ id: i, drops: 0, order: 7 * i + 1, name, idle: 0 }));
    const rows = servers.map(({ id, name }) => `<tr><td>${id}</td><td>${name}</td></tr>`).join('');
    const shown = page(`<table><tr><th>#</th><th>Name</th></tr>${rows}</table>`, [answer('/boats', servers)]);
    expect(verdicts(shown)[2]).toBe('[0 r1$[0].id]');
  });

  it.each(['grade', 'f4'])('may have a row whose only word many fields of its object (%s) hold', (member) => {
    const named = (name: string) => ({ name, hint: `sorted by ${name}` });
    const grade = ['label', 'table', 'column', 'join', 'term', 'path', 'code', 'sort', 'short'];
    const fields = {
      author: named('Written by'),
      press: named('Printed at'),
      tongue: named('Spoken in'),
      [member]: { ...named('Grade'), ...Object.fromEntries(grade.map((key) => [key, 'grade'])) },
    };
    const rows = Object.values(fields).map(
      ({ name }, i) => `<tr><td>${name}:</td><td>${'abcd'[i]}</td></tr>`,
    );
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/fields', { fields })]));
    expect(said[6]).toBe(`[Grade r1$.fields.${member}.name]:`);
  });

  it('may have a row that shows what its object passes on, by somebody who has a row of his own', () => {
    const by = (name: string, word: string, ago: string) => ({ skipper: { name }, word, ago });
    const log: (ReturnType<typeof by> & { passed?: ReturnType<typeof by> })[] = [
      by('Åse', 'Wind from the north', '4 h'),
      by('Kjell', 'Herring off the point', '9 h'),
      { ...by('Torunn', '', '11 h'), passed: by('Åse', 'The buoy by the wreck is dark', '2 d') },
      by('Ole', 'Berths are free again', '3 d'),
    ];
    const rows = log.map((one) => {
      const { skipper, word, ago } = one.passed ?? one;
      return `<li><b>${skipper.name}</b><p>${word}</p><time>${ago}</time></li>`;
    });
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/log', log)]));
    expect([said[0], said[6]]).toEqual(['[Åse r1$[0].skipper.name]', '[Åse r1$[2].passed.skipper.name]']);
  });

  it('may show a window of thousands', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({
      name: `Dinghy no. ${i + 1000}`,
      berth: (i * 7) % 90,
    }));
    const window = many.slice(1200, 1206);
    expect(verdicts(page(list(window), [answer('/boats', many)])).slice(0, 2)).toEqual([
      '[Dinghy no. 2200 r1$[1200].name]',
      `[${window[0]!.berth} r1$[1200].berth]`,
    ]);
  });

  it('may merge two answers about the same things', () => {
    const prices = BOATS.map(({ id, name }, i) => ({ id, name, fee: 310 + i * 45 }));
    const shown = `<ul>${BOATS.map(({ name, berth }, i) => `<li><b>${name}</b><i>${berth}</i><u>${310 + i * 45}</u></li>`).join('')}</ul>`;
    const said = verdicts(page(shown, [answer('/boats', BOATS), answer('/fees', prices)]));
    expect(said.filter((_, i) => i % 3 === 1)).toEqual(
      BOATS.map(({ berth }, i) => `[${berth} r1$[${i}].berth]`),
    );
    expect(said.filter((_, i) => i % 3 === 2)).toEqual(
      BOATS.map((_, i) => `[${310 + i * 45} r2$[${i}].fee]`),
    );
  });

  it.each([3, 9, 60])('may have been asked for %d times, each answer a little different', (times) => {
    const polls = Array.from({ length: times }, (_, i) => 301 + ((i * 7) % 40)).map((free, i) =>
      answer('/boats', { free, boats: BOATS }, { startedMs: 100 + 500 * i, finishedMs: 150 + 500 * i }),
    );
    const paths = labelsOf(page(list(BOATS), polls)).map(({ segments }) => segments[0]!.sources[0]?.path);
    expect(paths).toEqual(BOATS.flatMap((_, i) => [`$.boats[${i}].name`, `$.boats[${i}].berth`]));
    expect(labelsOf(page(list(BOATS), polls)).every(({ confidence }) => confidence > 0.95)).toBe(true);
  });

  it('may come in columns', () => {
    const columnar = { names: BOATS.map(({ name }) => name), berths: BOATS.map(({ berth }) => berth) };
    expect(verdicts(page(list(BOATS), [answer('/boats', columnar)]))).toEqual(
      BOATS.flatMap(({ name, berth }, i) => [`[${name} r1$.names[${i}]]`, `[${berth} r1$.berths[${i}]]`]),
    );
  });

  it('may come as rows without names', () => {
    const table = { header: ['name', 'berth'], rows: BOATS.map(({ name, berth }) => [name, berth]) };
    expect(verdicts(page(list(BOATS), [answer('/boats', table)]))).toEqual(
      BOATS.flatMap(({ name, berth }, i) => [`[${name} r1$.rows[${i}][0]]`, `[${berth} r1$.rows[${i}][1]]`]),
    );
  });

  it('may be normalised', () => {
    const normalised = {
      entities: { boats: Object.fromEntries(BOATS.map((boat) => [boat.id, boat])) },
      ids: BOATS.map(({ id }) => id),
    };
    expect(verdicts(page(list(BOATS), [answer('/boats', normalised)]))).toEqual(
      BOATS.flatMap(({ name, berth, id }) => [
        `[${name} r1$.entities.boats.${id}.name]`,
        `[${berth} r1$.entities.boats.${id}.berth]`,
      ]),
    );
  });

  it('may be the edges of a graph', () => {
    const graph = {
      data: { harbour: { boats: { edges: BOATS.map((node) => ({ cursor: `c-${node.id}`, node })) } } },
    };
    expect(verdicts(page(list(BOATS), [answer('/graphql', graph)])).slice(0, 2)).toEqual([
      '[Sirena r1$.data.harbour.boats.edges[0].node.name]',
      '[4 r1$.data.harbour.boats.edges[0].node.berth]',
    ]);
  });

  it('may have its names as keys', () => {
    const scores = { Ana: 512, Bertil: 498, Cecilia: 77, Dag: 1204 };
    const shown = `<table>${Object.entries(scores)
      .map(([name, score]) => `<tr><td>${name}</td><td>${score}</td></tr>`)
      .join('')}</table>`;
    const labels = labelsOf(page(shown, [answer('/scores', scores)]));
    expect(labels.map(({ label }) => label)).toEqual(Array(8).fill('backend'));
    expect(labels[0]?.segments[0]?.sources[0]).toMatchObject({ path: '$.Ana', transform: 'key' });
  });
});

describe('the number of things that an object has', () => {
  const VISIT = {
    patient: 'Ines Holloway',
    born: '19610923',
    referred: 'Dr Okafor, Mill Lane',
    pictures: ['a1', 'b2', 'c3'],
    notes: [],
  };
  const card = `<a><h3>Ines Holloway</h3><p>Saturday, September 23, 1961</p><p>Dr Okafor, Mill Lane</p><b>3</b></a>`;

  it('is of the object that stands around it, whose days may be written without dashes', () => {
    expect(verdicts(page(card, [answer('/visit', VISIT)]))).toEqual([
      '[Ines Holloway r1$.patient]',
      '[Saturday, September 23, 1961 r1$.born]',
      '[Dr Okafor, Mill Lane r1$.referred]',
      '[3 r1$.pictures.length]',
    ]);
  });
});

describe('rows that unfold', () => {
  const berth = ({ name, mooring }: { name: string; mooring: string }) =>
    `<tr><td>${name}</td><td>${mooring}</td></tr>`;
  const HARBOUR = [
    { name: 'Sirena', mooring: 'on hold', tel: '0417' },
    { name: 'Albatros', mooring: 'paid', tel: '0882' },
    { name: 'Marlin', mooring: 'on hold', tel: '0365' },
  ];
  const unfolded = ({ tel }: { tel: string }) => `<tr><td><dl><dd>${tel}</dd></dl></td></tr>`;
  const words = script(`const WORDS = ["on hold", "paid"]; call(boat.tel); show(boat.mooring)`);

  it('are still rows of the same list, whose columns decide their cells', () => {
    const shown = `<table>${HARBOUR.map((boat) => berth(boat) + unfolded(boat)).join('')}</table>`;
    expect(verdicts(page(shown, [answer('/boats', HARBOUR)], { assets: [words] }))).toEqual(
      HARBOUR.flatMap(({ name, mooring, tel }, i) => [
        `[${name} r1$[${i}].name]`,
        `[${mooring} r1$[${i}].mooring]`,
        `[${tel} r1$[${i}].tel]`,
      ]),
    );
  });
});

describe('a table of one object', () => {
  const boat = { name: 'Sirena', length: 9.4, beam: 3.1, draught: 1.7, berths: 4, tankLitres: 120 };

  it('is read by its terms', () => {
    const shown =
      '<dl><dt>Beam</dt><dd>3.1 m</dd><dt>Draught</dt><dd>1.7 m</dd><dt>Berths</dt><dd>4</dd><dt>Tank</dt><dd>120 l</dd></dl>';
    const data = verdicts(page(`<h1>Sirena</h1>${shown}`, [answer('/boat', boat)])).filter(
      (_, i) => i > 0 && i % 2 === 0,
    );
    expect(data.map((said) => /r1(\S+)\]/.exec(said)?.[1])).toEqual([
      '$.beam',
      '$.draught',
      '$.berths',
      '$.tankLitres',
    ]);
  });
});

describe('terms that are data themselves', () => {
  const fields = {
    skipper: { id: 1, label: 'skipper', title: 'Skipper on watch' },
    built: { id: 2, label: 'built', title: 'Year of building' },
    harbour: { id: 3, label: 'harbour', title: 'Home harbour' },
    tag: { id: 4, label: 'tag', title: 'Tag', kinds: ['tag'] },
  };
  const boat = { skipper: 'Ines Holloway', built: 1998, harbour: 'Skerry Point', tag: 'herring' };
  const rows = Object.entries(boat).map(
    ([name, value]) => `<tr><td>${fields[name as keyof typeof fields].title}:</td><td>${value}</td></tr>`,
  );

  it('say little by one short word, but more in a column', () => {
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/form', { fields, boat })]));
    expect(said[6]).toBe('[Tag r1$.fields.tag.title]:');
  });

  it('say nothing in a table of something else', () => {
    const other = ['Lamp', 'Bell', 'Oar'].map((name) => `<tr><td>${name}:</td><td>2</td></tr>`).join('');
    const table = `<table><tr><td>Tag:</td><td>1</td></tr>${other}</table>`;
    const said = verdicts(page(table, [answer('/form', { fields, boat })]));
    expect(said[0]).toBe('Tag:');
  });
});

describe('a grid whose cells have no rows around them', () => {
  const trials = [
    { name: 'fog-small', rate: 0.00137, mixed: true, layers: 4, loss: 0.41173 },
    { name: 'fog-wide', rate: 0.0231, mixed: false, layers: 4, loss: 0.29801 },
    { name: 'lamp-steps', rate: 0.0614, mixed: false, layers: 2, loss: 1.8841 },
    { name: 'brass-dial', rate: 0.0088, mixed: true, layers: 4, loss: 0.2212 },
  ];
  const cells = trials.flatMap(({ name, rate, mixed, layers, loss }) => [name, rate, mixed, layers, loss]);
  const heads = ['Trial', 'Rate', 'Mixed', 'Layers', 'Loss'];
  const shown = [...heads, ...cells].map((text) => `<div>${text}</div>`).join('');

  it('has rows all the same: what is too common to be known alone is known by its place', () => {
    const assets = [script('a(true,false,4,2,"true","false")')];
    const said = verdicts(page(`<section>${shown}</section>`, [answer('/trials', { trials })], { assets }));
    expect(said.slice(5, 15)).toEqual([
      '[fog-small r1$.trials[0].name]',
      '[0.00137 r1$.trials[0].rate]',
      '[true r1$.trials[0].mixed]',
      '[4 r1$.trials[0].layers]',
      '[0.41173 r1$.trials[0].loss]',
      '[fog-wide r1$.trials[1].name]',
      '[0.0231 r1$.trials[1].rate]',
      '[false r1$.trials[1].mixed]',
      '[4 r1$.trials[1].layers]',
      '[0.29801 r1$.trials[1].loss]',
    ]);
  });
});

describe('names and numbers one after the other, with no rows around them', () => {
  const sheds = [
    { name: 'north shed', jars: 41 },
    { name: 'south shed', jars: 12 },
    { name: 'boat house', jars: 3 },
    { name: 'old mill', jars: 3 },
    { name: 'chapel', jars: 0 },
    { name: 'lighthouse', jars: 0 },
  ];
  const numbersIn = (shown: string) =>
    verdicts(page(shown, [answer('/sheds', { sheds, open: 3 })])).filter((_, i) => i % 2 === 1);

  it.each([
    ['all of one name', sheds.map(({ name, jars }) => `<div>${name}</div><div>${jars}</div>`), 'section'],
    ['terms and what they are', sheds.map(({ name, jars }) => `<dt>${name}</dt><dd>${jars}</dd>`), 'dl'],
  ])('are rows all the same, noughts and equal ones as well: %s', (_what, cells, list) => {
    expect(numbersIn(`<${list}>${cells.join('')}</${list}>`)).toEqual(
      sheds.map(({ jars }, i) => `[${jars} r1$.sheds[${i}].jars]`),
    );
  });
});

describe('a list in each row of a list', () => {
  const measures = () => [
    { name: 'Temperature', unit: 'degrees Celsius' },
    { name: 'Humidity', unit: 'percent' },
    { name: 'Pressure', unit: 'hectopascal' },
  ];
  const stations = ['Fern corner', 'Orchid bench', 'Potting shed'].map((place, i) => ({
    place,
    measures: i === 2 ? [{ name: 'Moisture', unit: 'litres' }] : measures(),
  }));
  const card = ({ place, measures }: (typeof stations)[number]) =>
    `<div><h3>${place}</h3>${measures.map(({ name, unit }) => `<p><b>${name}</b><i>${unit}</i></p>`).join('')}</div>`;

  it('shows the items of the object that its row shows, though another has the same', () => {
    const shown = [stations[1]!, stations[2]!, stations[0]!].map(card).join('');
    const said = verdicts(page(shown, [answer('/stations', stations)]));
    expect(said.slice(0, 7)).toEqual([
      '[Orchid bench r1$[1].place]',
      ...measures().flatMap(({ name, unit }, i) => [
        `[${name} r1$[1].measures[${i}].name]`,
        `[${unit} r1$[1].measures[${i}].unit]`,
      ]),
    ]);
  });
});

describe('rows of what an object holds, below its own row and of the same make', () => {
  const JARS = ['Beetroot of March', 'Lemon of May', 'Gherkin of June'].map((jar, i) => ({
    jar,
    lid: 71 + i * 13,
  }));
  const rack = (name: string, litres: number, room: string) => ({ name, litres, room });
  const racks = [
    rack('Pickle wall', 64.25, 'cellar'),
    rack('Jam shelf', 31.5, 'pantry'),
    rack('Kraut corner', 118.75, 'outhouse'),
  ];
  const cells = (...all: unknown[]) => `<tr>${all.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = racks
    .map(
      ({ name, litres, room }, i) =>
        cells(name, litres, room) + (i ? '' : JARS.map(({ jar, lid }) => cells(jar, litres, lid)).join('')),
    )
    .join('');

  it('do not keep it from being shown by its row', () => {
    const [label] = labelsOf(
      page(`<table>${table}</table>`, [
        answer('/racks', { racks }),
        answer('/jars', { of: 'all', jars: JARS }),
      ]),
    );
    expect(label?.segments[0]?.evidence.map(({ kind }) => kind)).toContain('column');
  });
});

it('a number after its sign is what its object is called by, beside something else that this says', () => {
  const crane = { id: 7, load: 7, name: 'Lower quay, north crane' };
  const said = labelsOf(page('<p>#7 Lower quay, north crane</p>', [answer('/crane', crane)]))[0]!;
  expect(said.segments.find(({ start }) => start === 1)).toMatchObject({ label: 'backend' });
  expect(said.segments.find(({ start }) => start === 1)?.sources[0]?.path).toBe('$.id');
});
