// Bot Framework Web Chat, in a page as its documentation has it, over a conversation that is invented. React; who said what and when, cards, in Spanish.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm, unpackNpm } from '../host/install.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = 'botframework-webchat';
const VERSION = '4.18.1';
const SEED = 1;
const PORT = 47503;
const MINUTE = 60_000;
const STARTED = Date.now();
/** Ages are the same for most of an hour: a truth is found in less. */
const ago = (/** @type {number} */ hours) => new Date(STARTED - (hours * 60 + 4) * MINUTE).toISOString();

/** @type {import('./app.mjs').App} */
export default {
  name: 'web-chat',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a conversation in Spanish by WebSocket: Markdown, ages in words, cards with facts and choices, a file with its size, what may be answered',
  eyes: { locale: 'es-ES', timezoneId: 'Europe/Madrid' },
  async start() {
    const files = path.join(await unpackNpm('web-chat', `${PACKAGE}@${VERSION}`), 'dist');
    const own = await installNpm('web-chat-server', { ws: '8.18.0' });
    return listenWithSockets(
      own,
      PORT,
      async (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/webchat.js')
          return answer
            .writeHead(200, { 'content-type': 'text/javascript' })
            .end(await readFile(path.join(files, 'webchat.js')));
        if (pathname === '/v3/directline/conversations')
          return answer.writeHead(201, { 'content-type': 'application/json' }).end(
            JSON.stringify({
              conversationId: 'hf7Qm2xL9vB3',
              token: 'none',
              expires_in: 3600,
              streamUrl: `ws://127.0.0.1:${PORT}/v3/directline/stream`,
            }),
          );
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
      },
      (client) => client.send(JSON.stringify({ activities: activities(), watermark: '9' })),
    );
  },
  screens: [
    {
      name: 'conversation',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('.ac-textBlock', { timeout: 12_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** A page that carries it (https://github.com/microsoft/BotFramework-WebChat#integrate-with-javascript). */
const PAGE = `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Atención al lector · Biblioteca de Villanublo</title>
<style>html,body{height:100%;margin:0}#webchat{height:calc(100% - 90px);width:720px;margin:auto}h1{font:600 20px sans-serif;padding:12px;margin:0}</style></head><body>
<h1>Atención al lector</h1>
<div id="webchat" role="main"></div>
<script src="/webchat.js"></script>
<script>
window.WebChat.renderWebChat({
  directLine: window.WebChat.createDirectLine({ token: 'none', domain: location.origin + '/v3/directline' }),
  userID: 'lector-318',
  locale: 'es-ES',
  styleOptions: { botAvatarInitials: 'BOT', userAvatarInitials: 'YO' },
}, document.getElementById('webchat'));
</script></body></html>`;

const CARD = {
  type: 'AdaptiveCard',
  version: '1.3',
  body: [
    { type: 'TextBlock', text: 'Préstamo 2291' },
    { type: 'TextBlock', wrap: true, text: 'Renovado dos veces, queda una.' },
    {
      type: 'FactSet',
      facts: [
        { title: 'Título', value: 'El camino' },
        { title: 'Signatura', value: 'N DEL cam' },
        { title: 'Vence', value: '27 de noviembre' },
        { title: 'Ejemplares', value: '4' },
        { title: 'Reservas', value: '2' },
        { title: 'Multa', value: '0,00 €' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'branch',
      style: 'expanded',
      choices: [
        { title: 'Recoger en Plaza Mayor', value: 'pm' },
        { title: 'Recoger en el bibliobús', value: 'bus' },
      ],
    },
  ],
  actions: [{ type: 'Action.Submit', title: 'Renovar otros 15 días' }],
};
const BOT = { id: 'bot', name: 'Biblioteca de Villanublo', role: 'bot' };
const READER = { id: 'lector-318', name: 'Amparo Ruiz', role: 'user' };

/** What was said so far, as Direct Line has it (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-concepts). */
function activities() {
  const said = [
    ['2026-11-12T08:42:20.118Z', BOT, { text: 'Buenos días, Amparo. Soy el asistente de la biblioteca.' }],
    ['2026-11-12T11:48:03.440Z', READER, { text: '¿Tenéis “El camino” de Delibes?' }],
    [
      '2026-11-12T14:49:57.902Z',
      BOT,
      { text: 'Sí: **4 ejemplares**, 2 en préstamo.\n\n- Plaza Mayor: 3\n- Bibliobús: 1' },
    ],
    ['2026-11-18T23:20:31.006Z', READER, { text: 'Me lo llevo hasta el 27' }],
    [
      ago(6.2),
      BOT,
      { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }] },
    ],
    [
      ago(4.4),
      READER,
      {
        text: 'Adjunto el carné',
        attachments: [
          {
            contentType: 'application/octet-stream',
            contentUrl: '/files/carne-amparo.pdf',
            name: 'carne-amparo.pdf',
          },
        ],
      },
    ],
    [
      ago(2.3),
      BOT,
      {
        text: 'Recibido. ¿Algo más?',
        suggestedActions: {
          actions: [
            { type: 'imBack', title: 'Ver mis multas', value: 'multas' },
            { type: 'imBack', title: 'Hablar con Nuria', value: 'persona' },
          ],
        },
      },
    ],
  ];
  return said.map(([timestamp, from, what], i) => ({
    type: 'message',
    id: `hf7Qm2xL9vB3|000000${i}`,
    timestamp,
    channelId: 'directline',
    from,
    conversation: { id: 'hf7Qm2xL9vB3' },
    ...(from === BOT
      ? {}
      : { channelData: { clientActivityID: `c${i}`, attachmentSizes: i === 5 ? [218_441] : [] } }),
    .../** @type {object} */ (what),
  }));
}
