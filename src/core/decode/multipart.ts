import { parseJson } from './json';

/** A boundary line, with what stands before it of the preamble. */
const FIRST_BOUNDARY = /^\s*--(\S{1,70})\r?\n/;

/**
 * The parts of a `multipart/mixed` body of JSON, as GraphQL servers deliver incrementally: an array of them, also of one that is
 * still growing. Undefined for any other body. RFC 2046 §5.1; the boundary is taken from the body, where its parameter is not known.
 */
export function parseMultipart(text: string): unknown {
  const boundary = FIRST_BOUNDARY.exec(text)?.[1];
  if (boundary === undefined) return undefined;
  const parts: unknown[] = [];
  for (const part of `\n${text.trimStart()}`.split(`\n--${boundary}`)) {
    const blank = /\r?\n\r?\n/.exec(part);
    const value = blank ? parseJson(part.slice(blank.index).trim()) : undefined;
    if (value !== undefined) parts.push(value);
  }
  return parts.length > 0 ? parts : undefined;
}
