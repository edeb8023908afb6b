import type { Exchange } from '../model';
import { engineIoEvent } from './decode/engine-io';
import { graphqlRequests } from './decode/graphql-request';
import { percentDecoded } from './percent-decoded';

const IDENTIFIER = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|(?=.*\d)[\w-]{20,})$/i;
const SHORT_HASH = 12;
/** Of a batch, so many operations are named. */
const MOST_NAMES = 4;
/** What an address that is none by itself is read against. */
const NOWHERE = 'https://unknown.invalid';

/** What to call a request in a list: its GraphQL operation or Socket.IO event, else its path with identifiers as `…`. */
export function endpointName(exchange: Exchange): string {
  const { url, via, body } = exchange;
  const operation = operationOf(exchange);
  if (operation) return operation;
  const event = body.kind === 'text' ? engineIoEvent(body.text, url) : null;
  if (event) return event;
  if (!URL.canParse(url, NOWHERE)) return url;
  const { pathname, host, hash, protocol } = new URL(url, NOWHERE);
  if (via === 'storage' && !protocol.startsWith('http'))
    return `${protocol.slice(0, -1)} ${percentDecoded(pathname.slice(1))}`;
  if (via === 'embedded') return percentDecoded(hash.slice(1)) || pathname;
  const parts = pathname.split('/').filter(Boolean);
  return parts.length === 0
    ? host
    : `/${parts.map((part) => (IDENTIFIER.test(part) ? '…' : percentDecoded(part))).join('/')}`;
}

/** The names of a GraphQL request's operations; of a persisted one that has none, the beginning of its hash. */
function operationOf(exchange: Exchange): string | null {
  const requests = graphqlRequests(exchange);
  const names = requests.map(({ name, hash }) => name ?? hash?.slice(0, SHORT_HASH) ?? '').filter(Boolean);
  return names.length > 0 ? [...new Set(names)].slice(0, MOST_NAMES).join(', ') : null;
}
