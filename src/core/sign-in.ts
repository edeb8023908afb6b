import type { Exchange, Observation, ReportRequest } from '../model';
import { queryOf } from './query';

/** Names of a query's parts that hold what lets its holder ask. Not `page_token` and its like, which only count on. */
const KEY_NAME =
  /^(?:(?:access|auth|bearer|id|session|user)[_-]?)?(?:token|jwt)$|^(?:api|access|app)[_-]?key$/i;

/**
 * Whether a request said who asks, as far as an extension can know without looking at what was sent: its headers are out
 * of reach, and cookies that only servers may read, too. Undefined for what is no request.
 */
export function signInOf(
  { via, url, status }: Exchange,
  { url: pageUrl, cookies }: Pick<Observation, 'url' | 'cookies'>,
): ReportRequest['signIn'] {
  if (via === 'embedded' || via === 'storage') return undefined;
  if (status === 401) return 'asked';
  const address = parsed(url);
  if (!address) return 'unknown';
  if (address.password || queryOf(url).some(([name]) => KEY_NAME.test(name))) return 'key';
  // A page has to forbid it for a request to its own origin to leave without cookies.
  return cookies && originOf(address) === originOf(parsed(pageUrl)) ? 'cookies' : 'unknown';
}

function parsed(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** Live connections are made with the cookies of the origin whose host they go to. */
function originOf(url: URL | null): string {
  return url ? `${url.protocol.replace(/^ws/, 'http')}//${url.host}` : '';
}
