// A server of IRC that knows its rooms by heart: whoever joins one is told what was said there, with the moments it was said at.
import { createServer } from 'node:net';

const SERVER = 'irc.estuary.example';

/**
 * @typedef {object} Room
 * @property {string} topic
 * @property {[nick: string, setAt: number]} setBy seconds since 1970
 * @property {string[]} members
 * @property {[moment: string, nick: string, kind: 'PRIVMSG' | 'NOTICE' | 'PART' | 'JOIN', text: string][]} history
 */

/**
 * Listens until `stop` (https://modern.ircdocs.horse, with https://ircv3.net/specs/extensions/server-time).
 *
 * @param {number} port
 * @param {Record<string, Room>} rooms
 * @param {string[]} motto lines of its message of the day
 */
export async function startIrc(port, rooms, motto) {
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    const visit = { nick: '*', buffer: '' };
    socket.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      const lines = (visit.buffer + text).split(/\r?\n/);
      visit.buffer = lines.pop() ?? '';
      for (const line of lines)
        for (const answer of answersTo(line, visit, rooms, motto)) socket.write(`${answer}\r\n`);
    });
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', () => listening(undefined)));
  return {
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/**
 * @param {string} line
 * @param {{ nick: string }} visit
 * @param {Record<string, Room>} rooms
 * @param {string[]} motto
 */
function answersTo(line, visit, rooms, motto) {
  const [command = '', first = '', second = ''] = line.split(' ');
  const say = (/** @type {string} */ code, /** @type {string} */ rest) =>
    `:${SERVER} ${code} ${visit.nick} ${rest}`;
  if (command === 'NICK') visit.nick = first.replace(/^:/, '');
  if (command === 'CAP' && first === 'LS') return [`:${SERVER} CAP * LS :server-time`];
  if (command === 'CAP' && first === 'REQ') return [`:${SERVER} CAP ${visit.nick} ACK :server-time`];
  if (command === 'PING') return [`:${SERVER} PONG ${SERVER} ${first}`];
  if (command === 'MODE' && second === '') return [say('324', `${first} +nt`)];
  if (command === 'WHO') return [say('315', `${first} :End of WHO list`)];
  if (command === 'JOIN')
    return first.split(',').flatMap((name) => joined(name, visit.nick, rooms[name], say));
  if (command !== 'CAP' || first !== 'END') return [];
  return [
    say('001', `:Welcome to the estuary, ${visit.nick}`),
    say('005', 'CHANTYPES=# PREFIX=(ov)@+ NETWORK=Estuary :are supported by this server'),
    say('375', `:- ${SERVER} Message of the day -`),
    ...motto.map((text) => say('372', `:- ${text}`)),
    say('376', ':End of /MOTD command'),
  ];
}

/** @param {string} name @param {string} nick @param {Room | undefined} room @param {(code: string, rest: string) => string} say */
function joined(name, nick, room, say) {
  if (!room) return [];
  return [
    `:${nick}!${nick}@quay.example JOIN ${name}`,
    say('332', `${name} :${room.topic}`),
    say('333', `${name} ${room.setBy.join(' ')}`),
    say('353', `= ${name} :${room.members.join(' ')} ${nick}`),
    say('366', `${name} :End of /NAMES list`),
    ...room.history.map(([moment, who, kind, text]) => {
      const from = `@time=${moment} :${who}!${who}@${who}.example ${kind} ${name}`;
      return kind === 'JOIN' ? from : `${from} :${text}`;
    }),
  ];
}
