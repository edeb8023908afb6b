import { findAssignedInCode, type Targets } from '../match/code/assigned-in-code';
import { type Drawings, findDrawnInCode } from '../match/code/drawn-in-code';
import { type Fillings, findFilledById } from '../match/code/filled-by-id';
import { findLinkedInCode, type LinkedInCode } from '../match/code/linked-in-code';
import { findMadeInCode, type Makings } from '../match/code/made-in-code';
import { findNamedInCode, type NamedInCode } from '../match/code/named-in-code';
import { type FieldIndex, findByName } from '../match/names/by-name';
import { findNamedOfObject } from '../match/records/named-of-object';
import type { Look } from './look';

/** What numbers and words are called, on the page and in the site's code. */
export interface ByName {
  /** Fields of numbers by what they are called; null where every number of the page was claimed without. */
  fields: FieldIndex | null;
  namedInCode: NamedInCode;
  /** What the code calls fields between which there was doubt. */
  assigned: Targets;
}

export function* findNamed(look: Look): Generator<undefined, ByName> {
  const { candidates, texts, observation, shape, captions, code, index } = look;
  const { runs } = observation;
  yield* findNamedOfObject(candidates, texts, runs, shape, captions, index);
  const fields = yield* findByName(candidates, texts, runs, shape, captions, index);
  const namedInCode = yield* findNamedInCode(candidates, texts, runs, shape, captions, code, index);
  const assigned = yield* findAssignedInCode(candidates, texts, runs, shape, captions, code);
  return { fields, namedInCode, assigned };
}

/** What code does with the values that it reads. */
export interface ByCode {
  /** The code that draws elements whose texts several fields may be. */
  drawn: Drawings;
  /** What code puts into the addresses of links. */
  linkedInCode: LinkedInCode;
  /** What code writes into elements by their ids. */
  filled: Fillings;
  /** What code makes itself of what was sent. */
  made: Makings;
}

export function* findUsedInCode({ candidates, observation, code }: Look): Generator<undefined, ByCode> {
  const drawn = yield* findDrawnInCode(candidates, observation.runs, code);
  const linkedInCode = yield* findLinkedInCode(candidates, observation, code);
  const filled = yield* findFilledById(candidates, observation.runs, code);
  const made = yield* findMadeInCode(candidates, code);
  return { drawn, linkedInCode, filled, made };
}
