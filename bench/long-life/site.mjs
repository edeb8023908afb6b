/** A page as people leave it open all day: a chat over a WebSocket, a dashboard that polls, a list that never ends. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

/** What comes in an hour: a message every ten seconds, a poll every thirty, a page of the list every five minutes. */
export const HOUR = { messages: 360, polls: 120, pages: 12 };
const ROWS = 20;

/** The page keeps its own DOM small, as such pages do: what grows is not it. */
const PAGE = `<!doctype html><html lang="en"><title>All day</title>
<h1>Dispatch desk</h1><p>Parcels on the way: <b id="count"></b></p><ul id="chat"></ul><ol id="list"></ol>
<script>
  const at = (id) => document.getElementById(id);
  const socket = new WebSocket('ws://' + location.host + '/chat');
  let heard = 0, polled = 0, page = 0, waiting = () => {};
  function put(list, text, most) {
    const item = document.createElement('li');
    item.textContent = text;
    at(list).append(item);
    while (at(list).childElementCount > most) at(list).firstElementChild.remove();
  }
  socket.onmessage = ({ data }) => {
    const { from, text } = JSON.parse(data);
    put('chat', from + ': ' + text, 40);
    heard++;
    waiting();
  };
  async function chat(messages) {
    const until = heard + messages;
    socket.send(String(messages));
    while (heard < until) await new Promise((done) => { waiting = done; });
  }
  async function poll(times) {
    for (let i = 0; i < times; i++) at('count').textContent = (await (await fetch('/api/stats?' + polled++)).json()).parcels;
  }
  async function scroll(pages) {
    for (let i = 0; i < pages; i++)
      for (const { title } of await (await fetch('/api/list?page=' + page++)).json()) put('list', title, 60);
  }
  const ready = new Promise((done) => { socket.onopen = done; });
  async function hour({ messages, polls, pages }) {
    await ready;
    await Promise.all([chat(messages), poll(polls), scroll(pages)]);
    document.body.dataset.ready = '';
  }
</script>`;

/** @returns {Promise<{ url: string, close(): void }>} */
export async function startAllDay() {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://any');
    const isPage = url.pathname === '/';
    const type = isPage ? 'text/html; charset=utf-8' : 'application/json';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(isPage ? PAGE : JSON.stringify(answerTo(url)));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    let sent = 0;
    socket.on('message', (data) => {
      for (const until = sent + Number(data); sent < until; sent++)
        socket.send(JSON.stringify(message(sent)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {URL} url */
function answerTo({ pathname, searchParams, search }) {
  if (pathname === '/api/list') {
    const first = Number(searchParams.get('page')) * ROWS;
    return Array.from({ length: ROWS }, (_, i) => ({
      id: first + i,
      title: `Parcel ${word(first + i)} ${first + i}`,
    }));
  }
  const n = Number(search.slice(1));
  return {
    parcels: 41_000 + n * 7,
    late: n % 90,
    depots: DEPOTS.map((name, i) => ({ name, load: (n * (i + 3)) % 997 })),
  };
}

const DEPOTS = ['Aldgate', 'Brae', 'Corrie', 'Dunmore', 'Esk', 'Falkirk', 'Garve', 'Hoy', 'Islay', 'Jura'];
const NAMES = ['Ana', 'Bo', 'Cleo', 'Dag', 'Eira'];

/** @param {number} n */
export function message(n) {
  return {
    id: n,
    from: NAMES[n % NAMES.length],
    text: `the van at ${word(n)} has ${n} parcels left`,
    at: 1_763_000_000 + n,
  };
}

/** Another word for each number. @param {number} n */
function word(n) {
  return `${DEPOTS[n % DEPOTS.length]}${((n * 2_654_435_761) % 46_656).toString(36)}`;
}
