import type { Exchange } from '../model';
import { mayHoldData } from '../page/media-type';
import { totalsOf } from './header-totals';

type Found = Omit<Exchange, 'id'>;

/** More than this is no data of one page. UTF-16 units, then numbers of things. */
const MOST_EACH = 1024 * 1024;
const MOST_ALL = 8 * 1024 * 1024;
const MOST_ENTRIES = 500;
const MOST_RECORDS = 200;
const MOST_STORES = 40;
/** A database that somebody upgrades just now is left alone, ms. */
const LONGEST_WAIT = 800;

/**
 * What the page's origin keeps in this browser, as it is at this moment: `localStorage`, `sessionStorage`, IndexedDB and the Cache
 * API. Read only, and only so much; addresses are `localstorage://host/key` and the like, of cached answers their own. Never rejects.
 */
export async function storedExchanges(signal: AbortSignal): Promise<Found[]> {
  const found: Found[] = [];
  let total = 0;
  const take = (text: string, fields: Partial<Found> & { url: string }): boolean => {
    if (text.length > MOST_EACH || total + text.length > MOST_ALL || signal.aborted) return false;
    total += text.length;
    found.push(stored(text, fields));
    return true;
  };
  for (const name of ['localStorage', 'sessionStorage'] as const) readStorage(name, take);
  await Promise.all([quietly(readDatabases(take)), quietly(readCaches(take))]);
  return found;
}

type Take = (text: string, fields: Partial<Found> & { url: string }) => boolean;

/** A page that is not allowed to store, or a store in an odd state, has nothing for us. */
async function quietly(reading: Promise<void>): Promise<void> {
  await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]).catch(() => {});
}

function stored(text: string, fields: Partial<Found> & { url: string }): Found {
  return {
    via: 'storage',
    method: 'GET',
    status: 0,
    mime: '',
    startedMs: 0,
    finishedMs: 0,
    bytes: text.length,
    body: { kind: 'text', text },
    cache: 'browser',
    ...fields,
  };
}

function addressOf(store: string, ...path: string[]): string {
  return `${store}://${location.host}/${path.map(encodeURIComponent).join('/')}`;
}

function readStorage(name: 'localStorage' | 'sessionStorage', take: Take): void {
  try {
    const storage = window[name];
    for (let i = 0; i < Math.min(storage.length, MOST_ENTRIES); i++) {
      const key = storage.key(i) ?? '';
      take(storage.getItem(key) ?? '', { url: addressOf(name.toLowerCase(), key) });
    }
  } catch {
    // The page is sandboxed, or the person blocks cookies.
  }
}

async function readDatabases(take: Take): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    const database = name ? await opened(name) : null;
    if (!database) continue;
    try {
      for (const store of [...database.objectStoreNames].slice(0, MOST_STORES)) {
        const records = await settled(
          database.transaction(store).objectStore(store).getAll(null, MOST_RECORDS),
        );
        const url = addressOf('indexeddb', database.name, store);
        if (records.length > 0) take(JSON.stringify(records), { url, mime: 'application/json' });
      }
    } catch {
      // A store that cannot be read or written as JSON.
    } finally {
      database.close();
    }
  }
}

/** Null for one that is being upgraded. Gives way at once when the page wants to upgrade it. */
async function opened(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  return new Promise((resolve) => {
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = request.onblocked = () => resolve(null);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Answers that the site, or its service worker, put aside: with when they came, where they say so. */
async function readCaches(take: Take): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of (await cache.keys()).slice(0, MOST_RECORDS)) {
      const response = await cache.match(request);
      const mime = (response?.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
      if (!response || !mayHoldData(mime) || Number(response.headers.get('content-length')) > MOST_EACH)
        continue;
      const sent = Date.parse(response.headers.get('date') ?? '');
      const storedMs = Number.isNaN(sent) ? 0 : sent - performance.timeOrigin;
      const { url, method } = request;
      const times = { startedMs: storedMs, finishedMs: storedMs };
      const totals = totalsOf((name) => response.headers.get(name));
      take(await response.text(), { url, method, mime, status: response.status, ...totals, ...times });
    }
  }
}
