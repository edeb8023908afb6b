// Ionic, in pages as its documentation has them, over a music server that is invented. No framework: an album and what came last, in Hebrew, by the answers of Subsonic.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as music from './ionic-server.mjs';

const VERSION = '9.0.5';
const SEED = 1;
const PORT = 47617;
const HTML = `<!doctype html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>מוזיקה</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/ionic/css/ionic.bundle.css"><script type="module" src="/ionic/dist/ionic/ionic.esm.js"></script></head>
<body><ion-app><ion-header><ion-toolbar><ion-title>הספרייה</ion-title></ion-toolbar></ion-header><ion-content id="main"></ion-content></ion-app>
<script>
const ask = (name, more = '') => fetch('/rest/' + name + '.view?f=json&v=1.16.1&c=web' + more).then((answer) => answer.json()).then((body) => body['subsonic-response']);
const whole = new Intl.NumberFormat('he-IL'), one = new Intl.NumberFormat('he-IL', { maximumFractionDigits: 1 }), list = new Intl.ListFormat('he-IL');
const relative = new Intl.RelativeTimeFormat('he-IL', { numeric: 'auto' });
const since = (text) => { const hours = (new Date(text) - Date.now()) / 36e5; return hours > -24 ? relative.format(Math.ceil(hours), 'hour') : relative.format(Math.ceil(hours / 24), 'day'); };
const clock = (s) => Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0');
const long = (s) => s >= 3600 ? Math.floor(s / 3600) + ' שע׳ ' + Math.round(s % 3600 / 60) + ' דק׳' : Math.round(s / 60) + ' דק׳';
const day = (text) => new Date(text).toLocaleDateString('he-IL', { day: 'numeric', month: 'long', year: 'numeric' });
const item = (title, under, note, before = '') => '<ion-item>' + before + '<ion-label><h2>' + title + '</h2><p>' + under + '</p></ion-label><ion-note slot="end">' + note + '</ion-note></ion-item>';

async function album() {
  const { album: it } = await ask('getAlbum', '&id=al-7c1e');
  const discs = [...new Set(it.song.map((song) => song.discNumber))];
  return '<h1>' + it.name + '</h1><p>' + it.artist + ' · ' + it.year + ' · ' + list.format(it.genres.map((each) => each.name)) + '</p><p>' + it.recordLabels.map((each) => each.name).join(', ') + '</p><p>' + it.songCount + ' שירים, ' + long(it.duration) + ' · הושמע ' + whole.format(it.playCount) + ' פעמים, לאחרונה ' + since(it.played) + '</p>' +
    discs.map((disc) => { const own = it.song.filter((song) => song.discNumber === disc); return '<ion-list><ion-list-header><ion-label>תקליטור ' + disc + ' <span>(' + long(own.reduce((sum, song) => sum + song.duration, 0)) + ')</span></ion-label></ion-list-header>' +
      own.map((song) => item(song.title, (song.artists.length > 1 ? 'עם ' + song.artists.slice(1).map((each) => each.name).join(', ') + ' · ' : '') + song.suffix.toUpperCase() + ' ' + song.bitRate + ' kbps · ' + one.format(song.size / 1048576) + ' MB' + (song.userRating ? ' · ' + '★'.repeat(song.userRating) : ''), clock(song.duration), '<span slot="start">' + song.track + '</span>')).join('') + '</ion-list>'; }).join('') +
    '<p>נוסף ב־' + day(it.created) + ' · ' + one.format(it.song.reduce((sum, song) => sum + song.size, 0) / 1048576) + ' MB בסך הכול</p>';
}

async function home() {
  const [{ albumList2 }, { playlists }, { scanStatus }, { nowPlaying }] = await Promise.all([ask('getAlbumList2', '&type=newest'), ask('getPlaylists'), ask('getScanStatus'), ask('getNowPlaying')]);
  return '<ion-list><ion-list-header><ion-label>מתנגן עכשיו</ion-label></ion-list-header>' + nowPlaying.entry.map((it) => item(it.title, it.artist + ' · ' + it.playerName + ' (' + it.username + ')', 'לפני ' + it.minutesAgo + ' דקות')).join('') + '</ion-list>' +
    '<ion-list><ion-list-header><ion-label>חדשים</ion-label></ion-list-header>' + albumList2.album.map((it) => item(it.name, it.artist + ', ' + it.year, it.songCount + ' שירים · ' + long(it.duration) + ' · ' + since(it.created))).join('') + '</ion-list>' +
    '<ion-list><ion-list-header><ion-label>רשימות (' + playlists.playlist.length + ')</ion-label></ion-list-header>' + playlists.playlist.map((it) => item(it.name, it.public ? 'פתוחה לכולם' : 'פרטית', '<ion-badge>' + it.songCount + '</ion-badge> ' + long(it.duration))).join('') + '</ion-list>' +
    '<p>' + whole.format(scanStatus.count) + ' קבצים ב־' + whole.format(scanStatus.folderCount) + ' תיקיות · נסרק ' + since(scanStatus.lastScan) + '</p>';
}
(location.pathname.startsWith('/album') ? album() : home()).then((html) => { document.getElementById('main').innerHTML = html; });
</script></body></html>`;

/** @type {Record<string, () => unknown>} */
const ANSWERS = {
  getAlbum: music.album,
  getAlbumList2: music.newest,
  getPlaylists: music.playlists,
  getScanStatus: music.scan,
  getNowPlaying: music.playing,
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'ionic',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'music in Hebrew by Subsonic: an album whose songs stand by disc, with lengths, rates, sizes, guests and what each disc comes to; what came last and when, lists with badges, who plays what',
  eyes: { locale: 'he-IL', timezoneId: 'Asia/Jerusalem' },
  async start() {
    const folder = await installNpm('ionic', { '@ionic/core': VERSION });
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const [, name] = /^\/rest\/(\w+)\.view$/.exec(pathname) ?? [];
      if (name) return sendJson(answer, ANSWERS[name]?.());
      return pathname.startsWith('/ionic/')
        ? sendFile(answer, path.join(folder, 'node_modules/@ionic/core'), pathname.slice(6))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'album', open: (page, url) => open(page, `${url}/album/al-7c1e`) },
    { name: 'home', open: (page, url) => open(page, `${url}/`) },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('ion-list:nth-of-type(2) ion-item h2', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
