import { WebSocketServer } from 'ws';
import { type Running, send, serve } from '../serve';
import answers from './answers.json';

/** Turbo: a frame by request, a stream in answer to a form, a stream over a WebSocket, each as a server for Express sent it. */
export async function start(): Promise<Running> {
  const running = await serve('turbo', {
    '/frame': send(answers.frame.mime, answers.frame.text),
    '/call': send(answers.call.mime, answers.call.text),
  });
  const sockets = new WebSocketServer({ server: running.server });
  sockets.on('connection', (socket) => socket.send(answers.socket));
  return running;
}
