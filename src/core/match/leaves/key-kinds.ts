/** What kind of number a field's name tells of: sizes, counts, days, rates. */
import type { Leaf, PayloadNode, Transform } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { isIdentifier } from '../words/identifiers';
import { isOfNumbers } from './record-lists';

/** Nats for a name of the kind, and against one of another. */
export const OF_KIND = 1.2;
const OF_OTHER_KIND = -1.2;
/** The same of what has a unit, which may have been converted to it from anything: no speed was a temperature. */
const OF_OTHER_MEASURE = -4;

/** Words by which programs name fields of a kind. */
const KIND_WORDS: Partial<Record<Kind, RegExp>> = {
  rate: /speed|rate|bandwidth|throughput|bps|per_?sec/i,
  count: /count|total|num|(?:^|_)n_|quantity|qty/i,
  percent: /percent|pct|ratio|share|progress|rate/i,
  currency: /price|amount|cost|total|fee|cents|salary|revenue|balance/i,
  bytes:
    /size|bytes|length|memory|disk|upload|download|quota|capacity|space|(?:^|_)(?:mem|ram|rss|swap|heap)(?:_|$)/i,
  duration:
    /duration|length|time|(?:^|_)(?:days|hours)(?:_|$)|seconds|minutes|millis|ms$|elapsed|uptime|eta/i,
  date: /date|time|day|(?:ed|_)at$|created|updated|modified|changed|published|released|since|until|expires|(?:ed|_)on$|^last_(?!name)/i,
  'relative-time': /date|time|(?:ed|_)at$|created|updated|published|modified|seen|since|^last_(?!name)/i,
  temperature: /temp|celsius|fahrenheit|(?:^|_)deg/i,
  speed: /speed|velocity|wind|gust/i,
  weight: /weight|mass|(?:^|_)kg|kilo/i,
  distance: /dist|length|height|altitude|elevation|depth|(?:^|_)km|mileage/i,
};
/** Words of fields that are never shown this way. */
const OTHER_KIND: Partial<Record<Kind, RegExp>> = {
  rate: /(?:^|_)id$|size|total|percent|ratio|count|time|date|status|index|priority/i,
  count: /bytes|sizes$|speed|percent|progress|time|date|duration|limit|(?:^|_)id$|(?:ed|_)at$/i,
  bytes:
    /percent|pct|ratio|count|(?:^|_)num|(?:^|_)n_|(?:^|_)id$|error|status|date|index|priority|rank|eta$/i,
  percent: /(?:^|_)id$|error|status|date|bytes|(?:^|_)num|count|index|priority|eta$|size/i,
  duration: /(?:^|_)id$|error|status|bytes|percent|ratio|count|price|size/i,
  currency: /(?:^|_)id$|error|status|bytes|percent|date|duration/i,
  temperature:
    /percent|pct|prob|humid|ratio|count|(?:^|_)id$|speed|velocity|wind|gust|rain|snow|precip|pressure|weight|mass|dist|altitude|elevation|price|amount|duration/i,
  speed:
    /percent|pct|prob|humid|ratio|count|(?:^|_)id$|temp|celsius|fahrenheit|rain|snow|precip|pressure|weight|mass|dist|altitude|elevation|price|amount|duration/i,
};

/** Whether a field is named as fields shown this way are (`percentDone` for `62%`), or as fields of another kind are. `found`: all claims on the text. */
export function nameKind(candidate: Candidate, shown: string, found: readonly Candidate[]): void {
  const { leaf, reading } = candidate;
  if (leaf.isLength || !reading) return;
  const key = fieldNameOf(leaf);
  if (isNumberOfThing(candidate, shown, found)) {
    support(candidate, 'key-kind', OF_KIND, { key });
    return;
  }
  const kind = kindOf(candidate, shown);
  if (!KIND_WORDS[kind] && !OTHER_KIND[kind]) return;
  const fit = kindFit(key, kind) || kindFit(tableOf(leaf), kind);
  if (fit > 0) support(candidate, 'key-kind', OF_KIND, { key });
  else if (fit < 0 && !isColumnOfIdentifiers(candidate))
    support(candidate, 'key-other-kind', isMeasured(candidate) ? OF_OTHER_MEASURE : OF_OTHER_KIND, { key });
}

/** Before a number by which something is called. */
const NUMBERED = /[#№]\s?$/u;
/** Bits from which another part of a text tells of which object it is. */
const SPECIFIC = 10;

/** `#5` beside something else that the same object says, `#5 Ana`: of a row of things it may be the place. */
function isNumberOfThing(
  { leaf, start, end }: Candidate,
  shown: string,
  found: readonly Candidate[],
): boolean {
  const isBeside = (one: Candidate) =>
    one.leaf.parent === leaf.parent && one.bits >= SPECIFIC && (one.start >= end || one.end <= start);
  return NUMBERED.test(shown.slice(0, start)) && isIdentifier(leaf.key) && found.some(isBeside);
}

/** `lastSeen`, `created_at`: a field of moments by its name. */
export function isNamedAsMoment(key: string): boolean {
  return kindFit(key, 'date') > 0 || kindFit(key, 'relative-time') > 0;
}

/** Units of time in the name of a field, and what only lasts: nothing of it is an amount of money. */
const SPAN =
  /(?:^|_)(?:milliseconds?|millis|ms|seconds?|secs?|minutes?|mins|hours?|duration|elapsed|uptime|ttl|timeout|interval|expires?_in)(?:_|$)/i;

/** `expiresIn`, `timeout_ms`: a field of lengths of time by its name. */
export function isNamedAsSpan(key: string): boolean {
  return SPAN.test(inParts(key));
}

const VERSION = /(?:^|[_-])version$/i;

/** `mime-version: "1.0"`: digits that number nothing and are never written otherwise. */
export function isVersion({ key, value }: Leaf): boolean {
  return typeof value === 'string' && VERSION.test(inParts(String(key)));
}

/** What is measured in bytes, whatever its fields are called. */
const STORE = /(?:^|_)(?:mem(?:ory|swap)?|ram|swap|heap|disks?|storage|fs|file_?systems?)(?:_|$)/i;

/** `used_space`, `file_size`: a field of bytes by its name, or that of what it is a part of, `memory.limit`. */
export function isNamedAsBytes(leaf: Leaf): boolean {
  const fit = kindFit(fieldNameOf(leaf), 'bytes');
  return fit > 0 || (fit === 0 && STORE.test(inParts(holderOf(leaf))));
}

/** The name of the object that a leaf is in, or of the list of such objects. */
function holderOf({ parent }: Leaf): string {
  const named = typeof parent?.key === 'number' ? parent.parent : parent;
  return named?.parent ? String(named.key) : '';
}

/** From which a column is no chance. Nats. */
const COLUMN = 2;

/** Whole numbers are counts until a column shows that they are the rows' identifiers. */
function isColumnOfIdentifiers({ leaf, support: all }: Candidate): boolean {
  return isIdentifier(leaf.key) && all.some(({ kind, weight }) => kind === 'column' && weight > COLUMN);
}

/** An item of a list is called what the list is. */
export function fieldNameOf({ key, parent }: Leaf): string {
  return String(parent?.kind === 'array' ? parent.key : key);
}

/** The name of the table that a leaf is an entry of: `sizes` of `sizes.draft`. */
function tableOf({ parent }: Leaf): string {
  return parent && isTable(parent) ? String(parent.key) : '';
}

/** An object of numbers and nothing else holds one kind of number under names of another kind. */
function isTable(node: PayloadNode): boolean {
  return node.kind === 'object' && node.parent !== null && isOfNumbers(node);
}

const kindFits = new Map<string, number>();

function kindFit(key: string, kind: Kind): number {
  if (kindFits.size > 10_000) kindFits.clear();
  return ensure(kindFits, `${kind} ${key}`, () => {
    const name = inParts(key);
    return KIND_WORDS[kind]?.test(name) ? 1 : OTHER_KIND[kind]?.test(name) ? -1 : 0;
  });
}

/** `run_At` of `runAt`: where a word begins is known from then on, whatever its case. */
function inParts(key: string): string {
  return key.replace(/([a-z\d])(?=[A-Z])/g, '$1_');
}

/** What follows the number or its unit: ` kB/s` beside it, `/s` in its own text. */
export const PER_SECOND = /^\s?(?:[kKMGT]?i?[Bb])?(?:ps\b|\s?\/\s?s)/;

/** The same of what people measure. */
const MEASURES: readonly (readonly [unit: RegExp, kind: Kind])[] = [
  [/^\s?(?:°\s?[CF]\b|[℃℉])/, 'temperature'],
  [/^\s?(?:km\/h|mph|kn|knots|m\/s)(?!\p{L})/u, 'speed'],
  [/^\s?(?:kg|lbs?)(?!\p{L})/u, 'weight'],
  [/^\s?(?:km|mi|ft)(?![\p{L}/])/u, 'distance'],
];

/** The same of what was read with its unit, by the unit that it is counted in. */
const MEASURED: Readonly<Record<string, Kind>> = {
  celsius: 'temperature',
  fahrenheit: 'temperature',
  kelvin: 'temperature',
  degree: 'temperature',
  'meter-per-second': 'speed',
  'kilometer-per-hour': 'speed',
  'mile-per-hour': 'speed',
  knot: 'speed',
};

function isMeasured({ transform, reading }: Pick<Candidate, 'transform' | 'reading'>): boolean {
  return transform === 'number' && (reading?.reading.unit ?? '') in MEASURED;
}

/** `12 kB/s` and `12 /s` are rates; a number without a unit is its own kind. */
function kindOf({ transform, end, reading }: Candidate, shown: string): Kind {
  const read = reading!.reading;
  if (isMeasured({ transform, reading })) return MEASURED[read.unit!]!;
  const kind = transform === 'exact' ? read.transform : transform;
  const isPlain = kind === 'exact' || kind === 'number';
  const unit = shown.slice(end);
  const measure = isPlain && unit !== '' ? MEASURES.find(([written]) => written.test(unit)) : undefined;
  if (measure) return measure[1];
  if ((isPlain || kind === 'bytes') && PER_SECOND.test(unit)) return 'rate';
  if (!isPlain) return kind;
  return read.dimension === 'instant' ? 'date' : Number.isInteger(reading!.value) ? 'count' : kind;
}

type Kind = Transform | 'rate' | 'temperature' | 'speed' | 'weight' | 'distance';
