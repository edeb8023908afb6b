import type { Exchange, Leaf, Via } from '../../model';
import type { Payload } from '.';
import { joinedTexts } from './deltas';

/** Each message is an exchange of its own; together they are a connection. */
const LIVE: ReadonlySet<Via> = new Set(['websocket', 'eventsource', 'worker']);

/** The messages of each connection so far, in order. */
export class Conversations {
  private readonly messages = new Map<string, Exchange[]>();
  private readonly payloads = new Map<string, Payload[]>();

  /** The messages of the same connection before this one. */
  before({ via, url }: Exchange): readonly Exchange[] {
    return this.messages.get(`${via} ${url}`) ?? [];
  }

  add(exchange: Exchange, payload: Payload): void {
    if (!LIVE.has(exchange.via)) return;
    const key = `${exchange.via} ${exchange.url}`;
    const messages = this.messages.get(key);
    if (messages) {
      messages.push(exchange);
      this.payloads.get(key)!.push(payload);
    } else {
      this.messages.set(key, [exchange]);
      this.payloads.set(key, [payload]);
    }
  }

  /** Texts that grew from message to message, as leaves of the connection's last one. */
  growing(): Leaf[] {
    return [...this.payloads.values()].flatMap((payloads) => {
      const exchange = payloads.at(-1)?.leaves[0]?.exchange;
      if (exchange === undefined) return [];
      const list = {
        exchange,
        parent: null,
        key: '$',
        kind: 'array',
        size: 0,
        leaves: [],
        nodes: [],
      } as const;
      return joinedTexts(payloads, { ...list, leaves: [], nodes: [] });
    });
  }
}
