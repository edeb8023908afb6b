import { WebSocketServer } from 'ws';
import mqtt from '../mqtt/answers.json';
import phoenix from '../phoenix/answers.json';
import { type Running, serve } from '../serve';
import signalr from '../signalr/answers.json';
import sockjs from '../sockjs/answers.json';
import answers from './answers.json';

const MESSAGES: Record<string, string | Buffer | Buffer[]> = {
  '/plain': JSON.stringify({ buoy: { name: 'Slettnes outer buoy', wave: 2.4 } }),
  '/graphql': answers.graphql,
  '/stomp': answers.stomp,
  '/sockjs': sockjs.websocket[2]!,
  // The broker writes each field of a packet into a message of its own.
  '/mqtt': mqtt.said.slice(17).map((piece) => Buffer.from(piece, 'base64')),
  '/phoenix': phoenix.channel[2]!,
  '/phoenix-bytes?vsn=2.0.0': Buffer.from(phoenix.binary.crew, 'base64'),
  '/signalr-text': signalr.several,
  '/signalr-packed': Buffer.from(signalr.msgpackSeveral, 'base64'),
};

/** What servers of these protocols sent, each over a socket of its own. */
export async function start(): Promise<Running> {
  const running = await serve('sockets', {});
  const sockets = new WebSocketServer({ server: running.server });
  sockets.on('connection', (socket, { url = '' }) => {
    for (const message of [MESSAGES[url] ?? ''].flat()) socket.send(message);
  });
  return running;
}
