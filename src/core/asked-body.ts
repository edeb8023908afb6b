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
