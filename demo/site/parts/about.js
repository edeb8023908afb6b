import { get } from '../api.js';
import { h } from '../dom.js';

/**
 * The block that the server wrote into the HTML, as it stands; drawn here when one comes from another screen.
 * @param {string} artistId
 * @param {AbortSignal} signal
 * @returns {Promise<Element>}
 */
export async function aboutPart(artistId, signal) {
  const written = document.querySelector('#about');
  if (written instanceof HTMLElement && written.dataset.artist === artistId) return written;
  const { about } = embeddedState();
  if (about?.artist_id === artistId) return draw(about);
  return draw(await get(`/v1/artists/${artistId}/about`, signal));
}

/** @returns {{about: import('../../payloads').About | null}} */
function embeddedState() {
  return JSON.parse(document.querySelector('#state')?.textContent ?? '{"about":null}');
}

/** The same as `server/about-section.mjs`. @param {import('../../payloads').About} about */
function draw({ artist_id, biography, hometown, active_since, record_label }) {
  return h(
    'section',
    { className: 'about card', id: 'about', 'data-artist': artist_id, 'aria-labelledby': 'about-title' },
    h('h2', { id: 'about-title', textContent: 'About' }),
    h('p', { className: 'biography', textContent: biography }),
    h(
      'dl',
      {},
      fact('From', `${hometown.city}, ${hometown.country}`),
      fact('Active since', String(active_since)),
      fact('Label', record_label.name),
    ),
  );
}

/** @param {string} name @param {string} value */
function fact(name, value) {
  return h('div', {}, h('dt', { textContent: name }), h('dd', { textContent: value }));
}
