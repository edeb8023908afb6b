import type { Exchange } from '../model';
import { parseJson } from './decode/json';

const IDENTIFIER = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|(?=.*\d)[\w-]{20,})$/i;

/** What to call a request in a list: its GraphQL operation, else its path with identifiers as `…`. */
export function endpointName({ url, requestBody, via }: Exchange): string {
  const operation = requestBody ? operationOf(requestBody) : null;
  if (operation) return operation;
  const { pathname, host, hash } = new URL(url, 'https://unknown.invalid');
  if (via === 'embedded') return safeDecode(hash.slice(1)) || pathname;
  const parts = pathname.split('/').filter(Boolean);
  return parts.length === 0
    ? host
    : `/${parts.map((part) => (IDENTIFIER.test(part) ? '…' : safeDecode(part))).join('/')}`;
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `operationName` of a GraphQL request, or the name in its query. */
function operationOf(body: string): string | null {
  const request = parseJson(body);
  const first: unknown = Array.isArray(request) ? request[0] : request;
  if (typeof first !== 'object' || first === null) return null;
  const { operationName, query } = first as Record<string, unknown>;
  if (typeof operationName === 'string' && operationName) return operationName;
  return typeof query === 'string'
    ? (/^\s*(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1] ?? null)
    : null;
}
