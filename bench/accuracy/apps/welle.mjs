// welle-cli's page over a multiplex that is invented. No library; programmes in the order of another field, several facts in a cell.
import path from 'node:path';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '2.4+ds-2';
const SEED = 1;
const PORT = 47737;

/** @param {string} label @param {string} shortlabel @param {string} [fig2label] */
const named = (label, shortlabel, fig2label = '') => ({ label, shortlabel, fig2label });

/**
 * @param {string} sid @param {ReturnType<typeof named>} label @param {string} ptystring @param {[string, string]} languages
 * @param {{ sad: number; cu: number; bitrate: number; protection: string }} sub
 */
const service = (sid, label, ptystring, [languagestring, ofPart], { sad, cu, bitrate, protection }) => ({
  sid,
  programType: 0,
  ptystring,
  label,
  languagestring,
  url_mp3: `/mp3/${sid}`,
  components: [
    {
      componentnr: 0,
      primary: true,
      caflag: false,
      label: named('', ''),
      subchannel: {
        subchid: sad % 63,
        bitrate,
        cu,
        sad,
        protection,
        language: 8,
        languagestring: ofPart,
      },
      transportmode: 'audio',
      ascty: 'DAB+',
    },
  ],
});

/** @param {string} mode @param {number} samplerate @param {string} channels @param {string} text @param {number} time @param {[number, number, number]} errors */
const heard = (mode, samplerate, channels, text, time, [frameerrors, rserrors, aacerrors]) => ({
  mode,
  samplerate,
  channels,
  dls: { label: text, time, lastchange: time - 14 },
  mot: { time: 0, lastchange: 0 },
  audiolevel: { time, left: 4100, right: 3980 },
  xpaderror: { haserror: false },
  errorcounters: { frameerrors, rserrors, aacerrors, time },
});

const MULTIPLEX = {
  receiver: {
    software: {
      name: 'welle.io',
      version: '2.4-9c6f0de',
      fftwindowplacement: 'ThresholdBeforePeak',
      coarsecorrectorenabled: true,
      freqsyncmethod: 'PatternOfZeros',
      lastchannelchange: 1741592231504,
    },
    hardware: { name: 'Airspy HF+ Discovery', gain: 27.30000019073486 },
  },
  ensemble: {
    label: named('Vysočina a Šumava', 'VysSumav', 'Vysočina a Šumava – síť 2'),
    id: '0x2012',
    ecc: '0xe2',
  },
  services: [
    {
      ...service(
        '0x2451',
        named('Polní rozhlas', 'PolRozhl', 'Polní rozhlas Žďár'),
        'Agriculture',
        ['Czech', 'Czech'],
        {
          sad: 336,
          cu: 54,
          bitrate: 72,
          protection: 'EEP 3-A',
        },
      ),
      ...heard('HE-AAC', 24000, 'Stereo', 'Výkup pšenice: 5 120 Kč za tunu', 1741594027, [0, 12, 3]),
    },
    {
      ...service('0x2407', named('Radio Lipno', 'RLipno'), 'Pop Music', ['Czech', 'Unknown'], {
        sad: 0,
        cu: 84,
        bitrate: 112,
        protection: 'EEP 2-A',
      }),
      ...heard('AAC-LC', 48000, 'Stereo', 'Zuzana Bílková - Až přijde led', 1741594019, [2, 341, 17]),
    },
    {
      ...service('0xe1c00098', named('Hladiny řek', 'Hladiny'), 'Weather', ['Unknown', 'Unknown'], {
        sad: 438,
        cu: 6,
        bitrate: 8,
        protection: 'EEP 3-A',
      }),
      components: [
        {
          componentnr: 0,
          primary: true,
          caflag: false,
          label: named('', ''),
          subchannel: {
            subchid: 31,
            bitrate: 8,
            cu: 6,
            sad: 438,
            protection: 'EEP 3-A',
            language: 0,
            languagestring: 'Unknown',
          },
          transportmode: 'packetdata',
          dscty: 60,
        },
      ],
    },
    {
      ...service(
        '0x2419',
        named('Böhmerwald Funk', 'BwFunk', 'Böhmerwald Funk Krumau'),
        'Folk Music',
        ['German', 'German'],
        {
          sad: 84,
          cu: 72,
          bitrate: 96,
          protection: 'EEP 3-A',
        },
      ),
      ...heard('HE-AAC', 32000, 'Stereo', 'Gleich: Stubenmusi aus Prachatitz', 1741594011, [0, 0, 0]),
    },
    {
      ...service(
        '0x2466',
        named('Noční vlak', 'NocVlak', 'Noční vlak Praha–Brno'),
        'Drama',
        ['Czech', 'Slovak'],
        {
          sad: 216,
          cu: 48,
          bitrate: 64,
          protection: 'EEP 1-B',
        },
      ),
      ...heard(
        'HE-AACv2',
        48000,
        'Mono',
        'K. Poláček: Hostinec U kamenného stolu (4)',
        1741594002,
        [7, 1906, 88],
      ),
    },
  ],
  utctime: { year: 2025, month: 3, day: 10, hour: 8, minutes: 7, lto: 1 },
  demodulator: {
    snr: 11.4471063613892,
    frequencycorrection: -413,
    timelastfct0frame: 1741594029336,
    time_last_fct0_frame: 1741594029336,
    fic: { numcrcerrors: 26 },
  },
  cir_peaks: [],
  tii: [
    { pattern: 14, comb: 3, delay: 127, delay_km: 18.59, error: 0.0418 },
    { pattern: 14, comb: 9, delay: 402, delay_km: 58.84, error: 0.2075 },
    { pattern: 51, comb: 1, delay: 33, delay_km: 4.83, error: 0.0094 },
  ],
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'welle',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'what a radio receives, in Czech and German: programmes in the order of a field that stands in another column, names with a shorter one in brackets, three counts or four facts in a cell, a day of five numbers, moments of milliseconds',
  eyes: { locale: 'cs-CZ', timezoneId: 'Europe/Prague' },
  async start() {
    const root = await unpackDebian('welle.io', VERSION);
    const files = path.join(root, 'usr/share/welle-io/html');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/mux.json') return sendJson(answer, MULTIPLEX);
      if (pathname === '/channel') return answer.writeHead(200, { 'content-type': 'text/plain' }).end('8D');
      await sendFile(answer, files, pathname === '/' ? 'index.html' : pathname);
    });
  },
  screens: [
    {
      name: 'multiplex',
      async open(page, url) {
        await page.goto(url);
        await page.click('#block_tii .title');
        await page.waitForSelector('#servicetable + br + br + br ~ #servicetable td, #tiiinfo li', {
          timeout: 8_000,
        });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
