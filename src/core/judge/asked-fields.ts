/**
 * Fields that a request names: `?fields=id,title`, `$select=Name,Price`, `"properties": ["title", "artist"]`. Of equal values of one
 * object, those are shown that were asked for, and not what every answer has besides.
 */
import type { Exchange } from '../../model';
import { askedBody, objectsIn } from '../asked-body';
import { push } from '../grouping';
import { queryOf } from '../query';

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*(?:[./][\p{L}_$][\p{L}\p{N}_$]*)*$/u;
/** One word alone is a value like any other. */
const FEWEST = 2;

type Asked = Pick<Exchange, 'url' | 'requestBody'>;

/** By exchange, as they are asked for: most never are. */
const known = new WeakMap<Asked, Set<string>>();

/** Whether a request has the name of a field in one of its lists. */
export function isAskedFor(field: string | number, exchange: Asked): boolean {
  if (typeof field !== 'string') return false;
  const fields = known.get(exchange) ?? fieldsOf(exchange);
  known.set(exchange, fields);
  return fields.has(field);
}

/** Of `author.name` the last is the field's. */
function fieldsOf({ url, requestBody = '' }: Asked): Set<string> {
  const inBody = [...objectsIn(askedBody(requestBody))].filter(isOfTexts);
  const lists = [...listsInAddress(url), ...inBody].filter(
    (list) => list.length >= FEWEST && list.every((name) => NAME.test(name)),
  );
  return new Set(
    lists.flat().map((name) => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1)),
  );
}

/** A list is one value with separators (`fields=id,title`), or a name that is repeated (`field=id&field=title`). */
function listsInAddress(url: string): string[][] {
  const lists = new Map<string, string[]>();
  for (const [name, value] of queryOf(url)) push(lists, name, value);
  return [...lists.values()].map((values) => values.flatMap((value) => value.split(/[\s,;|]+/)));
}

function isOfTexts(value: object): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
