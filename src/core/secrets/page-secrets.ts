import type { Evidence, Exchange, Label, Leaf, Run, Segment, Source } from '../../model';
import type { Correlation } from '..';
import { pathOf } from '../decode/path';
import type { ExplainContext } from '../explain';
import { secretsIn } from './find';
import { isSecret } from './is-secret';
import { isRandom, isSecretPair } from './names';
import { covered, HIDDEN, merged, type Range, replaced } from './ranges';

/** Values as long as this are found again wherever else they stand; shorter ones are words and numbers of the page, too. */
const SHORTEST_KNOWN = 6;
/** Long enough that a word of this length is no coincidence. */
const LONG = 12;
const MOST_KNOWN = 200;
const MOST_FOUND = 2000;

type Asked = Pick<Exchange, 'url'> & Partial<Pick<Exchange, 'requestBody'>>;

const known = new WeakMap<Correlation, PageSecrets>();

/** What is secret on a page, as far as this correlation knows it. */
export function secretsOf(correlation: Correlation): PageSecrets {
  const secrets = known.get(correlation) ?? new PageSecrets(correlation);
  known.set(correlation, secrets);
  return secrets;
}

/**
 * What is secret on one page, and how it is told without: everything that leaves the page's own memory, or is shown, passes
 * here. A value that is secret in one place (by its name, in an address) is secret in all others.
 */
export class PageSecrets {
  /** `r3 $.user.token` */
  private readonly paths = new Set<string>();
  private readonly pattern: RegExp | null;
  private readonly found = new Map<string, Range[]>();
  private readonly told = new WeakMap<Asked, Asked>();

  constructor({ observation, leavesOf }: Pick<Correlation, 'observation' | 'leavesOf'>) {
    const values = new Set<string>();
    for (const [i, leaves] of leavesOf.entries()) {
      const exchange = observation.exchanges[i];
      if (!exchange) continue;
      const { id } = exchange;
      for (const leaf of [...secretLeaves(leaves), ...leaves.filter((one) => isSecretBody(one, exchange))]) {
        this.paths.add(`${id} ${pathOf(leaf)}`);
        values.add(leaf.raw ?? String(leaf.value));
      }
    }
    for (const { url, requestBody = '' } of observation.exchanges)
      for (const text of [url, requestBody])
        for (const value of partsOf(text, secretsIn(text))) values.add(value);
    this.pattern = patternOf(values);
  }

  /** Whether the value at this place of an answer is secret. */
  isAt(requestId: string, path: string): boolean {
    return this.paths.has(`${requestId} ${path}`);
  }

  /** A text without its secrets; the very text where it has none. */
  hide(text: string): string {
    return replaced(text, this.in(text));
  }

  /** The request without secrets in its address and in what it sent. */
  hideIn<E extends Asked>(exchange: E): E {
    const known = this.told.get(exchange);
    if (known) return known as E;
    const { url, requestBody } = exchange;
    const told = {
      ...exchange,
      url: this.hide(url),
      ...(requestBody === undefined ? {} : { requestBody: this.hide(requestBody) }),
    };
    this.told.set(exchange, told);
    return told;
  }

  /** What an explanation is made with, for a run whose text is told as `text`. */
  hideInContext(context: ExplainContext, text: string): ExplainContext {
    const exchange = (id: string) => {
      const asked = context.exchange(id);
      return asked && this.hideIn(asked);
    };
    return { ...context, text, exchange };
  }

  /** A run's text and its label without secrets: in the text a dot stands for each unit, so that offsets stay right. */
  hideInLabel(label: Label, { text }: Pick<Run, 'text'>): { label: Label; text: string } {
    const own = label.segments.filter(
      ({ label, sources: [first] }) => label === 'backend' && this.isSecret(first),
    );
    const told = {
      ...label,
      segments: label.segments.map((segment) => this.hideInSegment(segment)),
    };
    return { label: told, text: covered(text, merged([...this.in(text), ...own])) };
  }

  private hideInSegment(segment: Segment): Segment {
    const { sources, evidence, writtenIn } = segment;
    return {
      ...segment,
      sources: sources.map((source) => this.hideInSource(source)),
      evidence: evidence.map((reason) => this.hideInReason(reason)),
      ...(writtenIn === undefined ? {} : { writtenIn: this.hide(writtenIn) }),
    };
  }

  private hideInSource(source: Source): Source {
    const { path, field, value, formula } = source;
    return {
      ...source,
      path: this.hide(path),
      value: this.isSecret(source) ? HIDDEN : this.hide(value),
      ...(field === undefined ? {} : { field: this.hide(field) }),
      ...(formula === undefined ? {} : { formula: this.hide(formula) }),
    };
  }

  private hideInReason(reason: Evidence): Evidence {
    if (!reason.detail) return reason;
    const detail = { ...reason.detail };
    for (const [name, value] of Object.entries(detail))
      if (typeof value === 'string') detail[name] = this.hide(value);
    return { ...reason, detail };
  }

  private isSecret(source: Source | undefined): boolean {
    return source !== undefined && this.isAt(source.requestId, source.path);
  }

  /** A text is often looked at twice: as it is shown, and as it was sent. */
  private in(text: string): Range[] {
    let ranges = this.found.get(text);
    if (ranges === undefined) {
      const again = this.pattern ? Array.from(text.matchAll(this.pattern), rangeOf) : [];
      ranges = again.length === 0 ? secretsIn(text) : merged([...secretsIn(text), ...again]);
      if (this.found.size > MOST_FOUND) this.found.clear();
      this.found.set(text, ranges);
    }
    return ranges;
  }
}

/** Leaves are looked at once: they stay as long as their payload does. */
const looked = new WeakMap<Leaf[], Leaf[]>();

/** Spares `secretsOf` its longest work, and yields after each answer. */
export function* lookAhead({ leavesOf }: Pick<Correlation, 'leavesOf'>): Generator<undefined, void> {
  for (const leaves of leavesOf) {
    secretLeaves(leaves);
    yield;
  }
}

function secretLeaves(leaves: Leaf[]): Leaf[] {
  const known = looked.get(leaves) ?? leaves.filter(isSecret);
  looked.set(leaves, known);
  return known;
}

/** What a store keeps under a name is one value: its name is the last part of its address. */
function isSecretBody({ parent, value, raw }: Leaf, { via, url }: Exchange): boolean {
  if (via !== 'storage' || parent !== null || typeof value === 'boolean' || value === null) return false;
  return isSecretPair(url.slice(url.lastIndexOf('/') + 1), raw ?? String(value));
}

function patternOf(values: Set<string>): RegExp | null {
  const known = [...values]
    .filter((value) => isRandom(value, SHORTEST_KNOWN) && (value.length >= LONG || /\p{L}/u.test(value)))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_KNOWN);
  return known.length === 0 ? null : new RegExp(known.map(escaped).join('|'), 'g');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

function rangeOf({ index, 0: found }: RegExpExecArray): Range {
  return { start: index, end: index + found.length };
}

function partsOf(text: string, ranges: Range[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}
