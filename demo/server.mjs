/** The demo: a small, invented music service with a page, an API on another origin, and a real SQLite database. */
import { pathToFileURL } from 'node:url';
import { createApi } from './server/api.mjs';
import { openSeededDatabase } from './server/database.mjs';
import { listen } from './server/listen.mjs';
import { attachLive } from './server/live.mjs';
import { createSite } from './server/site.mjs';

export const ARTIST_PAGE = '/artists/marisol-vane';

/**
 * Starts the demo with a freshly seeded database.
 * @param {{port?: number, apiPort?: number}} [options] 0 means any free port
 * @returns {Promise<{url: string, apiUrl: string, databaseFile: string, close(): Promise<void>}>}
 *   `url` is the artist page's, `apiUrl` the API's origin; `close` ends every connection and removes the database.
 * @throws when a port is taken
 */
export async function startDemo({ port = 4600, apiPort = 4601 } = {}) {
  const database = await openSeededDatabase();
  /** @type {(() => Promise<void>)[]} */
  const closers = [() => database.close()];
  async function close() {
    for (const closer of closers.splice(0).reverse()) await closer();
  }
  try {
    const api = await listen(apiPort, createApi(database.db));
    closers.push(api.close);
    closers.push(attachLive(api.server));
    const site = await listen(port, createSite(database.db, api.origin));
    closers.push(site.close);
    return { url: site.origin + ARTIST_PAGE, apiUrl: api.origin, databaseFile: database.file, close };
  } catch (error) {
    await close();
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const demo = await startDemo();
  console.log(`page      ${demo.url}\nAPI       ${demo.apiUrl}/v1\ndatabase  ${demo.databaseFile}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close());
}
