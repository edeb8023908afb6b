/** The rows of the database, read as the tables of `seed/schema.sql` have them. */
import { rows } from './database.mjs';

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {{id: string, uuid: string, name: string, monthly_listeners: number, followers: number, lifetime_streams: number, world_rank: number | null, biography: string, city: string, country: string, active_since: number, record_label: string, created_at: string, palette: string}} ArtistRow */
/** @typedef {{id: string, artist_id: string, artist_name: string, title: string, album_type: 'album' | 'ep' | 'single' | 'live', release_date: string, total_tracks: number, palette: string, motif: string, catalog_number: string, record_label: string}} AlbumRow */
/** @typedef {{id: string, album_id: string, track_number: number, title: string, duration_ms: number, play_count: number, isrc: string}} TrackRow */
/** @typedef {{sku: string, album_id: string, name: string, amount_cents: number, available: number, funded_ratio: number | null, backers: number | null}} ProductRow */
/** @typedef {{id: string, display_name: string, text: string, likes: number, created_at: number}} CommentRow */
/** @typedef {{id: string, display_name: string, plan: string, unread_count: number, country: string}} ListenerRow */

const ALBUM = `SELECT album.*, artist.name AS artist_name, artist.record_label
  FROM album JOIN artist ON artist.id = album.artist_id`;

/** @param {Database} db @param {string} id @returns {ArtistRow | undefined} */
export function artistById(db, id) {
  return /** @type {ArtistRow[]} */ (rows(db, 'SELECT * FROM artist WHERE id = ?', [id]))[0];
}

/** @param {Database} db @param {string} id @returns {{position: number, name: string}[]} */
export function genresOf(db, id) {
  return rows(db, 'SELECT position, name FROM genre WHERE artist_id = ? ORDER BY position', [id]);
}

/** @param {Database} db @param {string} id @param {number} limit @returns {(TrackRow & {album: AlbumRow})[]} */
export function topTracksOf(db, id, limit) {
  /** @type {TrackRow[]} */
  const tracks = rows(
    db,
    `SELECT track.* FROM track JOIN album ON album.id = album_id
     WHERE artist_id = ? ORDER BY play_count DESC LIMIT ?`,
    [id, limit],
  );
  return tracks.map((track) => withAlbum(db, track));
}

/** @param {Database} db @param {TrackRow} track */
function withAlbum(db, track) {
  const album = albumById(db, track.album_id);
  if (!album) throw new Error(`Track ${track.id} has no album.`);
  return { ...track, album };
}

/** @param {Database} db @param {string} id @param {number} offset @param {number} limit @returns {AlbumRow[]} */
export function albumsOf(db, id, offset, limit) {
  return rows(db, `${ALBUM} WHERE artist_id = ? ORDER BY release_date DESC LIMIT ? OFFSET ?`, [
    id,
    limit,
    offset,
  ]);
}

/** @param {Database} db @param {string} id */
export function countAlbumsOf(db, id) {
  /** @type {{count: number}[]} */
  const [row] = rows(db, 'SELECT count(*) AS count FROM album WHERE artist_id = ?', [id]);
  return row?.count ?? 0;
}

/** @param {Database} db @param {string} id @returns {AlbumRow | undefined} */
export function albumById(db, id) {
  return /** @type {AlbumRow[]} */ (rows(db, `${ALBUM} WHERE album.id = ?`, [id]))[0];
}

/** @param {Database} db @param {string} id @returns {TrackRow[]} */
export function tracksOfAlbum(db, id) {
  return rows(db, 'SELECT * FROM track WHERE album_id = ? ORDER BY track_number', [id]);
}

/** @param {Database} db @param {string} id @returns {ProductRow[]} */
export function productsOf(db, id) {
  return rows(db, 'SELECT * FROM product WHERE artist_id = ? ORDER BY rowid', [id]);
}

/** @param {Database} db @param {string} id @param {number} limit @returns {CommentRow[]} */
export function commentsOf(db, id, limit) {
  return rows(db, 'SELECT * FROM comment WHERE artist_id = ? ORDER BY created_at DESC LIMIT ?', [id, limit]);
}

/** @param {Database} db @param {string} id */
export function countCommentsOf(db, id) {
  /** @type {{count: number}[]} */
  const [row] = rows(db, 'SELECT count(*) AS count FROM comment WHERE artist_id = ?', [id]);
  return row?.count ?? 0;
}

/** The one person of the demo, always signed in. @param {Database} db @returns {ListenerRow} */
export function listener(db) {
  const [row] = /** @type {ListenerRow[]} */ (rows(db, 'SELECT * FROM listener LIMIT 1'));
  if (!row) throw new Error('The database has no listener.');
  return row;
}

/** @param {Database} db @param {string} listenerId @returns {string[]} ids of artists */
export function followedBy(db, listenerId) {
  /** @type {{artist_id: string}[]} */
  const found = rows(db, 'SELECT artist_id FROM follow WHERE listener_id = ? ORDER BY artist_id', [
    listenerId,
  ]);
  return found.map((row) => row.artist_id);
}

/** Follows, or stops following. @param {Database} db @param {string} listenerId @param {string} artistId @param {boolean} following */
export function setFollowing(db, listenerId, artistId, following) {
  const before = followedBy(db, listenerId).includes(artistId);
  if (before === following) return;
  const change = following
    ? 'INSERT INTO follow VALUES (?, ?)'
    : 'DELETE FROM follow WHERE listener_id = ? AND artist_id = ?';
  db.run(change, [listenerId, artistId]);
  db.run('UPDATE artist SET followers = followers + ? WHERE id = ?', [following ? 1 : -1, artistId]);
}

/** @param {Database} db @param {string} text */
export function searchCatalog(db, text) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  /** @type {ArtistRow[]} */
  const artists = rows(
    db,
    `SELECT DISTINCT artist.* FROM artist LEFT JOIN genre ON genre.artist_id = artist.id
     WHERE artist.name LIKE ?1 ESCAPE '\\' OR genre.name LIKE ?1 ESCAPE '\\' ORDER BY monthly_listeners DESC LIMIT 6`,
    [pattern],
  );
  /** @type {AlbumRow[]} */
  const albums = rows(db, `${ALBUM} WHERE title LIKE ? ESCAPE '\\' ORDER BY release_date DESC LIMIT 12`, [
    pattern,
  ]);
  /** @type {TrackRow[]} */
  const tracks = rows(
    db,
    `SELECT * FROM track WHERE title LIKE ? ESCAPE '\\' ORDER BY play_count DESC LIMIT 8`,
    [pattern],
  );
  return { artists, albums, tracks: tracks.map((track) => withAlbum(db, track)) };
}
