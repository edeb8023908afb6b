/**
 * Messages of Phoenix channels whose payload is bytes: a kind, the sizes of the names (a byte each), the names, the payload. By the
 * second serializer: https://github.com/phoenixframework/phoenix/blob/main/lib/phoenix/socket/serializers/v2_json_serializer.ex
 */
import type { Exchange } from '../../model';
import { payloadOf, textOf } from './unnamed-bytes';

/** Every connection's address says which serializer it uses. */
const ADDRESS = /[?&]vsn=2\./;
/** The names that a message of each kind has. */
const KINDS = [
  ['joinRef', 'topic', 'event'],
  ['joinRef', 'ref', 'topic', 'status'],
  ['topic', 'event'],
] as const;
type Names = Partial<Record<(typeof KINDS)[number][number], string>>;
const utf8Bytes = new TextEncoder();
// biome-ignore lint/suspicious/noControlCharactersInRegex: no name has them
const NO_NAME = /[\x00-\x1f\x7f]/;

/** The same for bytes that read as text: they may have come as text. */
export function parsePhoenix(text: string, source: Exchange): unknown {
  return text.charCodeAt(0) < KINDS.length ? readPhoenix(utf8Bytes.encode(text), source) : undefined;
}

/** `[joinRef, ref, topic, event, payload]`, as messages with JSON are written; undefined where the bytes are none. */
export function readPhoenix(bytes: Uint8Array, { url, via }: Exchange): unknown {
  const kind = KINDS[bytes[0] ?? KINDS.length];
  if (!kind || via !== 'websocket' || !ADDRESS.test(url)) return undefined;
  let at = 1 + kind.length;
  const names: Names = {};
  for (const [i, name] of kind.entries()) {
    const end = at + bytes[1 + i]!;
    const text = end <= bytes.length ? textOf(bytes.subarray(at, end)) : null;
    if (text === null || NO_NAME.test(text)) return undefined;
    names[name] = text;
    at = end;
  }
  const { joinRef = null, ref = null, topic, event = 'phx_reply', status } = names;
  if (!topic || !event) return undefined;
  const payload = payloadOf(bytes.subarray(at));
  return [joinRef, ref, topic, event, status === undefined ? payload : { status, response: payload }];
}
