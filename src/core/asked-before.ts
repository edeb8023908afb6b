import type { Exchange } from '../model';

/** What only tells one asking from the next. */
const PASSING = /(?<=[?&](?:_|t|ts|cb|nocache|timestamp)=)[^&#]*/g;

/** Polling, and messages of one connection: for each exchange the last one before it that asked the same; -1 where none did. */
export function askedBefore(exchanges: Exchange[]): number[] {
  const last = new Map<string, number>();
  return exchanges.map(({ via, method, url, requestBody = '' }, i) => {
    const key = `${via} ${method} ${url.replace(PASSING, '')} ${requestBody}`;
    const before = last.get(key) ?? -1;
    last.set(key, i);
    return before;
  });
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
