import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { ALBUMS } from '../seed/albums.mjs';
import { tracksOf } from '../seed/tracks.mjs';
import { MOTIF_NAMES } from './cover-art.mjs';

/** @typedef {import('node-sqlite3-wasm').Database} Database */
/** @typedef {import('node-sqlite3-wasm').JSValue} Value */

const SEED = new URL('../seed/', import.meta.url);

/**
 * A new SQLite file in a temporary folder, with the whole catalogue in it.
 * @returns {Promise<{db: Database, file: string, close(): Promise<void>}>} `close` removes the file, too
 */
export async function openSeededDatabase() {
  const folder = await mkdtemp(join(tmpdir(), 'fernwave-'));
  const file = join(folder, 'fernwave.db');
  const db = new sqlite.Database(file);
  async function close() {
    db.close();
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await seed(db);
    return { db, file, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {Database} db */
async function seed(db) {
  db.exec(await readFile(new URL('schema.sql', SEED), 'utf8'));
  db.exec('BEGIN');
  db.exec(await readFile(new URL('artists.sql', SEED), 'utf8'));
  insertAlbums(db);
  db.exec(await readFile(new URL('products.sql', SEED), 'utf8'));
  db.exec(await readFile(new URL('comments.sql', SEED), 'utf8'));
  db.exec('COMMIT');
}

/** @param {Database} db */
function insertAlbums(db) {
  for (const [index, [artist, title, type, date, tracks, palette, catalogNumber]] of ALBUMS.entries()) {
    const id = kebabCase(title);
    db.run('INSERT INTO album VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      id,
      artist,
      title,
      type,
      date,
      tracks,
      palette,
      MOTIF_NAMES[index % MOTIF_NAMES.length] ?? '',
      catalogNumber,
    ]);
    for (const track of tracksOf(id, tracks, index + 1)) {
      const code = `${String(index + 1).padStart(3, '0')}${String(track.number).padStart(2, '0')}`;
      db.run('INSERT INTO track VALUES (?, ?, ?, ?, ?, ?, ?)', [
        `trk_${code}`,
        id,
        track.number,
        track.title,
        track.durationMs,
        track.plays,
        `IEFWV${date.slice(2, 4)}${code}`,
      ]);
    }
  }
}

/** @param {string} title */
function kebabCase(title) {
  return title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * All rows of a query, typed by the caller.
 * @template T
 * @param {Database} db
 * @param {string} sql
 * @param {Value[]} [values]
 * @returns {T[]}
 */
export function rows(db, sql, values = []) {
  return /** @type {T[]} */ (/** @type {unknown} */ (db.all(sql, values)));
}
