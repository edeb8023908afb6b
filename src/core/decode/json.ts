import { NumberLiteral } from './plain';

/** Prefixes that servers put before JSON so that it cannot be run as a script; the page strips them too. */
const ANTI_HIJACKING =
  /^(?:\)\]\}'?,?\s*|while\s*\(1\);?\s*|for\s*\(;;\);?\s*|\/\*-secure-\s*|&&&START&&&\s*)/;

/** Literals that JSON.parse changes: 16 digits and more, trailing zeros after the point, exponents. */
const LOSSY_NUMBER = /[:,[\s]-?(?:\d{16,}|\d+\.\d*0(?=[,\]}\s])|\d+(?:\.\d+)?[eE][+-]?\d)/;

/** The value of a JSON text, lossy numbers as `NumberLiteral`; undefined when it is not JSON. Never throws. */
export function parseJson(text: string): unknown {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const json = body.replace(ANTI_HIJACKING, '');
  try {
    return LOSSY_NUMBER.test(json) ? parseKeepingLiterals(json) : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** One JSON value a line (NDJSON, JSON Lines): an array of them; undefined when any line is not JSON. */
export function parseJsonLines(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const values: unknown[] = [];
  for (const line of lines) {
    const value = parseJson(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A marker no server sends: private-use characters around the literal. */
const MARK = '\uE0F1';

/** Lossy numbers travel through JSON.parse as marked strings: no parser of our own is needed for the rest. */
function parseKeepingLiterals(json: string): unknown {
  const marked = json.replace(STRING_OR_NUMBER, (token) =>
    token[0] !== '"' && String(Number(token)) !== token ? `"${MARK}${token}"` : token,
  );
  return JSON.parse(marked, (_key, value) =>
    typeof value === 'string' && value[0] === MARK
      ? new NumberLiteral(Number(value.slice(1)), value.slice(1))
      : value,
  );
}
