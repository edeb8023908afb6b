import type { Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import type { RunText } from '../page/run-text';

/** The number, with its sign, that is all of a text but for a few words; undefined where something explains it. */
export function loneNumber(
  { readings, tokens }: RunText,
  found: Candidate[],
  mostWords: number,
  isWanted: (reading: Reading) => boolean = () => true,
): Reading | undefined {
  if (tokens.words.filter((word) => !/^\d+$/.test(word)).length > mostWords) return undefined;
  const open = readings.filter(
    (reading) => !reading.foreign && reading.dimension === 'number' && isWanted(reading),
  );
  if (open.length === 0 || open.some((reading) => isExplained(reading, found))) return undefined;
  return open.reduce(withSign);
}

function withSign(one: Reading, other: Reading): Reading {
  return other.start < one.start && other.end === one.end ? other : one;
}
