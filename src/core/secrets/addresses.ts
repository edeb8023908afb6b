/** Secrets in addresses: who asks, tokens in the path, in the query and in the fragment (RFC 3986). */
import { percentDecodedValue } from '../percent-decoded';
import { assignedSecrets } from './assigned';
import { isSecretParameter, isSecretStep } from './names';
import { moved, type Range } from './ranges';
import { shapedSecrets } from './shapes';

/** Addresses in addresses are looked into so deep; deeper ones are hidden whole. */
const DEEPEST = 3;

/** Where secrets stand in one address, absolute or not. */
export function secretsInAddress(url: string, depth = 0): Range[] {
  const fragmentAt = url.indexOf('#') < 0 ? url.length : url.indexOf('#');
  const queryAt = url.slice(0, fragmentAt).indexOf('?');
  const pathEnd = queryAt < 0 ? fragmentAt : queryAt;
  return [
    ...shapedSecrets(url),
    ...pathSecrets(url.slice(0, pathEnd)),
    ...(queryAt < 0 ? [] : moved(querySecrets(url.slice(queryAt + 1, fragmentAt), depth), queryAt + 1)),
    ...moved(fragmentSecrets(url.slice(fragmentAt + 1), depth), fragmentAt + 1),
  ];
}

function pathSecrets(path: string): Range[] {
  const parts = partsOf(path, '/');
  return parts.flatMap(({ start, text }, i) => {
    const isToken = isSecretStep(parts[i - 1]?.text ?? '', text) || isShapedWhenDecoded(text);
    if (isToken) return [{ start, end: start + text.length }];
    return text.includes('=') ? moved(assignedSecrets(text), start) : [];
  });
}

function querySecrets(query: string, depth: number): Range[] {
  return partsOf(query, /[&;]/).flatMap(({ start, text }) => {
    const sign = text.indexOf('=');
    const name = sign < 0 ? '' : percentDecodedValue(text.slice(0, sign));
    const value = text.slice(sign + 1);
    const range = { start: start + sign + 1, end: start + text.length };
    return isSecretParameter(name, percentDecodedValue(value)) ||
      isSecretValue(percentDecodedValue(value), depth)
      ? [range]
      : [];
  });
}

function isSecretValue(value: string, depth: number): boolean {
  if (shapedSecrets(value).length > 0 || assignedSecrets(value).length > 0) return true;
  // An address has no spaces: a question to a database is no address, though one may stand in it.
  return value.split(/\s+/).some((word) => isSecretAddress(word, depth + 1));
}

function isSecretAddress(word: string, depth: number): boolean {
  return /[/?&%]/.test(word) && (depth > DEEPEST || secretsInAddress(word, depth).length > 0);
}

/** `#access_token=…&state=…`, `#/reset/…?code=…`. */
function fragmentSecrets(fragment: string, depth: number): Range[] {
  if (/[/?]/.test(fragment)) return depth >= DEEPEST ? [] : secretsInAddress(fragment, depth + 1);
  return fragment.includes('=') ? querySecrets(fragment, depth) : pathSecrets(fragment);
}

function isShapedWhenDecoded(text: string): boolean {
  return text.includes('%') && shapedSecrets(percentDecodedValue(text)).length > 0;
}

function partsOf(text: string, sign: string | RegExp): { start: number; text: string }[] {
  let start = 0;
  return text.split(sign).map((part) => {
    const at = start;
    start += part.length + 1;
    return { start: at, text: part };
  });
}
