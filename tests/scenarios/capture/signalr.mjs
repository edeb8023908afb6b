/** SignalR's two hub protocols, as its client library writes them: servers write the same. */
import { JsonHubProtocol, MessageType } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { write } from './write.mjs';

const json = new JsonHubProtocol();
const msgpack = new MessagePackHubProtocol();
const arrived = {
  type: MessageType.Invocation,
  target: 'arrived',
  arguments: [{ name: 'Gannet of Brae', tonnage: 48210 }],
};
const result = { type: MessageType.Completion, invocationId: '1', result: { name: 'Old Pelican' } };
const item = { type: MessageType.StreamItem, invocationId: '2', item: 'Northern Tern' };
const ping = { type: MessageType.Ping };
const packed = (message) => Buffer.from(msgpack.writeMessage(message)).toString('base64');

write('signalr', {
  json: json.writeMessage(arrived),
  several: json.writeMessage(arrived) + json.writeMessage(ping) + json.writeMessage(result),
  msgpack: packed(arrived),
  msgpackSeveral: Buffer.concat(
    [arrived, item].map((one) => Buffer.from(msgpack.writeMessage(one))),
  ).toString('base64'),
});
