import { need } from '../dom.js';

/** Shows in the search field what is searched for, unless someone is typing there. @param {string} text */
export function showSearched(text) {
  const field = need('#search');
  if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = text;
}
