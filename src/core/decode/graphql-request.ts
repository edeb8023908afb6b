import type { Exchange } from '../../model';
import { queryOf } from '../query';
import { type Operation, operationsIn } from './graphql-query';
import { parseJson } from './json';

/** One GraphQL request, as far as it tells what was asked for. */
export interface GraphqlRequest {
  /** The operation's name; null where it has none. */
  name: string | null;
  /** Null where only its hash was sent (a persisted query). */
  operation: Operation | null;
  /** Of a persisted query. */
  hash: string | null;
}

/**
 * The GraphQL requests of an exchange, in order: several where they were sent as a batch, none where it is not GraphQL. In the
 * body as JSON (https://graphql.github.io/graphql-over-http), or in the address of a GET.
 */
export function graphqlRequests({
  requestBody,
  url,
}: Pick<Exchange, 'requestBody' | 'url'>): GraphqlRequest[] {
  const sent = requestBody === undefined ? fromAddress(url) : parseJson(requestBody);
  const requests = (Array.isArray(sent) ? sent : [sent]).map(requestIn);
  return requests.every((one) => one !== null) ? requests : [];
}

/** `?query=…&operationName=…&extensions=…`. */
function fromAddress(url: string): unknown {
  if (!/[?&](?:query|operationName|extensions)=/.test(url) || !URL.canParse(url)) return undefined;
  const asked = new Map(queryOf(url));
  const text = (name: string) => asked.get(name);
  return {
    query: text('query'),
    operationName: text('operationName'),
    extensions: parseJson(text('extensions') ?? ''),
  };
}

function requestIn(sent: unknown): GraphqlRequest | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const { query, operationName, extensions } = sent as Record<string, unknown>;
  const operations = typeof query === 'string' && query.includes('{') ? operationsIn(query) : [];
  const hash = hashIn(sent as Record<string, unknown>, extensions);
  if (operations.length === 0 && hash === null) return null;
  const asked = typeof operationName === 'string' && operationName !== '' ? operationName : null;
  const operation = operations.find(({ name }) => name === asked) ?? operations[0] ?? null;
  return { name: asked ?? (operation?.name || null), operation, hash };
}

/** Apollo's automatic persisted queries; ids as Relay, graphql-codegen and others send them. */
function hashIn(sent: Record<string, unknown>, extensions: unknown): string | null {
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery;
  const hash = persisted?.sha256Hash ?? sent.documentId ?? sent.doc_id ?? sent.queryId;
  return typeof hash === 'string' ? hash : null;
}
