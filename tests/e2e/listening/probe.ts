/** Stands in for the content script, in the page's own world: what it hears can be looked at from the test. */
import { Exchanges } from '../../../src/content/exchanges';
import { connect, type RecorderLink } from '../../../src/content/recorder-link';
import type { PageMessage } from '../../../src/messages';
import type { Exchange } from '../../../src/model';

export interface Probe {
  link: RecorderLink | null;
  /** Everything recorded by now, or null where no recorder is. */
  heard(): Promise<{
    exchanges: Exchange[];
    fromStart: boolean;
    dropped: { count: number; urls: string[] };
  } | null>;
  restore(): void;
}

function collect(
  link: RecorderLink,
  exchanges: Exchanges,
): Promise<Extract<PageMessage, { type: 'collected' }>> {
  return new Promise((resolve) => {
    link.collect((message) => {
      if (message.type === 'records') exchanges.hear(message.records, link, link.shiftMs);
      else resolve(message);
    });
  });
}

const probe: Probe = {
  link: null,
  async heard() {
    probe.link ??= connect(window);
    if (!probe.link) return null;
    const exchanges = new Exchanges(() => {});
    const { fromStart, dropped } = await collect(probe.link, exchanges);
    await exchanges.settled();
    probe.link.stop();
    return { exchanges: exchanges.list(), fromStart, dropped };
  },
  restore() {
    probe.link ??= connect(window);
    probe.link?.restore();
    probe.link = null;
  },
};

Object.assign(window, { probe });
