import { indexOf, lower, slice, trim } from './primordials';

const LONGEST = 256;

/** The media type without its parameters, lower case; '' for none. */
export function mediaType(contentType: string | null | undefined): string {
  const all = `${contentType ?? ''};`;
  return slice(lower(trim(slice(all, 0, indexOf(all, ';')))), 0, LONGEST);
}

/** Marks of kinds that carry no text a page could show as its data; scripts go by many names. */
const UNINTERESTING = ['image/', 'audio/', 'video/', 'font/', '/css', '/wasm', '/pdf', 'javascript'] as const;

/** Whether an answer of this media type may hold data. What most answers are is asked first. */
export function mayHoldData(mime: string): boolean {
  if (indexOf(mime, 'json') >= 0) return true;
  for (let i = 0; i < UNINTERESTING.length; i++) if (indexOf(mime, UNINTERESTING[i]!) >= 0) return false;
  return true;
}
