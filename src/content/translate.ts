import { browser } from '../browser/api';
import { ensure } from '../core/grouping';

/** They stand where a message is filled in, at most nine times, and in no message. */
const GAPS = Array.from({ length: 9 }, (_, i) => String.fromCharCode(0xe000 + i));
const GAP = /([\ue000-\ue008])/;
/** Of each message its words, and between them which substitution stands there. */
const known = new Map<string, (string | number)[]>();

/**
 * The message of that name in `_locales`, filled in order. The browser is asked for each once: a report of 12,000 texts has some
 * 100,000 of them.
 */
export function translate(key: string, substitutions: string[]): string {
  let text = '';
  for (const part of ensure(known, key, partsOf))
    text += typeof part === 'string' ? part : (substitutions[part] ?? '');
  return text;
}

function partsOf(key: string): (string | number)[] {
  const parts = browser.i18n.getMessage(key, GAPS).split(GAP);
  return parts.map((part) => (GAP.test(part) ? GAPS.indexOf(part) : part));
}
