import { encode } from '@msgpack/msgpack';
import { describe, expect, it } from 'vitest';
import aiStream from '../../../tests/scenarios/ai-stream/answers.json';
import cockpit from '../../../tests/scenarios/cockpit/answers.json';
import liveView from '../../../tests/scenarios/live-view-1/answers.json';
import mqtt from '../../../tests/scenarios/mqtt/answers.json';
import phoenix from '../../../tests/scenarios/phoenix/answers.json';
import signalr from '../../../tests/scenarios/signalr/answers.json';
import socketIo from '../../../tests/scenarios/socket-io/answers.json';
import sockjs from '../../../tests/scenarios/sockjs/answers.json';
import { endpointName } from '../endpoint-name';
import { leavesOf, message } from '../testing/messages';
import { decode } from '.';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const live = { via: 'websocket', mime: '' } as const;

describe('Socket.IO', () => {
  const url = 'wss://live.example/socket.io/?EIO=4&transport=websocket';
  const messages = socketIo.websocket.map(({ text, base64 }) =>
    message(text ?? bytesOf(base64!), { ...live, url }),
  );
  const leaves = messages.map((one, i) => leavesOf(one, messages.slice(0, i)));

  it('events are read as name and arguments', () => {
    expect(leaves).toContainEqual([
      ['$[0]', 'ship'],
      ['$[1].name', 'Gannet of Brae'],
      ['$[1].tonnage', 48210],
      ['$.length', 2],
    ]);
  });

  it('may be sent in a namespace, or want an answer', () => {
    const found = leaves.flat();
    expect(found).toContainEqual(['$[1]', 41]);
    expect(found).toContainEqual(['$[1].berth', 14]);
  });

  it('is whole with its last attachment', () => {
    const found = leaves.filter((of) => of.some(([path]) => path === '$[1].log → $.sea'));
    expect(found).toEqual([
      [
        ['$[0]', 'photo'],
        ['$[1].name', 'Old Pelican'],
        ['$[1].log → $.sea', 'calm'],
        ['$[1].more.length', 1],
        ['$.length', 2],
      ],
    ]);
  });

  it('is whole where attachments read as text, too', () => {
    const asHeard = messages.map((one) =>
      one.body.kind === 'bytes' && one.body.bytes[0] === 0x7b
        ? message('{"sea":"calm"}', { ...live, url })
        : one,
    );
    expect(asHeard.flatMap((one, i) => leavesOf(one, asHeard.slice(0, i)))).toContainEqual([
      '$[1].log → $.sea',
      'calm',
    ]);
  });

  it('names its events as endpoints', () => {
    expect(messages.map(endpointName)).toEqual(
      expect.arrayContaining(['ship', 'photo', 'several', 'tick', '/socket.io']),
    );
  });

  it('may be polled for', () => {
    const poll = message(socketIo.polling, {
      url: 'https://a.example/socket.io/?EIO=4&transport=polling',
      mime: 'text/plain',
    });
    expect(leavesOf(poll)).toContainEqual(['$[2][1].log → $.sea', 'calm']);
    expect(leavesOf(poll)).toContainEqual(['$[1][1].name', 'Gannet of Brae']);
  });

  it('is not seen in the messages of others', () => {
    const other = message('42["ship",{"name":"x"}]', { ...live, url: 'wss://live.example/socket' });
    expect(decode(other, 0).as).toBe('text');
  });
});

describe('SignalR', () => {
  it('is read as JSON', () => {
    expect(leavesOf(message(signalr.json, live))).toContainEqual(['$.arguments[0].name', 'Gannet of Brae']);
    expect(leavesOf(message(signalr.several, live))).toContainEqual(['$[2].result.name', 'Old Pelican']);
  });

  it('is read as MessagePack', () => {
    expect(leavesOf(message(bytesOf(signalr.msgpack), live))).toContainEqual(['$[4][0].tonnage', 48210]);
    expect(leavesOf(message(bytesOf(signalr.msgpackSeveral), live))).toContainEqual([
      '$[1][3]',
      'Northern Tern',
    ]);
    expect(decode(message(bytesOf(signalr.msgpack), live), 0).as).toBe('signalr');
  });
});

describe('STOMP', () => {
  const frame =
    'MESSAGE\nsubscription:sub-0\ndestination:/topic/ships\\cnew\ncontent-length:25\n\n{"name":"Gannet of Brae"}\0';
  it('has a body in a frame', () => {
    expect(leavesOf(message(frame, live))).toContainEqual(['$.body → $.name', 'Gannet of Brae']);
    expect(leavesOf(message(frame, live))).toContainEqual(['$.headers.destination', '/topic/ships:new']);
  });
  it('may come through SockJS', () => {
    expect(leavesOf(message(`a${JSON.stringify([frame])}`, live))).toContainEqual([
      '$[0] → $.body → $.name',
      'Gannet of Brae',
    ]);
  });
});

describe('a text that grows', () => {
  const event = (text: string) =>
    `event: delta\ndata: {"type":"delta","delta":{"text":${JSON.stringify(text)}}}\n\n`;
  const tokens = ['The har', 'bour is', ' quiet to', 'night.'];

  it('is one text over the events of a stream', () => {
    const stream = message(tokens.map(event).join(''), { mime: 'text/event-stream' });
    expect(leavesOf(stream)).toContainEqual(['$[*].data → $.delta.text', 'The harbour is quiet tonight.']);
    expect(leavesOf(stream).filter(([path]) => path.startsWith('$[*]'))).toHaveLength(1);
  });

  it('is one text over lines of JSON', () => {
    const body = tokens.map((text) => `${JSON.stringify({ response: text, done: false })}\n`).join('');
    expect(leavesOf(message(body, { mime: 'application/x-ndjson' }))).toContainEqual([
      '$[*].response',
      'The harbour is quiet tonight.',
    ]);
  });

  it('is read while it is growing, and cut anywhere', () => {
    const all = tokens.map(event).join('');
    for (let end = 0; end <= all.length; end++)
      expect(decode(message(all.slice(0, end), { mime: 'text/event-stream' }), 0).leaves.length).toBeLessThan(
        40,
      );
  });
});

describe('SockJS', () => {
  it.each([
    ['over a WebSocket', message(sockjs.websocket[1]!, live)],
    ['in a stream', message(sockjs.stream, { mime: 'application/javascript' })],
  ])('has messages of another protocol in it, %s', (_how, exchange) => {
    expect(decode(exchange, 0).as).toBe('sockjs');
    expect(leavesOf(exchange)).toContainEqual(['$[0] → $.fields.name', 'Nordlys of Ramberg']);
  });
});

describe('a stream of the AI SDK', () => {
  const body = message(aiStream.text, { mime: 'text/plain' });

  it('is a text that grew', () => {
    expect(decode(body, 0).as).toBe('ai-stream');
    expect(leavesOf(body)).toContainEqual(["$[*]['0']", 'The south fairway is buoyed until Terningen.']);
  });

  it('is read as far as it came', () => {
    const half = message(aiStream.text.slice(0, aiStream.text.indexOf('Tern')), {
      mime: 'text/plain',
      growing: true,
    });
    expect(leavesOf(half)).toContainEqual(["$[*]['0']", 'The south fairway is buoyed until']);
  });
});

describe('a LiveView server', () => {
  it('says what is its template and what is not', () => {
    const [joined, changed] = liveView.said.map((text) => message(text, live));
    const { leaves, template } = decode(joined!, 0);
    const values = leaves.filter(({ isLength }) => !isLength).map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['Ingrid & Bo', 'Gannet of Brae', 'the tide']));
    expect(values).not.toContain('Visitors report to the gate');
    expect(template?.join()).toContain('Visitors report to the gate');
    expect(leavesOf(changed!)).toContainEqual(["$[4].response.diff['0']", 'Sunniva Aasen']);
  });
});

describe("Blazor's render batches", () => {
  it('are a message of SignalR, and what is in their bytes is not guessed', () => {
    const batch = new Uint8Array([...new TextEncoder().encode('Old Pelican'), 0, 1, 0xff]);
    const packed = encode([1, {}, null, 'JS.RenderBatch', [2, batch]]);
    const { as, leaves } = decode(message(new Uint8Array([packed.length, ...packed]), live), 0);
    expect(as).toBe('signalr');
    expect(leaves.filter(({ isLength }) => !isLength).map(({ value }) => value)).toEqual([
      1,
      null,
      'JS.RenderBatch',
      2,
    ]);
  });
});

describe('a Phoenix server', () => {
  const channel = { ...live, url: 'wss://harbour.example/socket/websocket?vsn=2.0.0' };
  const asked = <T extends string>(said: Record<T, string>) =>
    Object.fromEntries(
      Object.entries<string>(said).map(([event, base64]) => [
        event,
        leavesOf(message(bytesOf(base64), channel)),
      ]),
    ) as Record<T, ReturnType<typeof leavesOf>>;

  it('says in a channel what it answers, and what it tells unasked', () => {
    const said = phoenix.channel.map((text) => leavesOf(message(text, live)));
    expect(said[0]).toContainEqual(['$[4].response.ships[0].name', 'Gannet of Brae']);
    expect(said[1]).toContainEqual(['$[4].ship', 'Aurora of Tananger']);
    expect(said[2]).toContainEqual(['$[4].response.wind', 17]);
    expect(phoenix.channel.map((text) => decode(message(text, live), 0).as)).toEqual(Array(4).fill('json'));
  });

  it('says in bytes what an application has put into them', () => {
    const { tides, crew, notice, draught } = asked(phoenix.binary);
    expect(tides).toContainEqual(['$[3]', 'tides']);
    expect(tides).toContainEqual(['$[4] → gzip → $.harbour', 'Skudeneshavn']);
    expect(crew).toContainEqual(['$[4] → $.pilot', 'Solveig Ødegård']);
    expect(notice).toContainEqual(['$[4]', 'Fog over Terningen']);
    expect(draught).toContainEqual(['$[4].status', 'ok']);
    expect(draught).toContainEqual(['$[4].response → $.fairway', 'Karmsund']);
  });

  it('says the same where its bytes came as the text that they read as', () => {
    for (const base64 of [phoenix.binary.crew, phoenix.binary.draught]) {
      const text = new TextDecoder().decode(bytesOf(base64));
      expect(leavesOf(message(text, channel))).toEqual(leavesOf(message(bytesOf(base64), channel)));
    }
  });

  it.each([
    ['of an unknown kind', (bytes: Uint8Array) => bytes.with(0, 3), channel.url],
    ['cut short in its names', (bytes: Uint8Array) => bytes.slice(0, 12), channel.url],
    ['of a later version', (bytes: Uint8Array) => bytes, 'wss://a.example/socket/websocket?vsn=3.0.0'],
  ])('is not understood where a message is %s', (_what, changed, url) => {
    const bytes = new Uint8Array(changed(bytesOf(phoenix.binary.photo)));
    expect(decode(message(bytes, { ...channel, url }), 0).as).not.toBe('phoenix');
  });

  it.each([
    ['0.20.17', "$[4].response.diff['1'].d[2][0]"],
    ['1.1.33', "$[4].response.diff['1'].k['2']['0']"],
  ] as const)('sends of a live view (%s) what changes apart from the words around it', (version, path) => {
    const [joined, changed] = phoenix.live[version].map((text) => message(text, live));
    const { as, leaves, template } = decode(joined!, 0);
    expect(as).toBe('live-view');
    expect(leaves.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Ships at Bodø & Brae', 'Old Pelican', 'the tide', '4817']),
    );
    expect(template?.join()).toContain('Fee for a berth');
    expect(leavesOf(changed!)).toContainEqual([path, 'Solveig of Mandal']);
    expect(leavesOf(changed!)).toContainEqual(["$[4].response.diff['2']", '5120']);
  });
});

describe('MQTT over WebSocket', () => {
  const messages = mqtt.said.map((base64) => message(bytesOf(base64), live));
  const read = messages.map((one, i) => decode(one, 0, messages.slice(0, i)));

  it('is read where its last piece comes, what is published with its topic', () => {
    const published = messages.flatMap((one, i) =>
      read[i]!.as === 'mqtt' ? [leavesOf(one, messages.slice(0, i))] : [],
    );
    expect(published).toEqual([
      [
        ['$.topic', 'harbour/berths/3'],
        ['$.payload → $.ship', 'Gannet of Brae'],
        ['$.payload → $.tonnage', 48210],
        ['$.payload → $.eta', '2026-11-21T17:30:00Z'],
      ],
      [
        ['$.topic', 'harbour/notice'],
        ['$.payload', 'Pilot boarding suspended at Kvitholmen'],
      ],
    ]);
  });

  it('has nothing else in it', () => {
    expect(new Set(read.map(({ as }) => as))).toEqual(new Set(['binary', 'mqtt']));
  });

  it.each([
    ['with properties', mqtt.five],
    ['without', mqtt.fiveWithout],
  ])('of version 5 is read %s', (_how, base64) => {
    expect(leavesOf(message(bytesOf(base64), live))).toEqual([
      ['$.topic', 'harbour/berths/4'],
      ['$.payload → $.ship', 'Solveig of Mandal'],
      ['$.payload → $.tonnage', 730],
    ]);
  });

  it('may bring several packets at once', () => {
    const several = Buffer.concat(mqtt.said.slice(11).map((one) => Buffer.from(one, 'base64')));
    expect(leavesOf(message(new Uint8Array(several), live))).toContainEqual(['$[1].topic', 'harbour/notice']);
  });

  it('is read where its pieces are known as texts', () => {
    const texts = mqtt.said.slice(17).map((one) => message(Buffer.from(one, 'base64').toString(), live));
    expect(leavesOf(texts.at(-1)!, texts.slice(0, -1))).toEqual([
      ['$.topic', 'harbour/notice'],
      ['$.payload', 'Pilot boarding suspended at Kvitholmen'],
    ]);
  });

  it('is not what an answer brings', () => {
    expect(decode(message(bytesOf(mqtt.five), { mime: '' }), 0).as).not.toBe('mqtt');
  });
});

describe('JSON behind the name of a channel', () => {
  const messages = cockpit.said.map((text) => message(text, live));
  const read = messages.map((one, i) => leavesOf(one, messages.slice(0, i)));

  it('is read as what is behind the name', () => {
    expect(read).toContainEqual([
      ['$[0].name', 'Gannet of Brae'],
      ['$[0].berth', 4],
      ['$[0].tonnage', 48210],
      ['$[1].name', 'Old Pelican'],
      ['$[1].berth', 5],
      ['$[1].tonnage', 47893],
      ['$.length', 2],
    ]);
  });

  it('is read where it came in pieces, with the last of them', () => {
    const pieces = messages.filter(({ body }) => body.kind === 'text' && body.text.startsWith('a1\n'));
    expect(pieces.length).toBe(2);
    const whole = leavesOf(pieces.at(-1)!, messages.slice(0, messages.indexOf(pieces.at(-1)!)));
    expect(whole[0]).toEqual(['$[0].name', 'Gannet of Brae']);
    expect(whole).toContainEqual(['$[89].berth', 93]);
  });

  it.each([
    'ships {"name":"Sirena"}',
    'ships:{"name":"Sirena"}\n',
    'MSG ships 1 17\r\n{"name":"Sirena"}\r\n',
  ])('may stand behind a word: %s', (text) => {
    expect(leavesOf(message(text, live))).toEqual([['$.name', 'Sirena']]);
  });

  it.each(['see [1]', 'Sirena [berth 4]', 'ready}', 'a {"name"'])('is not seen in texts: %s', (text) => {
    expect(decode(message(text, live), 0).as).toBe('text');
  });
});
