import { need } from './dom.js';
import { albumScreen } from './screens/album.js';
import { artistScreen } from './screens/artist.js';
import { searchScreen } from './screens/search.js';

/** @typedef {(place: HTMLElement, url: URL, signal: AbortSignal) => Promise<void>} Screen draws into `place`; resolved when it is tall enough to scroll */

let leaving = new AbortController();

/** Screens change without a reload; back and forward bring the place on the page back, too. */
export function startRouter() {
  history.scrollRestoration = 'manual';
  document.addEventListener('click', followLink);
  addEventListener('popstate', () => show(history.state?.top ?? 0));
  show(0);
}

/** @param {string} address */
export function go(address) {
  const here = location.pathname + location.search;
  if (address !== here) {
    history.replaceState({ top: scrollY }, '');
    history.pushState({ top: 0 }, '', address);
  }
  show(0);
}

/** The same screen with another address, as when one types on. @param {string} address */
export function replace(address) {
  history.replaceState({ top: 0 }, '', address);
  show(0);
}

/** @param {MouseEvent} event */
function followLink(event) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !plain || link.origin !== location.origin || link.hash) return;
  event.preventDefault();
  go(link.pathname + link.search);
}

/** @param {number} top where to scroll to */
async function show(top) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const url = new URL(location.href);
  try {
    await screenFor(url.pathname)(need('#screen'), url, signal);
    scrollTo(0, top);
  } catch (error) {
    if (!signal.aborted) tellFailure(error);
  }
}

/** @param {string} path @returns {Screen} */
function screenFor(path) {
  if (path.startsWith('/albums/')) return albumScreen;
  return path.startsWith('/search') ? searchScreen : artistScreen;
}

/** @param {unknown} error */
function tellFailure(error) {
  console.error(error);
  const message = document.createElement('p');
  message.className = 'failure';
  message.textContent = 'The music service does not answer. Please try again.';
  need('#screen').replaceChildren(message);
}
