/** The API: `GET /v1/…` for anyone, from any page. */
import { answerJson, answerSvg, preflight, readJson } from './answers.mjs';
import * as catalog from './catalog.mjs';
import { coverArt } from './cover-art.mjs';
import { decodeCursor, encodeCursor } from './cursor.mjs';
import * as payload from './payloads.mjs';
import { portraitArt } from './portrait-art.mjs';

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {{db: Database, id: string, url: URL, request: import('node:http').IncomingMessage}} Call `id` is the address's `:id`; `url` absolute */
/** @typedef {import('./answers.mjs').Answer} Answer */

/** Method and path (`:id` stands for one segment) → what answers. @type {Record<string, (call: Call) => Answer | undefined | Promise<Answer | undefined>>} */
const ROUTES = {
  'GET /v1/me': me,
  'GET /v1/artists/:id': artist,
  'GET /v1/artists/:id/about': about,
  'GET /v1/artists/:id/top-tracks': topTracks,
  'GET /v1/artists/:id/albums': albums,
  'GET /v1/artists/:id/products': products,
  'GET /v1/artists/:id/comments': comments,
  'POST /v1/artists/:id/follow': follow,
  'GET /v1/albums/:id': album,
  'GET /v1/search': search,
};

/**
 * @param {Database} db
 * @returns {import('node:http').RequestListener}
 */
export function createApi(db) {
  return async function handle(request, response) {
    if (request.method === 'OPTIONS') return preflight(request, response);
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    try {
      if (url.pathname.startsWith('/media/')) return answerSvg(response, drawing(db, url.pathname));
      const { answer, id } = match(request.method ?? 'GET', url.pathname);
      const found = await answer?.({ db, id, url, request });
      answerJson(request, response, found ?? notFound(url.pathname));
    } catch {
      answerJson(request, response, {
        status: 500,
        cache: 'no-store',
        body: { error: { code: 'internal' } },
      });
    }
  };
}

/** @param {string} method @param {string} path */
function match(method, path) {
  const [, version, collection = '', id = '', ...rest] = path.split('/');
  const pattern = ['', version, collection, ...(id ? [':id'] : []), ...rest].join('/');
  return { answer: ROUTES[`${method} ${pattern}`], id: decodeURIComponent(id) };
}

/** @param {string} path @returns {Answer} */
function notFound(path) {
  return {
    status: 404,
    cache: 'no-store',
    body: { error: { code: 'not_found', message: `Nothing at ${path}` } },
  };
}

/** @param {Database} db @param {string} path */
function drawing(db, path) {
  const [, , kind, file = ''] = path.split('/');
  const id = file.replace(/\.svg$/, '');
  if (kind === 'portraits') {
    const artist = catalog.artistById(db, id);
    return artist ? portraitArt(artist.id, artist.palette) : null;
  }
  const found = catalog.albumById(db, id);
  return found ? coverArt(found.id, found.palette, found.motif) : null;
}

/** @param {Call} call @returns {Answer} */
function me({ db }) {
  const listener = catalog.listener(db);
  return { cache: 'no-store', body: payload.mePayload(listener, catalog.followedBy(db, listener.id)) };
}

/** @param {Call} call @returns {Answer | undefined} */
function artist({ db, id, url }) {
  const found = catalog.artistById(db, id);
  return (
    found && {
      cache: 'public, no-cache',
      body: payload.artistPayload(found, catalog.genresOf(db, id), url.origin),
    }
  );
}

/** @param {Call} call @returns {Answer | undefined} */
function about({ db, id }) {
  const found = catalog.artistById(db, id);
  return found && { cache: 'public, max-age=3600', body: payload.aboutPayload(found) };
}

/** @param {Call} call @returns {Answer} */
function topTracks({ db, id, url }) {
  const data = catalog
    .topTracksOf(db, id, limitOf(url, 10))
    .map((track, index) => payload.topTrackPayload(track, index, url.origin));
  return { cache: 'public, max-age=60', body: { object: 'list', artist_id: id, region: 'IE', data } };
}

/** @param {Call} call @returns {Answer} */
function albums({ db, id, url }) {
  const limit = limitOf(url, 12);
  const offset = decodeCursor(url.searchParams.get('cursor'));
  const total_count = catalog.countAlbumsOf(db, id);
  const data = catalog.albumsOf(db, id, offset, limit).map((row) => payload.albumSummary(row, url.origin));
  const next_cursor = offset + limit < total_count ? encodeCursor(offset + limit) : null;
  return {
    cache: 'public, max-age=60',
    body: { object: 'list', data, paging: { limit, total_count, next_cursor } },
  };
}

/** @param {Call} call @returns {Answer} */
function products({ db, id, url }) {
  const data = catalog.productsOf(db, id).map((row) => payload.productPayload(row, url.origin));
  return { cache: 'no-store', body: { object: 'list', data } };
}

/** @param {Call} call @returns {Answer} */
function comments({ db, id, url }) {
  const found = catalog.commentsOf(db, id, limitOf(url, 3)).map(payload.commentPayload);
  const meta = { retry_after_s: 3, moderated: true };
  return {
    cache: 'private, no-cache',
    body: { comments: found, total_count: catalog.countCommentsOf(db, id), meta },
  };
}

/** @param {Call} call @returns {Promise<Answer | undefined>} */
async function follow({ db, id, request }) {
  if (!catalog.artistById(db, id)) return undefined;
  const { following = true } = await readJson(request);
  catalog.setFollowing(db, catalog.listener(db).id, id, following === true);
  const total = catalog.artistById(db, id)?.followers ?? 0;
  return { cache: 'no-store', body: { following: following === true, followers: { total } } };
}

/** @param {Call} call @returns {Answer | undefined} */
function album({ db, id, url }) {
  const found = catalog.albumById(db, id);
  const cache = 'public, no-cache';
  return found && { cache, body: payload.albumPayload(found, catalog.tracksOfAlbum(db, id), url.origin) };
}

/** @param {Call} call @returns {Answer} */
function search({ db, url }) {
  const query = (url.searchParams.get('q') ?? '').trim();
  const found = query ? catalog.searchCatalog(db, query) : { artists: [], albums: [], tracks: [] };
  return { cache: 'no-store', body: payload.searchPayload(query, found, url.origin) };
}

/** @param {URL} url @param {number} otherwise */
function limitOf(url, otherwise) {
  const limit = Number(url.searchParams.get('limit'));
  return Number.isInteger(limit) && limit > 0 && limit <= 50 ? limit : otherwise;
}
