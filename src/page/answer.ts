import { mayHoldData, mediaType } from './media-type';
import { type Asked, type Recorded, recorded } from './recorded';

/** The record of an answer that may hold data; null for any other. `read` gives its headers by name. */
export function recordAnswer(
  via: Recorded['via'],
  url: string,
  status: number,
  asked: Asked | null,
  read: (name: string) => string | null | undefined,
): Recorded | null {
  const mime = mediaType(read('content-type'));
  if (!url || !mayHoldData(mime)) return null;
  const r = recorded(via, url, asked);
  r.status = status;
  r.mime = mime;
  r.read = read;
  return r;
}
