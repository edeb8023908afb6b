/** The one doorway to the browser's extension API: leaving the polyfill, once every supported browser has `browser`, changes this file only. */
export { default as browser } from 'webextension-polyfill';
