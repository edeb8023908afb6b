/** Puppeteer exits the process on a signal before anything else could be ended; `endings.mjs` sees to both. */
export const LEAVE_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
