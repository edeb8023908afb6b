/** Rows of the database → what the API answers (`payloads.ts` has the shapes). */
import { coloursOf } from './palettes.mjs';

/** @typedef {import('./catalog.mjs').ArtistRow} ArtistRow */
/** @typedef {import('./catalog.mjs').AlbumRow} AlbumRow */
/** @typedef {import('./catalog.mjs').TrackRow} TrackRow */

/**
 * @param {ArtistRow} artist @param {{position: number, name: string}[]} genres @param {string} origin of the API
 * @returns {import('../payloads').Artist}
 */
export function artistPayload(artist, genres, origin) {
  return {
    object: 'artist',
    id: artist.id,
    uuid: artist.uuid,
    name: artist.name,
    verified: artist.monthly_listeners > 1_000_000,
    genres,
    stats: {
      monthly_listeners: artist.monthly_listeners,
      followers: { total: artist.followers },
      lifetime_streams: artist.lifetime_streams,
      world_rank: artist.world_rank,
    },
    images: [portrait(artist.id, origin)],
    external_ids: { isni: '0000000481920037', musicbrainz: null },
    created_at: artist.created_at,
  };
}

/** @param {string} artistId @param {string} origin */
function portrait(artistId, origin) {
  return /** @type {const} */ ({
    kind: 'portrait',
    url: `${origin}/media/portraits/${artistId}.svg`,
    width: 1600,
    height: 900,
  });
}

/** @param {ArtistRow} artist @returns {import('../payloads').About} */
export function aboutPayload(artist) {
  return {
    artist_id: artist.id,
    biography: artist.biography,
    hometown: { city: artist.city, country: artist.country },
    active_since: artist.active_since,
    record_label: { name: artist.record_label },
    press_kit: { version: 3, languages: ['en', 'es', 'ga'] },
  };
}

/** @param {AlbumRow} album @param {string} origin @returns {import('../payloads').AlbumReference} */
export function albumReference(album, origin) {
  const dominant_color = coloursOf(album.palette)[1];
  const url = `${origin}/media/covers/${album.id}.svg`;
  return { id: album.id, title: album.title, cover: { url, width: 640, height: 640, dominant_color } };
}

/** @param {AlbumRow} album @param {string} origin @returns {import('../payloads').AlbumSummary} */
export function albumSummary(album, origin) {
  return {
    ...albumReference(album, origin),
    album_type: album.album_type,
    release_date: album.release_date,
    release_date_precision: 'day',
    total_tracks: album.total_tracks,
    artist: { id: album.artist_id, name: album.artist_name },
    markets: ['DE', 'ES', 'GB', 'IE', 'NO', 'SE'],
  };
}

/** @param {AlbumRow} album @param {TrackRow[]} tracks @param {string} origin @returns {import('../payloads').Album} */
export function albumPayload(album, tracks, origin) {
  return {
    ...albumSummary(album, origin),
    label: { name: album.record_label, catalog_number: album.catalog_number },
    copyrights: [{ type: 'P', text: `℗ ${album.release_date.slice(0, 4)} ${album.record_label}` }],
    total_duration_ms: tracks.reduce((sum, track) => sum + track.duration_ms, 0),
    total_play_count: tracks.reduce((sum, track) => sum + track.play_count, 0),
    tracks: { items: tracks.map(trackPayload), total_count: tracks.length },
  };
}

/** @param {TrackRow} track @returns {import('../payloads').AlbumTrack} */
export function trackPayload({ id, track_number, title, duration_ms, play_count, isrc }) {
  return { id, track_number, title, duration_ms, play_count, isrc };
}

/** @param {TrackRow & {album: AlbumRow}} track @param {number} index @param {string} origin @returns {import('../payloads').TopTrack} */
export function topTrackPayload(track, index, origin) {
  return {
    rank: index + 1,
    id: track.id,
    title: track.title,
    duration_ms: track.duration_ms,
    play_count: track.play_count,
    explicit: false,
    isrc: track.isrc,
    preview_url: null,
    audio_features: { tempo_bpm: 68 + (track.duration_ms % 47), energy: (track.play_count % 89) / 100 },
    album: albumReference(track.album, origin),
  };
}

/** @param {import('./catalog.mjs').ProductRow} product @param {string} origin @returns {import('../payloads').Product} */
export function productPayload(product, origin) {
  const { funded_ratio, backers } = product;
  return {
    sku: product.sku,
    name: product.name,
    price: { amount_cents: product.amount_cents, currency: 'USD' },
    stock: { available: product.available, warehouse: 'DUB-2' },
    preorder: funded_ratio === null ? null : { funded_ratio, backers: backers ?? 0 },
    image: { url: `${origin}/media/covers/${product.album_id}.svg`, width: 640, height: 640 },
  };
}

/** @param {import('./catalog.mjs').CommentRow} comment @returns {import('../payloads').Comment} */
export function commentPayload({ id, display_name, text, likes, created_at }) {
  return { id, author: { display_name, badge: null }, text, created_at, likes: { total: likes } };
}

/** @param {import('./catalog.mjs').ListenerRow} listener @param {string[]} following @returns {import('../payloads').Me} */
export function mePayload(listener, following) {
  return {
    user: { id: listener.id, display_name: listener.display_name, plan: listener.plan },
    inbox: { unread_count: listener.unread_count, last_read_id: 'ntf_0912' },
    following,
    country: listener.country,
  };
}

/**
 * @param {string} query @param {ReturnType<typeof import('./catalog.mjs').searchCatalog>} found @param {string} origin
 * @returns {import('../payloads').SearchResults}
 */
export function searchPayload(query, { artists, albums, tracks }, origin) {
  return {
    query,
    total_count: artists.length + albums.length + tracks.length,
    results: {
      artists: artists.map(({ id, name, monthly_listeners }) => ({
        id,
        name,
        monthly_listeners,
        image: portrait(id, origin),
      })),
      albums: albums.map((album) => albumSummary(album, origin)),
      tracks: tracks.map((track) => ({ ...trackPayload(track), album: albumReference(track.album, origin) })),
    },
  };
}
