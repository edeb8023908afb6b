import { withoutFragment } from '../core/without-fragment';
import type { Exchange } from '../model';

/**
 * The request as a command for a POSIX shell: method, address and the body that was sent, as far as it is known. No
 * cookie and no header of the page's: whoever runs it asks as nobody. '' for what no such command can ask for.
 */
export function curlOf({ via, method, url, requestBody }: Exchange): string {
  if (via === 'websocket' || via === 'worker' || via === 'storage' || !/^https?:/.test(url)) return '';
  const parts = [`curl ${quoted(withoutFragment(url))}`];
  if (method !== 'GET') parts.push(`-X ${quoted(method)}`);
  if (via === 'eventsource') parts.push("-N -H 'accept: text/event-stream'");
  if (requestBody !== undefined) {
    if (isJson(requestBody)) parts.push("-H 'content-type: application/json'");
    parts.push(`--data-raw ${quoted(requestBody)}`);
  }
  return parts.join(' ');
}

/** In single quotes nothing means anything but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
