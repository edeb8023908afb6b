import { get } from '../api.js';
import { h } from '../dom.js';
import { formatCompact, formatDay, formatDuration, formatFull } from '../format.js';
import { t } from '../translate.js';

/** @typedef {import('../../payloads').Album} Album */

/** @type {import('../router.js').Screen} */
export async function albumScreen(place, url, signal) {
  /** @type {Album} */
  const album = await get(`/v1/albums/${url.pathname.split('/')[2] ?? ''}`, signal);
  document.title = `${album.title} · Fernwave`;
  place.replaceChildren(head(album), trackTable(album), small(album));
}

/** @param {Album} album */
function head({ title, cover, artist, release_date, tracks, total_duration_ms, total_play_count }) {
  const total = { count: String(tracks.total_count), duration: formatDuration(total_duration_ms) };
  return h(
    'section',
    { className: 'album-head', 'aria-labelledby': 'album-title' },
    h('img', { src: cover.url, alt: `Cover of ${title}`, width: cover.width, height: cover.height }),
    h(
      'div',
      {},
      h('p', { className: 'back' }, h('a', { href: `/artists/${artist.id}`, textContent: artist.name })),
      h('h1', { id: 'album-title', textContent: title }),
      h('p', { className: 'released', textContent: t('album.released', { date: formatDay(release_date) }) }),
      h('p', { className: 'total', textContent: t('album.total', total) }),
      h('p', {
        className: 'all-plays',
        textContent: t('album.plays', { count: formatCompact(total_play_count) }),
      }),
    ),
  );
}

/** @param {Album} album */
function trackTable({ tracks }) {
  const names = ['number', 'track', 'play_count', 'duration'];
  const heads = names.map((name) => h('th', { scope: 'col', textContent: t(`album.${name}`) }));
  return h(
    'table',
    { className: 'album-tracks' },
    h('caption', { className: 'hidden', textContent: 'All tracks of this release' }),
    h('thead', {}, h('tr', {}, ...heads)),
    h('tbody', {}, ...tracks.items.map(trackRow)),
  );
}

/** @param {import('../../payloads').AlbumTrack} track */
function trackRow({ track_number, title, play_count, duration_ms }) {
  const cells = [String(track_number), title, formatFull(play_count), formatDuration(duration_ms)];
  return h('tr', {}, ...cells.map((textContent) => h('td', { textContent })));
}

/** @param {Album} album */
function small({ label, copyrights }) {
  return h(
    'section',
    { className: 'album-small' },
    h(
      'dl',
      {},
      h('div', {}, h('dt', { textContent: t('album.label') }), h('dd', { textContent: label.name })),
      h(
        'div',
        {},
        h('dt', { textContent: t('album.catalog_number') }),
        h('dd', { textContent: label.catalog_number }),
      ),
    ),
    ...copyrights.map(({ text }) => h('p', { textContent: text })),
  );
}
