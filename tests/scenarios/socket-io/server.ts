import { Server } from 'socket.io';
import { type Running, serve } from '../serve';

/** Socket.IO's own server and client: an event, and one with an attachment. */
export async function start(): Promise<Running> {
  const running = await serve('socket-io', {});
  const io = new Server(running.server);
  io.on('connection', (socket) => {
    socket.emit('ship', { name: 'Gannet of Brae', tonnage: 48210 });
    socket.emit('log', { of: 'Old Pelican', entry: Buffer.from('{"sea":"Calm until midnight"}') });
  });
  return {
    ...running,
    close() {
      void io.close();
      running.close();
    },
  };
}
