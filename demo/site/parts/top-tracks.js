import { h } from '../dom.js';
import { formatCompact, formatDuration, formatFull } from '../format.js';
import { t } from '../translate.js';

/** @param {import('../../payloads').TopTracks} tracks */
export function topTracksPart({ data }) {
  return h(
    'section',
    { className: 'tracks', 'aria-labelledby': 'tracks-title' },
    h('h2', { id: 'tracks-title', textContent: t('tracks.title') }),
    h('ol', {}, ...data.map(trackRow)),
  );
}

/** @param {import('../../payloads').TopTrack} track */
function trackRow({ rank, title, play_count, duration_ms, album }) {
  const plays = t('tracks.plays', { count: formatFull(play_count) }, play_count);
  return h(
    'li',
    {},
    h('span', { className: 'number', textContent: String(rank) }),
    h('img', { loading: 'lazy', src: album.cover.url, alt: '', width: 48, height: 48 }),
    h(
      'span',
      { className: 'names' },
      h('span', { className: 'title', textContent: title }),
      h('a', { href: `/albums/${album.id}`, textContent: album.title }),
    ),
    h('span', { className: 'plays', title: plays, textContent: formatCompact(play_count) }),
    h('span', { className: 'duration', textContent: formatDuration(duration_ms) }),
  );
}
