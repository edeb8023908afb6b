import { ensure } from '../../grouping';
import { type Confirmation, confirm, type Reading, type ReadingEnv } from '../../read';
import type { Candidate } from './candidate';

/** Values of one run that are verified: writing a value costs more than all the rest. */
const MOST_VERIFIED = 6;
const VERIFIED_BITS = { intl: 1.5, pattern: 0, inside: -2, outside: -4 };

/**
 * Writes the leaf forward and compares, where no column has settled the matter. What a column backs is not written, but shares in
 * what was found of an equal value: it fits no worse. Changes the claims' bits, once.
 */
export function verify(found: Candidate[], text: string, env: ReadingEnv): void {
  const open = found.filter(({ reading }) => reading && !reading.verified);
  const doubtful = open.filter((one) => !isBacked(one));
  if (doubtful.length === 0) return;
  const known = new Map<Reading, Map<number, number>>();
  let written = 0;
  for (const candidate of doubtful.length < open.length
    ? [...doubtful, ...open.filter(isBacked)]
    : doubtful) {
    const { reading, value } = candidate.reading!;
    const byValue = ensure(known, reading, () => new Map<number, number>());
    if (!byValue.has(value) && (isBacked(candidate) || written++ >= MOST_VERIFIED)) continue;
    const bits = ensure(byValue, value, () => VERIFIED_BITS[rankOf(reading, value, text, env)]);
    candidate.bits = Math.max(0, candidate.bits + bits);
    candidate.reading!.verified = true;
  }
}

function isBacked({ support }: Candidate): boolean {
  return support.some(({ kind }) => kind === 'column');
}

/** Of a piece, as the whole text that was read is written. */
function rankOf(reading: Reading, value: number, text: string, env: ReadingEnv): Confirmation['rank'] {
  const { whole } = reading;
  return confirm(whole ? { ...reading, ...whole } : reading, value, whole?.text ?? text, env).rank;
}
