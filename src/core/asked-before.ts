import type { Exchange } from '../model';

/** What only tells one asking from the next. */
const PASSING = /(?<=[?&](?:_|t|ts|cb|nocache|timestamp)=)[^&#]*/g;

/** Polling, and messages of one connection: for each exchange the last one before it that asked the same; -1 where none did. */
export function* askedBefore(exchanges: Exchange[]): Generator<undefined, number[]> {
  const last = new Map<string, number>();
  const before: number[] = [];
  for (const [i, { via, method, url, requestBody = '' }] of exchanges.entries()) {
    if (i % 1000 === 999) yield;
    const key = `${via} ${method} ${url.replace(PASSING, '')} ${withoutCallId(requestBody)}`;
    before.push(last.get(key) ?? -1);
    last.set(key, i);
  }
  return before;
}

/** Calls are numbered (https://www.jsonrpc.org/specification, 4): that only tells one from the next. */
function withoutCallId(body: string): string {
  if (!body.startsWith('{') || !body.includes('"method"') || !body.includes('"params"')) return body;
  try {
    return JSON.stringify({ ...JSON.parse(body), id: 0 });
  } catch {
    return body;
  }
}

/**
 * Whether an answer says the same as the one before it: asked again and again, it would make every value of it look common.
 * Messages that say the same are two messages.
 */
export function isRepeated(i: number, exchanges: Exchange[], before: number[]): boolean {
  const { via, body } = exchanges[i]!;
  const last = exchanges[before[i]!]?.body;
  if (via !== 'fetch' && via !== 'xhr') return false;
  return body.kind === 'text' && last?.kind === 'text' && body.text === last.text;
}
