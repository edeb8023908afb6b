import { indexOf, lower, slice, trim } from './primordials';

/** The media type without its parameters, lower case; '' for none. */
export function mediaType(contentType: string | null): string {
  const all = `${contentType ?? ''};`;
  return lower(trim(slice(all, 0, indexOf(all, ';'))));
}

/** Kinds that carry no text a page could show as its data. Beginnings, so that `font` covers `font/woff2`. */
const UNINTERESTING = [
  'image/',
  'audio/',
  'video/',
  'font/',
  'text/css',
  'application/wasm',
  'application/pdf',
] as const;

/** Whether an answer of this media type may hold data; scripts may not, in any of their spellings. */
export function mayHoldData(mime: string): boolean {
  for (let i = 0; i < UNINTERESTING.length; i++) {
    if (indexOf(mime, UNINTERESTING[i]!) === 0) return false;
  }
  return indexOf(mime, 'javascript') < 0;
}
