/** Names of members: data where a page lists whatever is in an object, copy where the page has words of its own for them. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const BOAT = { master: 'Ines Holloway', berth: 'quay-three', draught: 2.1, rigging: 'ketch' };
const BOATS = [
  { berth: 'quay-three', master: 'Ines Holloway', rigging: 'ketch' },
  { berth: 'north wall', master: 'Odd Vik', rigging: 'yawl' },
  { berth: 'inner basin', master: 'Mara Lind', rigging: 'sloop' },
];
const row = (cells: unknown[], cell = 'td') =>
  `<tr>${cells.map((one) => `<${cell}>${one}</${cell}>`).join('')}</tr>`;

describe('the name of a member', () => {
  const listed = `<table>${Object.entries(BOAT)
    .map((pair) => row(pair))
    .join('')}</table>`;

  it('is data where all of an object is listed, each name beside its value', () => {
    expect(verdicts(page(listed, [answer('/boats/4', BOAT)]))).toEqual([
      '[master r1$.master]',
      '[Ines Holloway r1$.master]',
      '[berth r1$.berth]',
      '[quay-three r1$.berth]',
      '[draught r1$.draught]',
      '[2.1 r1$.draught]',
      '[rigging r1$.rigging]',
      '[ketch r1$.rigging]',
    ]);
  });

  it('is data where marks stand between it and its value, in elements of their own', () => {
    const inMarks = Object.entries(BOAT).map(
      ([name, value]) => `<li><b>${name}</b><i>: </i><q>"</q><span>${value}</span><q>"</q></li>`,
    );
    const said = verdicts(page(`<ul>${inMarks.join('')}</ul>`, [answer('/boats/4', BOAT)]));
    expect(said).toContain('[master r1$.master]');
    expect(said).toContain('[draught r1$.draught]');
  });

  it('is data above the object that it names, which is written out with how many it has', () => {
    const fittings = {
      hull: { timber: 'larch', frames: 31, built: 'Rosendal' },
      sails: { main: 'tan 14', jib: 'Storm no. 3' },
      keel: { wood: 'iron oak', inches: 14 },
    };
    const member = ([name, value]: [string, unknown]) =>
      `<li><b>${name}</b><i>:</i><span>${value}</span></li>`;
    const blocks = Object.entries(fittings).map(
      ([name, object]) =>
        `<h2>${name}</h2><div><i>{</i><em>${Object.keys(object).length}</em><em> items</em>${Object.entries(object).map(member).join('')}<i>}</i></div>`,
    );
    const code = [script('h("em","items");h("b",name)')];
    const said = verdicts(page(blocks.join(''), [answer('/boats/4', { fittings })], { assets: code }));
    expect(said).toContain('[hull r1$.fittings.hull]');
    expect(said).toContain('[sails r1$.fittings.sails]');
  });

  it('is copy where the site itself has written most of them', () => {
    const assets = [script('h("td","master");h("td","berth");h("td","draught")')];
    expect(verdicts(page(listed, [answer('/boats/4', BOAT)], { assets }))).toContain('berth');
  });

  it('is data where the site has written most of them, but nothing of several', () => {
    const boat = {
      ...BOAT,
      sailPlan: 'gaff',
      callSign: 'LMQX',
      homePort: 'Rekkevik',
      insuredBy: 'Havn & Co',
    };
    const assets = [
      script(['master', 'berth', 'draught', 'rigging', 'sailPlan'].map((one) => `h("${one}")`).join()),
    ];
    const pairs = Object.entries(boat).map((pair) => row(pair));
    const said = verdicts(page(`<table>${pairs.join('')}</table>`, [answer('/boats/4', boat)], { assets }));
    expect(said.filter((_, i) => i % 2 === 0)).toEqual([
      ...['master', 'berth', 'draught', 'rigging', 'sailPlan'],
      '[callSign r1$.callSign]',
      '[homePort r1$.homePort]',
      '[insuredBy r1$.insuredBy]',
    ]);
  });

  it('is data where it is the name of a host, whatever the one beside it is', () => {
    const hashes = { 'feeds.skarv.example': 1286402, local: 3644 };
    const shown = `<table>${Object.entries(hashes)
      .map((pair) => row(pair))
      .join('')}</table>`;
    const assets = [script('h("td","local")')];
    expect(verdicts(page(shown, [answer('/stat', { hashes })], { assets }))).toEqual([
      "[feeds.skarv.example r1$.hashes['feeds.skarv.example']]",
      "[1286402 r1$.hashes['feeds.skarv.example']]",
      'local',
      '[3644 r1$.hashes.local]',
    ]);
  });

  it.each([
    ['has marks between its letters', 'sail-plan', 'sail-plan'],
    ['has another word within it', 'sailPlan', 'sailPlan'],
    ['stands in brackets', 'sailPlan', '[sailPlan]'],
  ])('is data where it %s, and is nowhere in the site, whatever those beside it are', (_how, name, text) => {
    const boat = { master: 'Ines Holloway', berth: 'quay-three', [name]: 'gaff cutter' };
    const shown = `<dl>${[
      ['master', 'Ines Holloway'],
      ['berth', 'quay-three'],
      [text, 'gaff cutter'],
    ]
      .map(([dt, dd]) => `<dt>${dt}</dt><dd>${dd}</dd>`)
      .join('')}</dl>`;
    const assets = [script('h("dt","master");h("dt","berth")')];
    const said = verdicts(page(shown, [answer('/boats/4', boat)], { assets }));
    const found = `[${name} r1$${name.includes('-') ? `['${name}']` : `.${name}`}]`;
    expect(said.filter((_, i) => i % 2 === 0)).toEqual(['master', 'berth', text.replace(name, found)]);
  });

  it('is copy where the page spells it otherwise', () => {
    const spelled = `<dl>${Object.entries(BOAT)
      .map(([name, value]) => `<dt>${name[0]!.toUpperCase()}${name.slice(1)}</dt><dd>${value}</dd>`)
      .join('')}</dl>`;
    expect(verdicts(page(spelled, [answer('/boats/4', BOAT)]))).toContain('Berth');
  });

  it('is data in the row of names above a table of whatever is sent', () => {
    const names = Object.keys(BOATS[0]!);
    const table = `<table>${row(names, 'th')}${BOATS.map((boat) => row(Object.values(boat))).join('')}</table>`;
    expect(verdicts(page(table, [answer('/boats', BOATS)])).slice(0, 3)).toEqual([
      '[berth r1$[0].berth]',
      '[master r1$[0].master]',
      '[rigging r1$[0].rigging]',
    ]);
  });

  it('is data in the row of names where each item of the list has its object one level deeper', () => {
    const names = Object.keys(BOATS[0]!);
    const rows = BOATS.map((boat, i) => ({ id: `boat-${1104 + i * 37}`, doc: boat }));
    const table = `<table>${row(['Papers', ...names], 'th')}${rows
      .map(({ id, doc }) => row([id, ...Object.values(doc)]))
      .join('')}</table>`;
    expect(verdicts(page(table, [answer('/boats', { rows })])).slice(0, 4)).toEqual([
      'Papers',
      '[berth r1$.rows[0].doc.berth]',
      '[master r1$.rows[0].doc.master]',
      '[rigging r1$.rows[0].doc.rigging]',
    ]);
  });

  it('is data above each of its values', () => {
    const paths = {
      '/orders': { get: { summary: 'Orders, newest first' }, post: { summary: 'Takes an order by hand' } },
    };
    const shown = ['Orders, newest first', 'Takes an order by hand'].map(
      (told) => `<b>/orders</b><i>${told}</i>`,
    );
    const assets = [script('h("b","Endpoints")')];
    const said = verdicts(page(shown.join(''), [answer('/description', { paths })], { assets }));
    expect(said.filter((one) => one === "[/orders r1$.paths['/orders']]")).toHaveLength(2);
  });

  it('is data in all its pieces where a page may break it after each', () => {
    const paths = {
      '/orders/{number}/receipt': { get: { summary: 'A receipt to print at the till' } },
      '/orders': { get: { summary: 'Orders, newest first' } },
    };
    const shown =
      '<b>/orders<wbr/>/{number}<wbr/>/receipt</b><i>A receipt to print at the till</i>' +
      '<b>/orders</b><i>Orders, newest first</i>';
    const assets = [script('h("b","Endpoints")')];
    const receipt = "r1$.paths['/orders/{number}/receipt']";
    expect(verdicts(page(shown, [answer('/description', { paths })], { assets }))).toEqual([
      `[/orders ${receipt}]`,
      `[/{number} ${receipt}]`,
      `[/receipt ${receipt}]`,
      `[A receipt to print at the till ${receipt}.get.summary]`,
      "[/orders r1$.paths['/orders']]",
      "[Orders, newest first r1$.paths['/orders'].get.summary]",
    ]);
  });
});

describe('a flag', () => {
  const boat = { afloat: true, insured: false, 'for-hire': true, berth: 'quay-three' };
  const listed = `<table>${Object.entries(boat)
    .map(([name, value]) => row([`<b>${name}:</b>`, value]))
    .join('')}</table>`;
  const other = answer('/boats/5', { afloat: true, spare: { insured: false } });

  it('is data beside the name of its member, where an object is listed with its names', () => {
    const assets = [script('for(var k in boat)row(k+":",boat[k])')];
    expect(verdicts(page(listed, [other, answer('/boats/4', boat)], { assets }))).toEqual([
      '[afloat r2$.afloat]:',
      '[true r2$.afloat]',
      '[insured r2$.insured]:',
      '[false r2$.insured]',
      "[for-hire r2$['for-hire']]:",
      "[true r2$['for-hire']]",
      '[berth r2$.berth]:',
      '[quay-three r2$.berth]',
    ]);
  });

  it('says nothing beside a word of the site', () => {
    const assets = [script('row("afloat:",b.afloat);row("insured:",b.insured);row("for-hire:",b.hire)')];
    const said = verdicts(page(listed, [answer('/boats/4', boat)], { assets }));
    expect(said.slice(0, 2)).toEqual(['afloat:', '?[true]']);
  });
});

it('a value is of the member whose name stands before it, though a list above is so long', () => {
  const gear = { sails: [{ id: 1, area: 34.5, cloth: 'dacron', cut: 'full' }] };
  const cells = Object.entries(gear.sails[0]!).map(([name, value]) => row([`<b>${name}:</b>`, value]));
  const said = verdicts(page(`<h5>Sails</h5><table>${cells.join('')}</table>`, [answer('/gear', gear)]));
  expect(said.slice(1, 3)).toEqual(['[id r1$.sails[0].id]:', '[1 r1$.sails[0].id]']);
});

describe('names in one text with their values', () => {
  const tags = [
    { quay: 'north wall', master: 'Odd Vik' },
    { quay: 'inner basin', rigging: 'sloop' },
    { master: 'Ines Holloway', rigging: 'ketch' },
  ];
  const text = (one: object) =>
    Object.entries(one)
      .map(([name, value]) => `${name}="${value}"`)
      .join(',');
  const shown = `<ul>${tags.map((one) => `<li>{${text(one)}}</li>`).join('')}</ul>`;

  it('are data where the site has no words of its own before that mark', () => {
    const assets = [script('for(var n in tags)l.push(n+"=\\""+tags[n]+"\\"");var quay={rigging:1}')];
    expect(verdicts(page(shown, [answer('/boats', tags)], { assets }))).toEqual([
      '{[quay r1$[0].quay]="[north wall r1$[0].quay]",[master r1$[0].master]="[Odd Vik r1$[0].master]"}',
      '{[quay r1$[1].quay]="[inner basin r1$[1].quay]",[rigging r1$[1].rigging]="[sloop r1$[1].rigging]"}',
      '{[master r1$[2].master]="[Ines Holloway r1$[2].master]",[rigging r1$[2].rigging]="[ketch r1$[2].rigging]"}',
    ]);
  });

  it('are data of their own object, though another answer has one of them as a value', () => {
    const counts = ['rigging', 'master', 'quay'].map((name, i) => ({ name, seen: 411 + 97 * i }));
    const rows = counts.map(({ name, seen }) => `<tr><td>${name}</td><td>${seen}</td></tr>`);
    const assets = [script('for(var n in tags)l.push(n+"=\\""+tags[n]+"\\"")')];
    const answers = [answer('/boats', tags), answer('/counts', counts)];
    expect(verdicts(page(`${shown}<table>${rows.join('')}</table>`, answers, { assets }))[2]).toBe(
      '{[master r1$[2].master]="[Ines Holloway r1$[2].master]",[rigging r1$[2].rigging]="[ketch r1$[2].rigging]"}',
    );
  });

  it('are copy where it has', () => {
    const written = ['quay', 'master', 'rigging'].map((name) => `"${name}=\\""+b.${name}+"\\""`);
    const assets = [script(`return [${written.join()}]`)];
    const said = verdicts(page(shown, [answer('/boats', tags)], { assets }));
    expect(said[0]).toBe('{quay="[north wall r1$[0].quay]",master="[Odd Vik r1$[0].master]"}');
  });

  it('are copy where nothing is known of the code', () => {
    expect(verdicts(page(shown, [answer('/boats', tags)]))[0]).toContain('{quay="');
  });
});

describe('a value beside the name of its member', () => {
  const account = { signIn: 'LDAP', lookUp: 'LDAP', renewal: 'LDAP', level: 2, seats: 2 };
  const assets = [
    script(
      Object.keys(account)
        .map((one) => `h("th","${one}")`)
        .join(),
    ),
  ];
  const words = answer('/languages/en.json', { directory: 'LDAP', password: 'Password', expired: 'Expired' });
  it('is of that member, of several with the same value, though it is a word of the site, too', () => {
    const table = `<table>${Object.entries(account)
      .map((pair) => row(pair))
      .join('')}</table>`;
    const said = verdicts(page(table, [words, answer('/account', account)], { assets }));
    expect(said.filter((_, i) => i % 2 === 1)).toEqual([
      '[LDAP r2$.signIn]',
      '[LDAP r2$.lookUp]',
      '[LDAP r2$.renewal]',
      '[2 r2$.level]',
      '[2 r2$.seats]',
    ]);
  });
});

describe('a name within a sentence that the site has written whole', () => {
  const traffic = {
    GET: { calls: 39_871, late: 758 },
    POST: { calls: 6_904, late: 696 },
    PUT: { calls: 1_022, late: 89 },
  };
  const tiles = Object.entries(traffic)
    .map(([name, { calls, late }]) => `<li><b>${calls}</b><i>${late}</i><u>${name} Requests</u></li>`)
    .join('');
  const said = (code: string) =>
    verdicts(page(`<ul>${tiles}</ul>`, [answer('/traffic', { by: traffic })], { assets: [script(code)] }));

  it('is copy', () => {
    const labels = said('h("u","GET Requests");h("u","POST Requests");h("u","PUT Requests")');
    expect(labels).toContain('POST Requests');
    expect(labels).toContain('[6904 r1$.by.POST.calls]');
  });

  it('is data where the site has written only the rest', () => {
    expect(said('h("u",name+" Requests")')).toContain('[POST r1$.by.POST] Requests');
  });

  it('is copy, too, where it stands by itself beside that sentence', () => {
    const named = Object.entries(traffic)
      .map(([name, { calls }]) => `<li><b>${name}</b><i>${calls}</i><u>${name} Requests</u></li>`)
      .join('');
    const code = (text: string) => ({ assets: [script(text)] });
    const told = (text: string) =>
      verdicts(page(`<ul>${named}</ul>`, [answer('/traffic', { by: traffic })], code(text)));
    expect(told('h("u","GET Requests");h("u","POST Requests");h("u","PUT Requests")')).toContain('POST');
    expect(told('h("u",name+" Requests")')).toContain('[POST r1$.by.POST]');
  });
});

describe('a name of several words', () => {
  const counts = { 'dry dock': 38_526, 'north wall': 3_371, 'inner basin': 412, slipway: 1_206 };
  const legend = Object.entries(counts)
    .map(([name, count]) => `<li><i>${name}</i><b>${count}</b></li>`)
    .join('');
  const said = (code: string) =>
    verdicts(page(`<ul>${legend}</ul>`, [answer('/moored', { by: counts })], { assets: [script(code)] }));

  it('is copy where the site has written it: code that knows it need not take it from an answer', () => {
    const labels = said('const colors={"dry dock":"#6c0","north wall":"#fd0","inner basin":"#ac0"}');
    expect(labels).toContain('dry dock');
    expect(labels).toContain("[38526 r1$.by['dry dock']]");
  });

  it('is data where no code has it', () => {
    expect(said('Object.keys(by).map(name=>h("i",name))')).toContain("[dry dock r1$.by['dry dock']]");
  });
});

describe('a name in one text with its value', () => {
  const locks = [
    { lock: 'Upper lock', boats: { 'moored+checked': 64 } },
    { lock: 'Lower lock', boats: { 'moored+checked': 32 } },
    { lock: 'Sea lock', boats: { 'moored+checked': 16 } },
  ];
  const rows = locks
    .map(({ lock, boats }) => `<tr><td>${lock}</td><td>${boats['moored+checked']} moored+checked</td></tr>`)
    .join('');
  const said = (code: string) =>
    verdicts(page(`<table>${rows}</table>`, [answer('/locks', locks)], { assets: [script(code)] }))[1];
  const member = "r1$[0].boats['moored+checked']";

  it('is data where no code has it', () => {
    expect(said('Object.entries(b).map(([state,n])=>n+" "+state)')).toBe(
      `[64 ${member}] [moored+checked ${member}]`,
    );
  });

  it('is copy where the site has written it', () => {
    expect(said('h("td",n," moored+checked")')).toBe(`[64 ${member}] moored+checked`);
  });
});

describe('entries by name, of which some have what others lack', () => {
  const STEPS = {
    kneading: { part: 0.5 },
    resting_cold: { part: 0.3125, steps: { folding: { part: 0.75 }, turning: { part: 0.25 } } },
    baking: { part: 0.1875 },
  };

  it('are named by their members', () => {
    const items = ['50.0% kneading', '31.3% resting_cold', '18.8% baking'];
    const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    expect(verdicts(page(list, [answer('/dough', { rye: STEPS })]))).toEqual([
      '[50.0% r1$.rye.kneading.part] [kneading r1$.rye.kneading]',
      '[31.3% r1$.rye.resting_cold.part] [resting_cold r1$.rye.resting_cold]',
      '[18.8% r1$.rye.baking.part] [baking r1$.rye.baking]',
    ]);
  });
});
