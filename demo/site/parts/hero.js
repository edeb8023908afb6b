import { listenLive, post } from '../api.js';
import { h } from '../dom.js';
import { formatCompact, formatFull } from '../format.js';
import { t } from '../translate.js';

/**
 * @param {import('../../payloads').Artist} artist
 * @param {AbortSignal} signal
 */
export function heroPart(artist, signal) {
  const { monthly_listeners, followers, lifetime_streams, world_rank } = artist.stats;
  const picture = artist.images[0];
  const followerLine = h('li', { className: 'followers' });
  const showFollowers = (/** @type {number} */ total) => {
    followerLine.textContent = t('artist.followers', { count: formatCompact(total) });
  };
  showFollowers(followers.total);
  return h(
    'section',
    { className: 'hero', 'aria-labelledby': 'artist-name' },
    picture
      ? h('img', {
          className: 'portrait',
          src: picture.url,
          alt: `Portrait of ${artist.name}`,
          width: picture.width,
          height: picture.height,
        })
      : null,
    h(
      'div',
      { className: 'hero-text' },
      artist.verified ? h('p', { className: 'verified', textContent: t('artist.verified') }) : null,
      h('h1', { id: 'artist-name', textContent: artist.name }),
      h(
        'ul',
        { className: 'genres', 'aria-label': 'Genres' },
        ...artist.genres.map(({ name }) => h('li', { textContent: name })),
      ),
      h('p', {
        className: 'listeners',
        textContent: t('artist.monthly_listeners', { count: formatFull(monthly_listeners) }),
      }),
      h(
        'ul',
        { className: 'facts' },
        followerLine,
        h('li', {
          className: 'streams',
          textContent: t('artist.lifetime_streams', { count: formatCompact(lifetime_streams) }),
        }),
        world_rank === null
          ? null
          : h('li', { className: 'rank', textContent: t('artist.world_rank', { rank: String(world_rank) }) }),
      ),
      h(
        'div',
        { className: 'actions' },
        playButton(),
        followButton(artist.id, showFollowers),
        livePill(artist.id, signal),
      ),
    ),
  );
}

function playButton() {
  const button = h('button', { type: 'button', className: 'play', textContent: 'Play' });
  button.onclick = () => {
    button.textContent = button.textContent === 'Play' ? 'Pause' : 'Play';
  };
  return button;
}

/** @param {string} artistId @param {(total: number) => void} showFollowers */
function followButton(artistId, showFollowers) {
  const button = h('button', {
    type: 'button',
    className: 'follow',
    textContent: t('artist.follow'),
    'aria-pressed': 'false',
  });
  button.onclick = async () => {
    const wanted = button.getAttribute('aria-pressed') === 'false';
    /** @type {import('../../payloads').FollowAnswer} */
    const { following, followers } = await post(`/v1/artists/${artistId}/follow`, { following: wanted });
    button.setAttribute('aria-pressed', String(following));
    button.textContent = t(following ? 'artist.following' : 'artist.follow');
    showFollowers(followers.total);
  };
  return button;
}

/** @param {string} artistId @param {AbortSignal} signal */
function livePill(artistId, signal) {
  const pill = h('p', { className: 'live', hidden: true });
  listenLive(
    artistId,
    ({ data }) => {
      pill.hidden = false;
      pill.textContent = t('artist.live', { count: formatFull(data.listening_now) }, data.listening_now);
    },
    signal,
  );
  return pill;
}
