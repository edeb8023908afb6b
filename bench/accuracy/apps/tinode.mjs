// Tinode's web client, over a conversation that is invented. React; all by messages of one WebSocket, in Russian.
import path from 'node:path';
import { installNpm, unpackNpm } from '../host/install.mjs';
import { sendFile, sendPage } from '../host/send.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { settle } from '../page/settle.mjs';
import { answersTo } from './tinode-server.mjs';

const VERSION = '0.25.3';
const SEED = 1;
const PORT = 47563;
/** As its own index.html, with the libraries from here. */
const HTML = `<!DOCTYPE html><html><head><title>Tinode</title><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="css/base.min.css"><style>.material-icons{display:inline-block;width:24px;height:24px;overflow:hidden;text-indent:-99px}</style>
<script src="lib/react/umd/react.production.min.js"></script><script src="lib/react-dom/umd/react-dom.production.min.js"></script><script src="lib/react-intl/react-intl.iife.js"></script><script src="lib/qrcodejs/qrcode.min.js"></script>
</head><body><div id="mountPoint"></div><script src="umd/tinode.prod.js"></script><script src="umd/index.prod.js"></script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'tinode',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a conversation in Russian: who said what and when, marks over ranges of a text, a file and its size; groups and people with counts of what is unread; all by one WebSocket',
  eyes: { locale: 'ru-RU', timezoneId: 'Asia/Yekaterinburg' },
  async start() {
    const folder = await installNpm('tinode', {
      react: '18.3.1',
      'react-dom': '18.3.1',
      'react-intl': '7.1.6',
      qrcodejs: '1.0.0',
      ws: '8.18.0',
    });
    const files = await unpackNpm('tinode-files', `tinode-webapp@${VERSION}`);
    return listenWithSockets(
      folder,
      PORT,
      (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/') return sendPage(answer, HTML);
        return pathname.startsWith('/lib/')
          ? sendFile(answer, path.join(folder, 'node_modules'), pathname.slice(5))
          : sendFile(answer, files, pathname);
      },
      (client) =>
        client.on('message', (text) => {
          for (const one of answersTo(JSON.parse(String(text)))) client.send(JSON.stringify(one));
        }),
    );
  },
  screens: [
    {
      name: 'group',
      async open(page, url) {
        await page.addInitScript(() => {
          localStorage.setItem('keep-logged-in', 'true');
          localStorage.setItem(
            'auth-token',
            JSON.stringify({ token: 'bGFtcGE', expires: '2027-11-23T06:00:00.000Z' }),
          );
        });
        await page.goto(`${url}/#/grpMx7pQz81aVw`);
        await page.waitForSelector('.bubble', { timeout: 10_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};
