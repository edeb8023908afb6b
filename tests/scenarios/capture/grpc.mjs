/** Connect's own handlers, asked as a browser asks them: unary and streamed, in Connect, gRPC-web and gRPC-web-text. */
import { create, createFileRegistry, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { createConnectRouter } from '@connectrpc/connect';
import { write } from './write.mjs';

const field = (name, number, type, more = {}) => ({ name, number, type, label: 1, jsonName: name, ...more });
const [DOUBLE, INT64, INT32, STRING, MESSAGE, BOOL, SINT32] = [1, 3, 5, 9, 11, 8, 17];
const file = create(FileDescriptorProtoSchema, {
  name: 'harbour.proto',
  package: 'harbour',
  syntax: 'proto3',
  messageType: [
    { name: 'Ask', field: [field('query', 1, STRING)] },
    { name: 'Owner', field: [field('name', 1, STRING), field('city', 2, STRING)] },
    {
      name: 'Ship',
      field: [
        field('id', 1, INT64),
        field('name', 2, STRING),
        field('owner', 3, MESSAGE, { typeName: '.harbour.Owner' }),
        field('tonnage', 4, INT32),
        field('length', 5, DOUBLE),
        field('docked', 6, BOOL),
        field('offset', 7, SINT32),
      ],
    },
    { name: 'Fleet', field: [{ ...field('ships', 1, MESSAGE, { typeName: '.harbour.Ship' }), label: 3 }] },
  ],
  service: [
    {
      name: 'Port',
      method: [
        { name: 'List', inputType: '.harbour.Ask', outputType: '.harbour.Fleet' },
        { name: 'Watch', inputType: '.harbour.Ask', outputType: '.harbour.Ship', serverStreaming: true },
      ],
    },
  ],
});
const registry = createFileRegistry(create(FileDescriptorSetSchema, { file: [file] }));
const service = registry.getService('harbour.Port');
const SHIPS = [
  {
    id: 9007199254740993n,
    name: 'Gannet of Brae',
    owner: { name: 'Ines Varga', city: 'Split' },
    tonnage: 48210,
    length: 183.5,
    docked: true,
    offset: -4,
  },
  {
    id: 12n,
    name: 'Northern Tern',
    owner: { name: 'Bo Lindqvist', city: 'Oslo' },
    tonnage: 1290,
    length: 61.25,
    docked: false,
    offset: 7,
  },
];
const router = createConnectRouter({ connect: true, grpcWeb: true }).service(service, {
  list: () => ({ ships: SHIPS }),
  async *watch() {
    yield* SHIPS;
  },
});

async function ask(method, contentType, body) {
  const path = `/harbour.Port/${method}`;
  const handler = router.handlers.find(({ requestPath }) => requestPath === path);
  const answer = await handler({
    httpVersion: '1.1',
    url: `https://api.example${path}`,
    method: 'POST',
    header: new Headers({ 'content-type': contentType, 'connect-protocol-version': '1' }),
    body: (async function* () {
      yield body;
    })(),
    signal: new AbortController().signal,
  });
  const parts = [];
  for await (const part of answer.body) parts.push(part);
  const mime = answer.header.get('content-type');
  return { mime, base64: Buffer.concat(parts).toString('base64') };
}

const request = toBinary(
  registry.getMessage('harbour.Ask'),
  create(registry.getMessage('harbour.Ask'), { query: 'all' }),
);
function framed(bytes) {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

write('grpc', {
  unary: await ask('List', 'application/proto', request),
  unaryJson: await ask('List', 'application/json', Buffer.from('{"query":"all"}')),
  streamed: await ask('Watch', 'application/connect+proto', framed(request)),
  streamedJson: await ask('Watch', 'application/connect+json', framed(Buffer.from('{"query":"all"}'))),
  web: await ask('List', 'application/grpc-web+proto', framed(request)),
  webStreamed: await ask('Watch', 'application/grpc-web+proto', framed(request)),
});
