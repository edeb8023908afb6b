import type { Correlation } from '../core';
import { pathOf } from '../core/decode/path';
import { HIDDEN, type PageSecrets, secretsOf } from '../core/secrets';
import type { Found, FoundField } from '../messages';
import type { Leaf } from '../model';

/** More than anybody reads; an answer asked for by name is listed further. */
const MOST_FOUND = 200;
const MOST_FIELDS = 2000;
const LONGEST = 200;

/** Labels and fields that contain a text, capitals aside; with `requestId`, every field of that request that does. */
export function* search(
  correlation: Correlation,
  text: string,
  requestId?: string,
): Generator<undefined, Found> {
  const wanted = text.trim().toLowerCase();
  const labels = wanted && requestId === undefined ? yield* labelsWith(correlation, wanted) : [];
  const fields = wanted || requestId !== undefined ? yield* fieldsWith(correlation, wanted, requestId) : [];
  return {
    labels: labels.slice(0, MOST_FOUND),
    fields: fields.slice(0, requestId === undefined ? MOST_FOUND : MOST_FIELDS),
    total: { labels: labels.length, fields: fields.length },
  };
}

function* labelsWith(correlation: Correlation, wanted: string): Generator<undefined, Found['labels']> {
  const { observation, labels } = correlation;
  const secrets = secretsOf(correlation);
  const found: Found['labels'] = [];
  for (const [i, { run, label }] of labels.entries()) {
    if (run % 500 === 499) yield;
    const { text, place } = observation.runs[run]!;
    if (!text.toLowerCase().includes(wanted)) continue;
    const told = secrets.hideInLabel(labels[i]!, { text }).text;
    if (told.toLowerCase().includes(wanted))
      found.push({ place: `p${place}`, text: told.trim().slice(0, LONGEST), label });
  }
  return found;
}

/** Those that the page shows come first. Secrets are listed by name, and not found by their value. */
function* fieldsWith(
  correlation: Correlation,
  wanted: string,
  requestId?: string,
): Generator<undefined, FoundField[]> {
  const { observation, labels, leavesOf } = correlation;
  const secrets = secretsOf(correlation);
  const shown = shownFields(labels);
  const found: FoundField[] = [];
  for (const [i, { id }] of observation.exchanges.entries()) {
    if (requestId !== undefined && id !== requestId) continue;
    for (const [n, leaf] of (leavesOf[i] ?? []).entries()) {
      if (n % 500 === 499) yield;
      const field = fieldOf(leaf, id, wanted);
      const told = field && withoutSecrets(field, secrets);
      if (!told || !says(told, wanted)) continue;
      found.push({ ...told, shown: shown.get(`${id} ${field.path}`) ?? 0 });
    }
  }
  return found.sort((a, b) => Number(b.shown > 0) - Number(a.shown > 0));
}

type Field = Omit<FoundField, 'shown'>;

function fieldOf(leaf: Leaf, requestId: string, wanted: string): Field | null {
  if (leaf.isLength) return null;
  const field = { requestId, path: pathOf(leaf), value: leaf.raw ?? String(leaf.value) };
  return says(field, wanted) ? field : null;
}

function withoutSecrets({ requestId, path, value }: Field, secrets: PageSecrets): Field {
  const told = secrets.isAt(requestId, path) ? HIDDEN : secrets.hide(value);
  return { requestId, path: secrets.hide(path), value: told.slice(0, LONGEST) };
}

function says({ path, value }: Field, wanted: string): boolean {
  return value.toLowerCase().includes(wanted) || path.toLowerCase().includes(wanted);
}

/** How many runs show a field, by request and path. */
function shownFields(labels: Correlation['labels']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { segments } of labels) {
    const sources = segments.flatMap(({ label, sources: [first] }) =>
      label === 'backend' && first ? [first] : [],
    );
    for (const key of new Set(sources.map(({ requestId, path }) => `${requestId} ${path}`)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
