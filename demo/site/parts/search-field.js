import { need } from '../dom.js';
import { go, replace } from '../router.js';

const PAUSE_MS = 200;

/** Searches while one types: the first letter opens the screen, the next ones stay on it. */
export function startSearchField() {
  const field = need('#search');
  if (!(field instanceof HTMLInputElement)) return;
  let pause = 0;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => search(field.value.trim()), PAUSE_MS);
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search(field.value.trim());
  });
}

/** @param {string} text */
function search(text) {
  if (!text) return;
  const address = `/search?q=${encodeURIComponent(text)}`;
  if (location.pathname === '/search') replace(address);
  else go(address);
}
