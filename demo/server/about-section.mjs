import { escapeHtml } from './escape-html.mjs';

/**
 * The block that the server writes into the HTML; `site/parts/about.js` takes it over, or draws the same where it is missing.
 * @param {import('../payloads').About} about
 */
export function aboutSection(about) {
  const { biography, hometown, active_since, record_label } = about;
  return `<section class="about card" id="about" data-artist="${escapeHtml(about.artist_id)}" aria-labelledby="about-title">
        <h2 id="about-title">About</h2>
        <p class="biography">${escapeHtml(biography)}</p>
        <dl>
          <div><dt>From</dt><dd>${escapeHtml(`${hometown.city}, ${hometown.country}`)}</dd></div>
          <div><dt>Active since</dt><dd>${active_since}</dd></div>
          <div><dt>Label</dt><dd>${escapeHtml(record_label.name)}</dd></div>
        </dl>
      </section>`;
}
