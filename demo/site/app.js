/** Starts the page: translations, session, search and the screen that the address asks for. */
import { startLetter } from './parts/letter.js';
import { startSearchField } from './parts/search-field.js';
import { startSession } from './parts/session.js';
import { startRouter } from './router.js';
import { loadTranslations } from './translate.js';

function writeCopyright() {
  const place = document.querySelector('#copyright');
  if (place) place.textContent = `© ${new Date().getFullYear()} Fernwave`;
}

writeCopyright();
startLetter();
startSession();
await loadTranslations('en');
startSearchField();
startRouter();
