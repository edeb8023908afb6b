import type { Leaf, Run } from '../../../model';
import { trimmedRange } from '../../trimmed-range';
import type { Candidate } from '../claims/candidate';

/** Two or three letters and white space around them. */
const LONGEST_INITIALS = 12;

/** `JD` for `Jane Doe`, `J` for `Jane`. */
export function isInitials(run: Run, value: string): boolean {
  if (!mayBeInitials(run)) return false;
  const shown = run.text.trim();
  const asked = shown.toLocaleUpperCase();
  const first = value[value.search(/[^\s_-]/)];
  if (first?.toLocaleUpperCase()[0] !== asked[0]) return false;
  const parts = value.split(/[\s_-]+/).filter(Boolean);
  const letters = parts.map((part) => part[0]!.toLocaleUpperCase());
  return (
    letters.join('').startsWith(asked) || (letters.length > 1 && asked === letters[0]! + letters.at(-1)!)
  );
}

/** Two or three letters and nothing else. */
export function mayBeInitials({ text }: Run): boolean {
  if (text.length > LONGEST_INITIALS) return false;
  const shown = text.trim();
  return shown.length > 0 && shown.length <= 3 && /^\p{L}+$/u.test(shown);
}

/** How far from an avatar its name may stand, in runs. */
const NEAR = 2;
/** Bits at which another claim on the letters is worth more. */
const SPECIFIC = 3;
/** Nats for a name beside its initials. */
const BESIDE = 3;

/** Adds claims on runs that nothing else claims: initials of a name that stands beside them. */
export function* findInitials(candidates: Candidate[][], runs: Run[]): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    if (!mayBeInitials(runs[run]!) || candidates[run]!.some(({ bits }) => bits >= SPECIFIC)) continue;
    const names = namesBeside(run, candidates).filter(({ leaf }) =>
      wholeNames(leaf).some((name) => isInitials(runs[run]!, name)),
    );
    for (const leaf of new Set(names.map((name) => name.leaf)))
      candidates[run]!.push({
        run,
        ...trimmedRange(runs[run]!.text),
        leaf,
        transform: 'initials',
        bits: 3,
        support: [{ kind: 'same-object', weight: BESIDE, detail: { near: 1 } }],
      });
  }
}

const NAME = /name$/i;

/** A name, and with the other part where an object has it in two (`firstName`, `surname`). */
function wholeNames({ value, key, parent }: Leaf): string[] {
  const name = String(value);
  if (!parent || typeof key !== 'string' || !NAME.test(key)) return [name];
  const others = parent.leaves.filter(
    (other) => other.key !== key && typeof other.key === 'string' && NAME.test(other.key),
  );
  return [name, ...others.flatMap((other) => [`${name} ${other.value}`, `${other.value} ${name}`])];
}

function namesBeside(run: number, candidates: Candidate[][]): Candidate[] {
  return candidates
    .slice(Math.max(0, run - NEAR), run + NEAR + 1)
    .flat()
    .filter(
      ({ leaf, transform }) =>
        typeof leaf.value === 'string' && transform !== 'initials' && leaf.value.length > 3,
    );
}
