// MailDev: an inbox for developers. AngularJS; a list with dates, a message with sizes and addresses, live by socket.io.
import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '2.2.1';
const SEED = 1;
const PORT = 47401;

/** from, to, subject, date, text, attached file */
const MAILS = [
  [
    'Ottilie Brandt <ottilie@harbourmill.example>',
    'Kitchen <kitchen@harbourmill.example>',
    'Delivery of rye moved to Thursday',
    '2025-03-04T06:12:00Z',
    'The mill closes early on Wednesday.\n\nPlease have 340 kg of room in the dry store by 05:45.',
    'pallets.csv',
  ],
  [
    'Ravi Menon <ravi.menon@lanternfish.example>',
    'Harbour Mill <orders@harbourmill.example>',
    'Invoice 20817 is due in 14 days',
    '2025-02-27T15:48:31Z',
    'Amount due: 1,284.50 EUR\nReference: LF-20817-C',
    'invoice-20817.txt',
  ],
  [
    'Solveig Aune <s.aune@fjordpost.example>',
    'Ottilie Brandt <ottilie@harbourmill.example>',
    'Re: Cardamom, second attempt',
    '2025-02-26T09:03:12Z',
    'The second batch is far better than the first. I would order 12 jars.',
  ],
  [
    'Harbour Mill Bakery <hello@harbourmill.example>',
    'Idris Okafor <idris@okafor.example>',
    'Your table for six on Saturday',
    '2025-02-21T18:20:05Z',
    'We kept the long table under the window for you.\nSee you at half past seven.',
  ],
  [
    'Backups <cron@harbourmill.example>',
    'Ottilie Brandt <ottilie@harbourmill.example>',
    'Nightly copy finished with 3 warnings',
    '2025-02-20T02:31:44Z',
    '48,213 files, 9.7 GB, 00:42:18\nskipped: till-02/cache, till-03/cache, menu-board/tmp',
    'warnings.log',
  ],
  [
    'Quentin Abara <quentin@tinroof.example>',
    'Kitchen <kitchen@harbourmill.example>',
    'Oven two runs 15 degrees hot',
    '2025-02-18T11:57:20Z',
    'Measured 245 where the dial says 230. I can come on Monday morning.',
  ],
  [
    'Northbank Water <service@northbankwater.example>',
    'Harbour Mill <orders@harbourmill.example>',
    'Planned works on Mill Lane, 11 March',
    '2025-02-14T08:00:00Z',
    'Supply will be off from 22:00 until 04:00. Case NW-55120.',
  ],
  [
    'Jolanta Wrona <jolanta@wrona.example>',
    'Harbour Mill Bakery <hello@harbourmill.example>',
    'Forty plum buns for the choir',
    '2025-01-30T20:15:09Z',
    'Could you make forty plum buns for the evening of the concert? We would collect them at five.',
    'choir.ics',
  ],
  [
    'Ottilie Brandt <ottilie@harbourmill.example>',
    'Everyone <all@harbourmill.example>',
    'Rota for the first week of February',
    '2025-01-28T16:41:55Z',
    'Early shift: Quentin, Mirela. Late shift: Idris, Jolanta. Sunday is closed.',
  ],
  [
    'Mirela Stan <mirela@harbourmill.example>',
    'Ottilie Brandt <ottilie@harbourmill.example>',
    'Holiday 7 to 18 April?',
    '2025-01-09T07:26:33Z',
    'I found cheap trains to Sibiu. Would those two weeks work?',
  ],
];

/** @type {import('./app.mjs').App} */
export default {
  name: 'maildev',
  version: `${VERSION}/${SEED}`,
  framework: 'AngularJS',
  shows: 'inbox and message: dates, sizes, addresses, socket.io',
  // It reads all files of its folder at once, and lists them as they come.
  unsteadyOrder: true,
  async start() {
    const folder = await installNpm('maildev', { maildev: VERSION });
    const mails = stateFolder('maildev', `mails-${SEED}`);
    for (const [i, mail] of MAILS.entries())
      writeMail(path.join(mails, `mail${String(i + 1).padStart(4, '0')}.eml`), mail);
    return serve({
      program: process.execPath,
      args: [
        path.join(folder, 'node_modules/maildev/bin/maildev'),
        ...['--web', String(PORT), '--smtp', '47491', '--ip', '127.0.0.1', '--mail-directory', mails],
      ],
      folder,
      url: `http://127.0.0.1:${PORT}`,
    });
  },
  screens: [
    { name: 'inbox', open: (page, url) => openInbox(page, url) },
    {
      name: 'message',
      async open(page, url) {
        await page.goto(`${url}/#/email/mail0002`);
        await page.waitForSelector('.email-toolbar, .email-meta, [ng-controller] .toolbar', {
          timeout: 8_000,
        });
        await settle(page);
      },
    },
  ],
};

/**
 * @param {import('playwright').Page} page
 * @param {string} url
 */
async function openInbox(page, url) {
  await page.goto(url);
  await page.waitForSelector('.email-list li', { timeout: 8_000 });
  await settle(page);
}

/**
 * @param {string} file
 * @param {string[]} mail
 */
function writeMail(file, [from = '', to = '', subject = '', date = '', text = '', attached]) {
  const boundary = 'part-of-the-mail';
  const part = (/** @type {string} */ head, /** @type {string} */ body) =>
    `--${boundary}\n${head}\n\n${body}\n`;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date(date).toUTCString()}`,
    `Message-ID: <${path.basename(file, '.eml')}@harbourmill.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    part('Content-Type: text/plain; charset=utf-8', text),
    attached
      ? part(
          `Content-Type: text/plain; name="${attached}"\nContent-Disposition: attachment; filename="${attached}"`,
          `${subject}\n`.repeat(30 + attached.length * 9),
        )
      : '',
    `--${boundary}--`,
  ];
  writeFileSync(file, lines.join('\n'));
  utimesSync(file, new Date(date), new Date(date));
}
