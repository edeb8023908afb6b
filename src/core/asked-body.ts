/** Longer bodies are uploads. UTF-16 units. */
const LONGEST = 20_000;

/** What a request says in its body, where that is JSON; undefined where it is not, or too long to be a question. */
export function askedBody(body: string): unknown {
  if (body.length > LONGEST || !/^\s*[{[]/.test(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The objects and lists of a value, itself included, at any depth: a page may nest what it sends as deep as it likes. */
export function* objectsIn(value: unknown): Generator<object> {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next === null || typeof next !== 'object') continue;
    yield next;
    open.push(...Object.values(next));
  }
}
