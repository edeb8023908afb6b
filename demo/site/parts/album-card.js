import { h } from '../dom.js';
import { formatDay } from '../format.js';
import { t } from '../translate.js';

/** @param {import('../../payloads').AlbumSummary} album */
export function albumCard({ id, title, cover, release_date, total_tracks }) {
  const line = t('albums.line', { date: formatDay(release_date), count: String(total_tracks) }, total_tracks);
  return h(
    'li',
    { className: 'album' },
    h(
      'a',
      { href: `/albums/${id}` },
      h('img', {
        loading: 'lazy',
        src: cover.url,
        alt: `Cover of ${title}`,
        width: cover.width,
        height: cover.height,
      }),
      h('span', { className: 'title', textContent: title }),
    ),
    h('span', { className: 'line', textContent: line }),
  );
}
