import type { ContentToPage, PageRecord } from '../messages';
import { dropped, watchRecords } from './buffer';
import { type List, push, shift } from './list';
import { pageRecord } from './page-record';
import { append, dataOf, later, listen, looking, never, post, uncurry } from './primordials';
import type { Recorded } from './recorded';

const MOST_RECORDS = 1000;
/** Units in one message: sending 4 MB takes some 15 ms of the page's main thread. */
const MOST_UNITS = 4 * 1024 * 1024;
/** How long what is new waits for more of it, ms. */
const PAUSE = 50;

const start = uncurry(MessagePort.prototype.start);
export const close = uncurry(MessagePort.prototype.close);

/** Who asked last. */
let receiver: MessagePort | null = null;
let fromStart = false;
const queue: List<Recorded> = { first: null, last: null };
let timer = 0;
let catchingUp = false;

/** Obeys what comes over a port: sends what has been recorded, in pieces, then what is new, for as long as it is asked to. */
export function serve(port: MessagePort, isFromStart: boolean, restore: () => void): void {
  fromStart = isFromStart;
  const obey = looking((event: Event) => {
    const type = (dataOf(event as MessageEvent) as ContentToPage | null)?.type;
    if (type === 'collect') collect(port);
    else if (type === 'restore') restore();
    else if (type === 'stop' && receiver === port) stopSending();
  });
  listen(port, 'message', obey);
  start(port);
}

export function stopSending(): void {
  watchRecords(null);
  never(timer);
  while (queue.first) shift(queue).queued = false;
  receiver = null;
  timer = 0;
}

function collect(port: MessagePort): void {
  stopSending();
  receiver = port;
  catchingUp = true;
  watchRecords(enqueue);
  send();
}

/** A growing body is sent whole each time: the longer it is, the longer it waits for more. */
function enqueue(recorded: Recorded): void {
  if (!recorded.queued) push(queue, recorded);
  recorded.queued = true;
  if (!catchingUp) timer ||= later(send, recorded.done ? PAUSE : PAUSE + recorded.size / 4000);
}

const send = looking<void>(() => {
  timer = 0;
  const records = piece();
  if (records.length) post(receiver!, { type: 'records', records });
  if (queue.first) timer = later(send, 0);
  else if (catchingUp) {
    catchingUp = false;
    post(receiver!, { type: 'collected', fromStart, dropped });
  }
});

function piece(): PageRecord[] {
  const records: PageRecord[] = [];
  for (let units = 0; queue.first && records.length < MOST_RECORDS && units < MOST_UNITS; ) {
    const recorded = shift(queue);
    recorded.queued = false;
    if (recorded.state === 'gone') continue;
    append(records, pageRecord(recorded));
    units += recorded.size;
  }
  return records;
}
