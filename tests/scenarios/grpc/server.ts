import { type Running, send, serve } from '../serve';
import answers from './answers.json';

/** What Connect's handlers answered to a gRPC-web client. */
export function start(): Promise<Running> {
  const { mime, base64 } = answers.web;
  return serve('grpc', { '/harbour.Port/List': send(mime, Buffer.from(base64, 'base64')) });
}
