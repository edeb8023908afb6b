import { parseJson } from './json';

/** A boundary line, with what stands before it of the preamble. */
const FIRST_BOUNDARY = /^\s*--(\S{1,70})\r?\n/;

const BLANK = /\r?\n\r?\n/;

/**
 * The parts of a `multipart/mixed` body of JSON, as GraphQL servers deliver incrementally and OData servers answer
 * batches, which have a whole HTTP answer in each part (`application/http`): an array of them, also of one that is
 * still growing. Undefined for any other body. RFC 2046 §5.1; the boundary is taken from the body, where its parameter is not known.
 */
export function parseMultipart(text: string): unknown {
  const boundary = FIRST_BOUNDARY.exec(text)?.[1];
  if (boundary === undefined) return undefined;
  const parts: unknown[] = [];
  for (const part of `\n${text.trimStart()}`.split(`\n--${boundary}`)) {
    const value = parseJson(bodyOf(part));
    if (value !== undefined) parts.push(value);
  }
  return parts.length > 0 ? parts : undefined;
}

/** Behind the part's own head, and behind that of an answer in it. */
function bodyOf(part: string): string {
  const body = behindBlank(part);
  return (body.startsWith('HTTP/') ? behindBlank(body) : body).trim();
}

function behindBlank(text: string): string {
  const blank = BLANK.exec(text);
  return blank ? text.slice(blank.index + blank[0].length).trimStart() : '';
}
