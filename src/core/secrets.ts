import type { Leaf } from '../model';

/** Names under which programs keep what lets its holder act for somebody. */
const SECRET_NAME =
  /passw|secret|(?:^|[_-]|[a-z])token|authorization|api[_-]?key|private[_-]?key|(?:^|[_-])(?:jwt|csrf|xsrf|otp|cvv|cvc)|session[_-]?id|card[_-]?number/i;
/** A signed token (RFC 7519): three parts of base64url, the first a JSON object. */
const SIGNED_TOKEN = /^(?:Bearer\s+)?eyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]*$/;

/** Whether a value is one that is never shown beside its name, whoever sent or kept it: a key, a token, a password. */
export function isSecret({ key, value, isKey, isLength }: Leaf): boolean {
  if (isKey || isLength || typeof value === 'boolean' || value === null) return false;
  return SECRET_NAME.test(String(key)) || (typeof value === 'string' && SIGNED_TOKEN.test(value));
}
