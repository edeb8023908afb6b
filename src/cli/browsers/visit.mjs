import { Failure } from '../failure.mjs';

/** @typedef {import('./launch.mjs').Page} Page */

const LOAD_MS = 30_000;

/** How each browser says why a page did not come. */
const REASONS = [
  { sign: /ERR_NAME_NOT_RESOLVED|UNKNOWN_HOST|dnsNotFound/, reason: 'there is no such host' },
  {
    sign: /ERR_CONNECTION_REFUSED|CONNECTION_REFUSED|connectionFailure/,
    reason: 'the connection was refused',
  },
  { sign: /ERR_INTERNET_DISCONNECTED|netOffline/, reason: 'this machine is offline' },
  {
    sign: /ERR_CERT|ERR_SSL|nssFailure|nssBadCert|SEC_ERROR|SSL_ERROR/,
    reason: 'its certificate is not trusted',
  },
  { sign: /ERR_UNSAFE_PORT|deniedPortAccess|PORT_ACCESS/, reason: 'browsers refuse this port' },
  { sign: /ERR_TOO_MANY_REDIRECTS|redirectLoop|REDIRECT_LOOP/, reason: 'it redirects in a circle' },
  {
    sign: /ERR_EMPTY_RESPONSE|ERR_CONNECTION_(RESET|CLOSED)|netReset|NET_(RESET|INTERRUPT)/,
    reason: 'the server hung up',
  },
  { sign: /ERR_ABORTED|BINDING_ABORTED/, reason: 'it is a download, not a page' },
  { sign: /[Tt]imeout|timed out|TIMED_OUT|netTimeout/, reason: 'it did not answer in time' },
];

/**
 * The address of a page as a person writes it; `https` is understood, `http` for this machine.
 *
 * @param {string} text
 * @returns {string}
 * @throws {Failure} when it is none
 */
export function pageAddress(text) {
  const local = /^(localhost|127\.|\[::1\])/.test(text);
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (!url?.hostname || !/^https?:$/.test(url.protocol))
    throw new Failure(
      `"${text}" is not the address of a page: give one that begins with http:// or https://.`,
    );
  return url.href;
}

/**
 * Opens an address in a page.
 *
 * @param {Page} page
 * @param {string} url
 * @returns {Promise<{ status: number }>} the HTTP status; 0 when the browser does not tell
 * @throws {Failure} when nothing was loaded
 */
export async function visit(page, url) {
  try {
    // Waiting for `load` hangs on pages with a stream in them; what is still to come is `settle`'s to wait for.
    const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    return { status: response?.status() ?? 0 };
  } catch (error) {
    const said = String(error);
    const reason = REASONS.find(({ sign }) => sign.test(said))?.reason ?? firstLine(said);
    throw new Failure(`${url} did not load: ${reason}.`);
  }
}

/** @param {string} text */
function firstLine(text) {
  return (text.split('\n')[0] ?? '').replace(/^\w*Error: /, '').replace(/\.$/, '');
}
