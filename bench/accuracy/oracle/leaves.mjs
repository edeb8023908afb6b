// The scalars of JSON answers, and names for them that stay the same from load to load.
import { createHash } from 'node:crypto';

/**
 * @typedef {string | number | boolean | null} Scalar
 *
 * @typedef {object} Leaf
 * @property {string} key unique: request and path
 * @property {string} method
 * @property {string} address path and query of the request, without what changes from load to load
 * @property {string} path
 * @property {string} field the path with every index and table key as `*`, after the address without its query
 * @property {Scalar} value
 */

const PLAIN = /^[A-Za-z_$][\w$]*$/;
/** Query parameters that only tell one asking from the next. */
const PASSING = /^(?:_|t|ts|since|sid|rid|cb|nocache|v|socketId|(?:[\w-]*-)?request-id)$/i;

/** A moment to the second in an address is that of the asking; one at midnight is a day that was asked for. */
const NOW = /\d{4}-\d\d-\d\d[T ](?!00:00)\d\d:\d\d:\d\d(?:\.\d+)?/g;

/** What ends a socket.io packet (the ASCII record separator) or a line. */
const PACKET_END = new RegExp(`([${String.fromCharCode(30)}\\n]+)`);

/** @param {string | number} key */
export function step(key) {
  if (typeof key === 'number') return `[${key}]`;
  return PLAIN.test(key) ? `.${key}` : `['${key.replace(/['\\]/g, '\\$&')}']`;
}

/** Whether a member name is an identifier or a date rather than the name of a field. @param {string} name */
export function isTableKey(name) {
  return !PLAIN.test(name) || name.length >= 20;
}

/**
 * Visits the scalars of a JSON value, and of JSON in its texts; what `visit` returns takes their place.
 *
 * @param {unknown} json
 * @param {(path: string, field: string, value: Scalar) => unknown} visit
 * @returns {unknown}
 */
export function mapLeaves(json, visit, path = '$', field = '$') {
  if (Array.isArray(json))
    return json.map((item, i) => mapLeaves(item, visit, path + step(i), `${field}[*]`));
  const inner = typeof json === 'string' ? parsed(json) : undefined;
  if (inner !== undefined) return JSON.stringify(mapLeaves(inner, visit, `${path} → $`, `${field} → $`));
  if (json === null || typeof json !== 'object') return visit(path, field, /** @type {Scalar} */ (json));
  return Object.fromEntries(
    Object.entries(json).map(([name, child]) => [
      name,
      mapLeaves(child, visit, path + step(name), field + (isTableKey(name) ? '[*]' : step(name))),
    ]),
  );
}

/** Calls over JSON-RPC are numbered, in an order that differs from load to load. @param {string} body */
function withoutCallId(body) {
  return /"method"/.test(body) && /"params"/.test(body)
    ? body.replace(/"id":\s*\d+(?=\s*[,}])/, '"id":*')
    : body;
}

/**
 * The name of a request, the same at every load.
 *
 * @param {string} method
 * @param {string} url
 * @param {string | null} [body]
 */
export function requestName(method, url, body) {
  const { pathname, searchParams } = new URL(url);
  const query = [...searchParams]
    .filter(([, value]) => value)
    .map(
      ([name, value]) =>
        `${name}=${PASSING.test(name) || /^\d{9,}/.test(value) ? '*' : value.replace(NOW, '*')}`,
    );
  const asked =
    body && /[[{=]/.test(body)
      ? `#${createHash('sha1')
          .update(withoutCallId(body).replace(/\d{9,}/g, '*'))
          .digest('hex')
          .slice(0, 8)}`
      : '';
  return {
    method,
    address: pathname + (query.length ? `?${query.sort().join('&')}` : '') + asked,
    place: `${method} ${pathname}`,
  };
}

/**
 * The JSON values in a body or a frame, with what stands between them: one value, one per line, or socket.io packets
 * (https://socket.io/docs/v4/engine-io-protocol/). Null when there is none.
 *
 * @param {string} text
 * @returns {({ text: string } | { json: unknown })[] | null}
 */
export function jsonParts(text) {
  const whole = parsed(text);
  if (whole !== undefined) return [{ json: whole }];
  const parts = text.split(PACKET_END).flatMap((piece) => {
    const [, head = '', rest = ''] = /^((?:data: ?)?\d*(?:\/[\w-]+,)?\d*)([[{].*)$/s.exec(piece) ?? [];
    const json = rest ? parsed(rest) : undefined;
    return json === undefined ? [{ text: piece }] : [{ text: head }, { json }];
  });
  return parts.some((part) => 'json' in part) ? parts : null;
}

/** @param {string} text */
function parsed(text) {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return /** @type {unknown} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}
