import { describe, expect, it } from 'vitest';
import feeds from '../../../tests/scenarios/feeds/answers.json';
import livewire from '../../../tests/scenarios/livewire/answers.json';
import { leavesOf, message } from '../testing/messages';
import { decode } from '.';

const html = (text: string) => leavesOf(message(text, { mime: 'text/html' }));

describe('HTML that came by request', () => {
  it.each([
    ['<p>Gannet of Brae</p>', [['$.p', 'Gannet of Brae']]],
    [
      '<ul><li>Gannet<li>Tern</ul>',
      [
        ['$.ul.li[0]', 'Gannet'],
        ['$.ul.li[1]', 'Tern'],
        ['$.ul.li.length', 2],
      ],
    ],
    [
      '<a href="/ships/7" class="x">Old <b>Pelican</b> &amp; Co&#46;</a>',
      [
        ["$.a['@href']", '/ships/7'],
        ['$.a.b', 'Pelican'],
        ["$.a['text()'][0]", 'Old'],
        ["$.a['text()'][1]", '& Co.'],
        ["$.a['text()'].length", 2],
      ],
    ],
    [
      '<tr><td>1<td>2<tr><td>3',
      [
        ['$.tr[0].td[0]', '1'],
        ['$.tr[0].td[1]', '2'],
        ['$.tr[0].td.length', 2],
        ['$.tr[1].td', '3'],
        ['$.tr.length', 2],
      ],
    ],
    ['<!-- a --><script>if (a < "<b>") {}</script><p>x</p><style>p{}</style>', [['$.p', 'x']]],
    [
      '<br><input value="7"><img src=a.png alt="A > B">',
      [
        ["$.input['@value']", '7'],
        ["$.img['@src']", 'a.png'],
        ["$.img['@alt']", 'A > B'],
      ],
    ],
    [
      '<p data-ship=\'{"id":7}\'>x</p>',
      [
        ["$.p['@data-ship'] → $.id", 7],
        ["$.p['text()']", 'x'],
      ],
    ],
    ['</p>< p>&nbsp;&unknown;<', [['$', '< p>\u00a0&unknown;<']]],
  ])('%s', (text, leaves) => {
    expect(html(text)).toEqual(leaves);
  });

  it('is an action of Turbo with its template', () => {
    const stream =
      '<turbo-stream action="append" target="ships"><template><li>Gannet of Brae</li></template></turbo-stream>';
    const found = leavesOf(message(stream, { mime: 'text/vnd.turbo-stream.html' }));
    expect(found).toEqual([["$['turbo-stream'].template.li", 'Gannet of Brae']]);
  });

  it('may come in JSON, where a library fills it in', () => {
    const found = leavesOf(message(livewire.update));
    expect(found).toContainEqual(['$.components[0].snapshot → $.data.ships[0][2]', 'Fjordlys of Tromsdalen']);
    const html = '$.components[0].effects.html → html → $.div';
    expect(found).toContainEqual([`${html}.p`, 'Tonnage: 51377']);
    expect(found).toContainEqual([`${html}.ul.li[2]`, 'Fjordlys of Tromsdalen']);
    expect(found).toContainEqual([`${html}.button`, 'Arrive']);
  });

  it('in JSON is else a text of its own, such as an article', () => {
    expect(leavesOf(message('{"body":"<p>Read <em>this</em></p>"}'))).toEqual([
      ['$.body', '<p>Read <em>this</em></p>'],
    ]);
  });
});

describe('XML', () => {
  it.each([
    [
      'RSS',
      'application/rss+xml',
      feeds.rss,
      '$.rss.channel.item[0].title',
      'Lantern out at Skarvøy & Terningen',
    ],
    [
      'RSS, extended',
      'text/xml',
      feeds.rss,
      "$.rss.channel.item[0]['content:encoded']",
      '<p>Until <b>further</b> notice</p>',
    ],
    [
      'Atom',
      'application/atom+xml',
      feeds.atom,
      "$.feed.entry[1].title['text()']",
      'The south fairway is buoyed',
    ],
    ['Atom, nested', 'application/atom+xml', feeds.atom, '$.feed.entry[0].author.name', 'Ines Varga'],
    [
      'SOAP',
      feeds.soap.mime,
      feeds.soap.text,
      "$['soap:Envelope']['soap:Body'].BerthResponse.draught",
      '9.40',
    ],
  ])('is read as %s', (_what, mime, text, path, value) => {
    expect(leavesOf(message(text, { mime }))).toContainEqual([path, value]);
  });

  it('keeps its names and all its attributes', () => {
    const feed =
      '<?xml version="1.0"?><rss><channel><item id="7"><pubDate>Tue</pubDate><title><![CDATA[A < B]]></title></item></channel></rss>';
    expect(leavesOf(message(feed, { mime: 'application/rss+xml' }))).toEqual([
      ["$.rss.channel.item['@id']", '7'],
      ['$.rss.channel.item.pubDate', 'Tue'],
      ['$.rss.channel.item.title', 'A < B'],
    ]);
  });
});

describe('CSV', () => {
  it.each([
    ['name,tonnage\r\n"Brae, Gannet of",48210\r\n"The ""Tern""",7\r\n'],
    ['name;tonnage\n"Brae, Gannet of";48210\n"The ""Tern""";7'],
  ])('has rows with the names of its first', (text) => {
    expect(leavesOf(message(text, { mime: 'text/csv' }))).toEqual([
      ['$[0].name', 'Brae, Gannet of'],
      ['$[0].tonnage', '48210'],
      ['$[1].name', 'The "Tern"'],
      ['$[1].tonnage', '7'],
      ['$.length', 2],
    ]);
  });
});

describe('LiveView', () => {
  const join =
    '["4","4","lv:phx-FiCy2Z","phx_reply",{"response":{"rendered":{"0":"Ana &amp; Bo","1":{"d":[["1","Gannet"],["2","Tern"]],"s":["<li id=\\"",  "\\">","</li>"]},"s":["<h1>Ships of ","</h1>","<p>In port</p>"]}},"status":"ok"}]';

  it('says itself what is template and what is data', () => {
    const payload = decode(message(join, { via: 'websocket', mime: '' }), 0);
    expect(payload.as).toBe('live-view');
    expect(payload.template?.join('|')).toContain('<h1>Ships of ');
    const found = leavesOf(message(join));
    expect(found).toContainEqual(["$[4].response.rendered['0']", 'Ana & Bo']);
    expect(found).toContainEqual(["$[4].response.rendered['1'].d[1][1]", 'Tern']);
    expect(found.map(([, value]) => value)).not.toContain('<h1>Ships of ');
  });

  it('sends later only what changed, by keys where the list has them', () => {
    const diff =
      '["4",null,"lv:phx-FiCy2Z","diff",{"0":"Bo","1":{"k":{"0":{"1":"Gull"},"kc":2}},"e":[["ping",{}]]}]';
    expect(leavesOf(message(diff)).slice(3)).toEqual([
      ['$[3]', 'diff'],
      ["$[4]['0']", 'Bo'],
      ["$[4]['1'].k['0']['1']", 'Gull'],
      ['$.length', 5],
    ]);
  });
});
