import { get } from '../api.js';
import { h } from '../dom.js';
import { aboutPart } from '../parts/about.js';
import { commentsPart } from '../parts/comments.js';
import { discographyPart } from '../parts/discography.js';
import { heroPart } from '../parts/hero.js';
import { storePart } from '../parts/store.js';
import { topTracksPart } from '../parts/top-tracks.js';

/** @type {import('../router.js').Screen} */
export async function artistScreen(place, url, signal) {
  const id = url.pathname.split('/')[2] ?? '';
  const path = `/v1/artists/${id}`;
  const answers = {
    artist: /** @type {Promise<import('../../payloads').Artist>} */ (get(path, signal)),
    tracks: /** @type {Promise<import('../../payloads').TopTracks>} */ (
      get(`${path}/top-tracks?limit=10`, signal)
    ),
    albums: /** @type {Promise<import('../../payloads').AlbumPage>} */ (
      get(`${path}/albums?limit=12`, signal)
    ),
    products: /** @type {Promise<import('../../payloads').Products>} */ (get(`${path}/products`, signal)),
    comments: /** @type {Promise<import('../../payloads').Comments>} */ (
      get(`${path}/comments?limit=3`, signal)
    ),
  };
  const [about, artist, tracks, products, comments, albums] = await Promise.all([
    aboutPart(id, signal),
    answers.artist,
    answers.tracks,
    answers.products,
    answers.comments,
    answers.albums,
  ]);
  document.title = `${artist.name} · Fernwave`;
  place.replaceChildren(
    heroPart(artist, signal),
    h('div', { className: 'columns' }, topTracksPart(tracks), about),
    ...(products.data.length ? [storePart(products)] : []),
    ...(comments.comments.length ? [commentsPart(comments)] : []),
    discographyPart(id, albums, signal),
  );
}
