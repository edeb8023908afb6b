import { encode } from '@msgpack/msgpack';
import { type Running, send, serve } from '../serve';

export function start(): Promise<Running> {
  const cargo = { name: 'Soda ash in bulk', tons: 31250, port: { name: 'Port of Alexandria' } };
  return serve('msgpack', { '/cargo': send('application/vnd.msgpack', encode(cargo)) });
}
