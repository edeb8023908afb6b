import { get } from '../api.js';
import { h } from '../dom.js';
import { t } from '../translate.js';
import { albumCard } from './album-card.js';

/** @typedef {import('../../payloads').AlbumPage} AlbumPage */

/**
 * Every release; the next page is asked for when the end of the list comes near.
 * @param {string} artistId
 * @param {AlbumPage} first
 * @param {AbortSignal} signal
 */
export function discographyPart(artistId, first, signal) {
  const { total_count } = first.paging;
  const list = h('ul', { className: 'albums' });
  const end = h('p', { className: 'end', role: 'status' });
  add(first, list, end);
  loadOnScroll(artistId, first.paging.next_cursor, list, end, signal);
  return h(
    'section',
    { className: 'discography', 'aria-labelledby': 'discography-title' },
    h(
      'header',
      {},
      h('h2', { id: 'discography-title', textContent: t('albums.title') }),
      h('p', {
        className: 'count',
        textContent: t('albums.count', { count: String(total_count) }, total_count),
      }),
    ),
    list,
    end,
  );
}

/** @param {AlbumPage} page @param {HTMLElement} list @param {HTMLElement} end */
function add({ data, paging }, list, end) {
  list.append(...data.map(albumCard));
  end.textContent = paging.next_cursor ? t('albums.more') : t('albums.end');
}

/**
 * @param {string} artistId @param {string | null} cursor @param {HTMLElement} list @param {HTMLElement} end
 * @param {AbortSignal} signal
 */
function loadOnScroll(artistId, cursor, list, end, signal) {
  let next = cursor;
  const observer = new IntersectionObserver(
    async (entries) => {
      if (!next || !entries.some((entry) => entry.isIntersecting)) return;
      const asked = next;
      next = null;
      /** @type {AlbumPage} */
      const page = await get(`/v1/artists/${artistId}/albums?limit=12&cursor=${asked}`, signal);
      add(page, list, end);
      next = page.paging.next_cursor;
      // Observing anew tells at once whether the end is still in view.
      observer.unobserve(end);
      if (next) observer.observe(end);
    },
    { rootMargin: '200px' },
  );
  observer.observe(end);
  signal.addEventListener('abort', () => observer.disconnect());
}
