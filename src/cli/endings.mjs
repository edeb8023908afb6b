/** @type {Set<() => Promise<unknown>>} */
const endings = new Set();

/**
 * Ends something when the command is over, be it by a signal: browsers, servers.
 *
 * @param {() => Promise<unknown>} end
 * @returns {() => Promise<void>} ends it now
 */
export function atTheEnd(end) {
  if (endings.size === 0) listenForSignals();
  endings.add(end);
  return async () => {
    if (endings.delete(end)) await end();
  };
}

/** Ends the youngest first. What cannot be ended must not keep the others from it. */
export async function endAll() {
  for (const end of [...endings].reverse()) {
    endings.delete(end);
    await end().catch((error) => console.error(error));
  }
}

let listening = false;

function listenForSignals() {
  if (listening) return;
  listening = true;
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]))
    process.once(signal, () => endAll().finally(() => process.exit(code)));
}
