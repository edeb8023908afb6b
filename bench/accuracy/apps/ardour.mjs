// Ardour's pages for a browser, over a session that is invented. Its own toolkit: a mixer with scales and knobs, and a log of all that is said.
import path from 'node:path';
import { installNpm, unpackDebian } from '../host/install.mjs';
import { sendFile } from '../host/send.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '1:7.3.0+ds0-1';
const SEED = 1;
const PORT = 47744;
const [AUDIO, MIDI, MASTER] = [0x1, 0x2, 0x20];

/** name, kind, decibels, where between left and right, whether silent, how loud it is just now */
const STRIPS = /** @type {const} */ ([
  ['Söngur', AUDIO, -3.25, 0.5, false, -14.618],
  ['Langspil', AUDIO, -10, 0.31, false, -22.07],
  ['Harmóníum', MIDI, 96, 0.5, false, 41],
  ['Bassi (Þórdís)', AUDIO, 1.5, 0.62, true, -193],
  ['Samtals', MASTER, 0, 0.5, false, -8.431],
]);
/** strip, name, whether it is on, its knobs: name, kind, least, most, whether its scale is logarithmic, value */
const PLUGINS = /** @type {const} */ ([
  [
    0,
    'ACE Reverb',
    true,
    [
      ['Blend', 'd', 0, 1, false, 0.42],
      ['Room Size', 'd', 0.3, 0.99, false, 0.75],
    ],
  ],
  [
    0,
    'Hliðarsía',
    true,
    [
      ['Tíðni', 'd', 20, 20000, true, 3180],
      ['Hækkun', 'd', -18, 18, false, -4.5],
      ['Þrep', 'i', 1, 8, false, 3],
      ['Fasaviðsnúningur', 'b', 0, 1, false, true],
    ],
  ],
  [1, 'ACE Compressor', false, [['Threshold', 'd', -60, 0, false, -21.6]]],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'ardour',
  version: `${VERSION}/${SEED}`,
  framework: 'its own',
  shows:
    'a mixer in Icelandic, whose names, values and knobs come one in a message of a WebSocket, by the numbers of what they are of: scales whose marks look like values; a log of these messages, in which lists are joined',
  eyes: { locale: 'is-IS', timezoneId: 'Atlantic/Reykjavik' },
  async start() {
    const sockets = await installNpm('ardour', { ws: '8.18.0' });
    const root = await unpackDebian('ardour-data', VERSION);
    const files = path.join(root, 'usr/share/ardour7/web_surfaces');
    return listenWithSockets(
      sockets,
      PORT,
      (request, answer) => sendFile(answer, files, String(request.url)),
      (client) => {
        for (const one of messages()) client.send(JSON.stringify(one));
      },
    );
  },
  screens: [
    {
      name: 'mixer',
      async open(page, url) {
        await page.goto(`${url}/builtin/mixer/index.html`);
        await page.waitForSelector('#mixer .strip-label', { timeout: 2_500 });
        await page.locator('.strip-plugins').nth(0).click({ timeout: 1_500 });
        await page.waitForSelector('#plugins .plugin-parameter', { timeout: 1_500 });
        await settle(page, { mostMs: 4_000 });
      },
    },
    {
      name: 'log',
      async open(page, url) {
        await page.goto(`${url}/builtin/protocol/index.html`);
        await page.waitForSelector('#log pre:nth-child(40)', { timeout: 2_500 });
        await page.waitForFunction(() => document.getElementById('manifest')?.textContent, undefined, {
          timeout: 1_500,
        });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** What it tells whoever connects: what there is, then how everything stands. */
function messages() {
  const told = (
    /** @type {string} */ node,
    /** @type {number[]} */ addr,
    /** @type {unknown[]} */ ...val
  ) => ({
    node,
    addr,
    val,
  });
  const numbered = PLUGINS.map((plugin, at) => {
    const before = PLUGINS.slice(0, at).filter(([strip]) => strip === plugin[0]).length;
    return { addr: [plugin[0], before], name: plugin[1], on: plugin[2], knobs: plugin[3] };
  });
  const described = STRIPS.flatMap(([name, kind], strip) => [
    told('strip_description', [strip], name, kind),
    ...numbered
      .filter(({ addr }) => addr[0] === strip)
      .flatMap(({ addr, name, knobs }) => [
        told('strip_plugin_description', addr, name),
        ...knobs.map((knob, at) =>
          told('strip_plugin_param_description', [...addr, at], ...knob.slice(0, 5)),
        ),
      ]),
  ]);
  return [
    ...described,
    told('transport_tempo', [], 92.5),
    told('transport_time', [], 1107.26),
    told('transport_roll', [], false),
    told('transport_record', [], false),
    ...STRIPS.flatMap(([, kind, gain, pan, silent, meter], strip) => [
      told('strip_gain', [strip], gain),
      told('strip_mute', [strip], silent),
      ...(kind === MIDI ? [] : [told('strip_pan', [strip], pan)]),
      told('strip_meter', [strip], meter),
    ]),
    ...numbered.flatMap(({ addr, on, knobs }) => [
      told('strip_plugin_enable', addr, on),
      ...knobs.map((knob, at) => told('strip_plugin_param_value', [...addr, at], knob[5])),
    ]),
  ];
}
