/**
 * Bodies of about one size, for each decoder one or more: what real servers sent, grown (`grow.mjs`). The formats stay those of
 * their servers; where one is flattened, so that nothing can be put in, the library that writes it writes the larger one.
 */
import { gzipSync } from 'node:zlib';
import { encode } from '@msgpack/msgpack';
import { stringify, uneval } from 'devalue';
import { answerOf, bytesOf, documentOf, keptOf, scriptsOf } from './captured.mjs';
import { grown, named, referred, repeated } from './grow.mjs';

/** @typedef {{ as: string, of?: string, mime: string, body: string | Uint8Array, url?: string, via?: 'websocket', requestBody?: string }} Body */

const POLL = 'https://app.example/socket.io/?EIO=4&transport=polling';
const SOCKET = 'wss://app.example/socket.io/?EIO=4&transport=websocket';
const JSON_TYPE = 'application/json';

/** @param {number} size In characters or bytes, at least. @returns {Body[]} */
export function bodies(size) {
  return [...ofFrameworks(size), ...flattened(size), ...ofServers(size), ...messages(size), ...binary(size)];
}

/** @param {number} size @returns {Body[]} */
function ofFrameworks(size) {
  const flight = answerOf('next', '/artists/teodor-lunde?_rsc');
  const props = /props="([^"]*records[^"]*)"/.exec(documentOf('astro'))?.[1]?.replaceAll('&quot;', '"') ?? '';
  const apollo = scriptsOf('state').find((script) => script.includes('__APOLLO')) ?? '';
  const seroval = scriptsOf('tanstack-start').join('\n');
  const described = answerOf('tanstack-start', '/_serverFn/');
  return [
    {
      as: 'flight',
      of: 'props',
      mime: 'text/x-component',
      body: grown(flight, size, /\{"id":"tl-2"[^}]*\}/),
    },
    {
      as: 'flight',
      of: 'elements',
      mime: 'text/x-component',
      body: grown(flight, size, /\["\$","li","tl-2".*?" plays"\]\}\]\]\}\]/, ',', referred(/(?<="tl-)2/)),
    },
    {
      as: 'seroval',
      mime: 'text/javascript',
      body: grown(seroval, size, /\$R\[19\]=\{[^}]*\}/, ',', referred(/19(?=\])/)),
    },
    {
      as: 'seroval-json',
      mime: JSON_TYPE,
      body: grown(described, size, /\{"t":10,"i":5,.*?"o":0\}/, ',', referred(/(?<="i":)5/)),
    },
    {
      as: 'astro',
      mime: 'application/x-astro-props',
      body: grown(props, size, /\[0,\{"id":\[0,"ob-3"\].*?\}\]/),
    },
    { as: 'state', mime: 'text/javascript', body: grown(apollo, size, /"Album:ob-2":\{[^}]*\}/, ',', named) },
    {
      as: 'state',
      of: 'Nuxt 2',
      mime: 'text/javascript',
      body: grown(keptOf('written-state').nuxt, size, /\{yard:.*?where:a\}/),
    },
    {
      as: 'state',
      of: 'with sets',
      mime: 'text/javascript',
      body: `window.__STATE__=${uneval(rows(size))};`,
    },
    {
      as: 'state',
      of: 'in percent-encoding',
      mime: 'text/javascript',
      body: `window.__STATE__ = JSON.parse(decodeURIComponent("${encodeURIComponent(JSON.stringify(rows(size / 1.5)))}"));`,
    },
    { as: 'html', mime: 'text/html', body: grown(documentOf('state'), size, /<li><b>Slack.*?<\/li>/, '\n') },
    {
      as: 'turbo-stream',
      mime: 'text/x-script',
      body: withRows(answerOf('react-router', '/artists/teodor-lunde.data'), size),
    },
  ];
}

/** devalue writes what Nuxt and SvelteKit send. @param {number} size @returns {Body[]} */
function flattened(size) {
  const artist = rows(size);
  const nodes = `{"type":"data","nodes":[{"type":"skip"},{"type":"data","data":${stringify(artist)},"uses":{}}]}\n`;
  const boot = scriptsOf('sveltekit').join('\n');
  return [
    { as: 'devalue', mime: JSON_TYPE, body: stringify({ data: { artist }, state: {} }) },
    { as: 'sveltekit', of: 'navigation', mime: JSON_TYPE, body: nodes },
    {
      as: 'sveltekit',
      of: 'boot',
      mime: 'text/javascript',
      body: boot.replace(/(?<=data:\{artist:)\{.*?\}(?=,next)/, () => uneval(artist)),
    },
  ];
}

/** An artist with many records, as the scenarios' catalogue has them. @param {number} size */
function rows(size) {
  const albums = Array.from({ length: Math.ceil(size / 90) }, (_, i) => ({
    id: `ob-${i}`,
    title: `Slack Water ${i}`,
    released: new Date(1615507200000 + i * 86_400_000),
    price: 21.9 + i / 100,
    tracks: i % 17,
    plays: 2310455 + i,
  }));
  return { slug: 'ottoline-brask', followers: 1284310, tags: new Set(['piano', 'tide clocks']), albums };
}

/** React Router's list of records, longer: every object names its members by their index. @param {string} body @param {number} size */
function withRows(body, size) {
  const [first = '', ...later] = body.split('\n');
  const flat = JSON.parse(first);
  const list = flat[flat.indexOf('albums') + 1];
  const row = flat[list[0]];
  for (let length = body.length, time = 0; length < size; time++) {
    const copy = Object.fromEntries(Object.keys(row).map((key, i) => [key, flat.length + 1 + i]));
    const values = Object.values(row).map((at) =>
      typeof flat[at] === 'number' ? flat[at] + time : flat[at],
    );
    list.push(flat.length);
    flat.push(copy, ...values);
    length += JSON.stringify(copy).length + JSON.stringify(values).length;
  }
  return [JSON.stringify(flat), ...later].join('\n');
}

/** @param {number} size @returns {Body[]} */
function ofServers(size) {
  const { aliases, deferred, deferredEvents } = keptOf('graphql');
  const row = '{"title":"Old Pelican","heavy":77}';
  const inner = JSON.stringify({ notice: 'Pilot boarding suspended', until: 1763722800 });
  const within = `{"list":[${JSON.stringify({ data: inner })}]}`;
  const packed = gzipSync(JSON.stringify({ station: 'Kvitholmen lighthouse', wind: 17 })).toString('base64');
  const call = JSON.stringify([
    ['wrb.fr', 'Zq1Xw', JSON.stringify([null, ['Gannet of Brae', 48210]]), null, 'generic'],
  ]);
  return [
    {
      as: 'json',
      mime: JSON_TYPE,
      body: grown(aliases.text, size, /\{"title":"Old[^}]*\}/),
      requestBody: JSON.stringify(aliases.request),
    },
    { as: 'json', of: 'JSON in JSON', mime: JSON_TYPE, body: grown(within, size, /\{"data.*?\}"\}/) },
    {
      as: 'json',
      of: 'gzip in JSON',
      mime: JSON_TYPE,
      body: repeatedList(packed, size),
    },
    {
      as: 'json',
      of: 'decimals',
      mime: JSON_TYPE,
      body: grown(
        '[{"title":"Slack Water","released":"2021-03-12","price":21.90,"plays":2310455}]',
        size,
        /\{.*\}/,
      ),
    },
    {
      as: 'chunked-json',
      mime: JSON_TYPE,
      body: grown(`)]}'\n\n${call.length}\n${call}\n`, size, /\[\\"Gannet[^\]]*\]/),
    },
    { as: 'json-lines', mime: 'application/x-ndjson', body: grown(`${row}\n${row}\n`, size, /\{.*\}\n/, '') },
    {
      as: 'multipart',
      mime: 'multipart/mixed',
      body: grown(deferred.text, size, /\{"data":\{"diary.*?"later"\}/, ',', referred(/(?<=Gannet )of/)),
    },
    {
      as: 'events',
      mime: 'text/event-stream',
      body: grown(deferredEvents.text, size, /event: next\ndata: .*\n\n/, ''),
    },
    {
      as: 'ai-stream',
      mime: 'text/plain',
      body: grown(keptOf('ai-stream').text, size, /0:" fairway is"\n/, '', (piece) => piece),
    },
    {
      as: 'jsonp',
      mime: 'text/javascript',
      body: grown(`/**/ show({"list":[${row}]});`, size, /\{"title[^}]*\}/),
    },
    { as: 'xml', mime: 'application/rss+xml', body: grown(FEED, size, /<item>.*?<\/item>/, '\n') },
    {
      as: 'csv',
      mime: 'text/csv',
      body: grown('place,height\r\n"Bodø, inner harbour",1.92\r\n', size, /"[^\n]*\n/, ''),
    },
  ];
}

const FEED = `<?xml version="1.0"?><rss><channel><title>Notices</title>
<item><title>Lantern out at Skarvøy &amp; Terningen</title><guid>41</guid></item></channel></rss>`;

/** @param {number} size @returns {Body[]} */
function messages(size) {
  const { stomp } = keptOf('sockets');
  const socketIo = keptOf('socket-io');
  const view = `["4","4","lv:phx-1","phx_reply",{"status":"ok","response":{"rendered":{"0":"Ingrid &amp; Bo","1":{"s":["<li><b>","</b> waits for ","</li>"],"k":{"0":{"0":"Gannet of Brae","1":"a pilot 1"},"kc":2}},"s":["<h2>","</h2><ul>","</ul>"]}}}]`;
  const via = /** @type {const} */ ('websocket');
  return [
    {
      as: 'socket-io',
      of: 'message',
      mime: '',
      via,
      url: SOCKET,
      body: grown(socketIo.websocket[2].text, size, /\{.*\}/),
    },
    {
      as: 'socket-io',
      of: 'poll',
      mime: 'text/plain',
      url: POLL,
      body: grown(socketIo.polling, size, /42\["ship[^}]*\}\]/, '\x1e'),
    },
    {
      as: 'signalr',
      of: 'JSON',
      mime: '',
      via,
      body: grown(keptOf('signalr').several, size, /\{"type":1[^}]*\}\]\}/, '\x1e'),
    },
    { as: 'sockjs', mime: '', body: grown(keptOf('sockjs').stream, size, /a\[.*"added.*\]\n/, '') },
    { as: 'channel-json', mime: '', via, body: grown(keptOf('cockpit').said[3], size, /\{[^}]*\}/, ',') },
    { as: 'stomp', mime: '', via, body: grown(stomp, size, /"name":"[^"]*"/, ',', named) },
    {
      as: 'live-view',
      mime: '',
      via,
      body: grown(view, size, /"0":\{"0":"Gannet[^}]*\}/, ',', referred(/0/)),
    },
  ];
}

/** @param {number} size @returns {Body[]} */
function binary(size) {
  const { unary, web, streamedJson } = keptOf('grpc');
  const cbor = repeated(bytesOf(keptOf('cbor')['cbor-x']), size);
  const count = new DataView(new ArrayBuffer(5));
  count.setUint8(0, 0x9a);
  count.setUint32(1, cbor.length / bytesOf(keptOf('cbor')['cbor-x']).length);
  const frames = repeated(bytesOf(web.base64).subarray(0, 125), size);
  const via = /** @type {const} */ ('websocket');
  return [
    { as: 'grpc', of: 'protobuf', mime: web.mime, body: frames },
    {
      as: 'grpc',
      of: 'text',
      mime: 'application/grpc-web-text',
      body: Buffer.from(frames).toString('base64'),
    },
    {
      as: 'grpc',
      of: 'JSON',
      mime: streamedJson.mime,
      body: repeated(bytesOf(streamedJson.base64).subarray(0, -7), size),
    },
    { as: 'protobuf', mime: unary.mime, body: repeated(bytesOf(unary.base64), size) },
    { as: 'msgpack', mime: 'application/x-msgpack', body: encode(rows(size)) },
    {
      as: 'cbor',
      mime: 'application/cbor',
      body: new Uint8Array(Buffer.concat([new Uint8Array(count.buffer), cbor])),
    },
    {
      as: 'signalr',
      of: 'MessagePack',
      mime: '',
      via,
      body: repeated(bytesOf(keptOf('signalr').msgpackSeveral), size),
    },
  ];
}

/** @param {string} text @param {number} size */
function repeatedList(text, size) {
  return JSON.stringify({ list: Array(Math.ceil(size / text.length)).fill(text) });
}
