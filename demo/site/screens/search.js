import { get } from '../api.js';
import { h } from '../dom.js';
import { formatCompact, formatDuration } from '../format.js';
import { albumCard } from '../parts/album-card.js';
import { showSearched } from '../parts/searched-text.js';
import { t } from '../translate.js';

/** @typedef {import('../../payloads').SearchResults} SearchResults */

/** @type {import('../router.js').Screen} */
export async function searchScreen(place, url, signal) {
  const text = url.searchParams.get('q') ?? '';
  /** @type {SearchResults} */
  const { results, total_count } = await get(`/v1/search?q=${encodeURIComponent(text)}`, signal);
  showSearched(text);
  document.title = `${text} · Fernwave`;
  place.replaceChildren(
    h(
      'header',
      { className: 'results' },
      h('h1', { textContent: t('search.results_for', { text }) }),
      h('p', {
        className: 'count',
        textContent: t('search.matches', { count: String(total_count) }, total_count),
      }),
    ),
    ...(total_count ? groups(results) : [h('p', { className: 'end', textContent: t('search.nothing') })]),
  );
}

/** @param {SearchResults['results']} results */
function groups({ artists, albums, tracks }) {
  return [
    group(t('search.artists'), 'people', artists.map(artistCard)),
    group(t('search.albums'), 'albums', albums.map(albumCard)),
    group(t('search.tracks'), 'found', tracks.map(trackRow)),
  ].filter((part) => part !== null);
}

/** @param {string} title @param {string} className @param {Element[]} items */
function group(title, className, items) {
  return items.length
    ? h('section', { className: 'group' }, h('h2', { textContent: title }), h('ul', { className }, ...items))
    : null;
}

/** @param {SearchResults['results']['artists'][number]} artist */
function artistCard({ id, name, monthly_listeners, image }) {
  const picture = h('img', { loading: 'lazy', src: image.url, alt: '', width: 160, height: 90 });
  const listeners = t('artist.monthly_listeners', { count: formatCompact(monthly_listeners) });
  return h(
    'li',
    { className: 'person' },
    h('a', { href: `/artists/${id}` }, picture, h('span', { className: 'title', textContent: name })),
    h('span', { className: 'line', textContent: listeners }),
  );
}

/** @param {SearchResults['results']['tracks'][number]} track */
function trackRow({ title, duration_ms, album }) {
  return h(
    'li',
    {},
    h('span', { className: 'title', textContent: title }),
    h('a', { href: `/albums/${album.id}`, textContent: album.title }),
    h('span', { className: 'duration', textContent: formatDuration(duration_ms) }),
  );
}
