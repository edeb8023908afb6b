/** Media types whose bytes are text, whatever they say of their charset: what reads them as bytes decodes them as UTF-8 itself. */
const TEXT = /^text\/|json|xml|javascript|graphql|urlencoded|yaml|csv|event-stream/;

/** Media types whose bytes are no text, even where they could be read as one: a frame may hold JSON behind its length. */
const BYTES = /^application\/(?:connect\+|grpc-web(?!-text)|proto$)|protobuf|msgpack|cbor/;

/** Control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** The text that these bytes are, or null where they are none. UTF-8, or UTF-16 with its byte order mark. */
export function textOfBytes(bytes: Uint8Array, mime: string): string | null {
  if (BYTES.test(mime)) return null;
  const isText = TEXT.test(mime);
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: !isText }).decode(bytes);
    return isText || !BINARY.test(text) ? text : null;
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
