const API = document.querySelector('meta[name="api"]')?.getAttribute('content') ?? '';

/**
 * @template T
 * @param {string} path such as `/v1/artists/marisol-vane`
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export async function get(path, signal) {
  return read(await fetch(API + path, { signal: signal ?? null }));
}

/**
 * @template T
 * @param {string} path
 * @param {object} body
 * @returns {Promise<T>}
 */
export async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  return read(await fetch(API + path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** @param {Response} response */
function read(response) {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response.json();
}

/**
 * The same by XMLHttpRequest, as older parts of a page often do.
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export function getByXhr(path) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', API + path);
    request.responseType = 'json';
    request.onload = () => resolve(request.response);
    request.onerror = () => reject(new Error(`No answer for ${path}`));
    request.send();
  });
}

/**
 * @param {string} artistId
 * @param {(message: import('../payloads').LiveMessage) => void} tell
 * @param {AbortSignal} signal closes the connection
 */
export function listenLive(artistId, tell, signal) {
  const socket = new WebSocket(
    `${API.replace(/^http/, 'ws')}/v1/live?artist=${encodeURIComponent(artistId)}`,
  );
  socket.onmessage = (event) => tell(JSON.parse(event.data));
  signal.addEventListener('abort', () => socket.close());
}
