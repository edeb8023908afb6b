import type { Exchange, Label, Segment } from '../model';

/** Of what was asked, or came over one connection, again and again, so many are kept. */
const KEPT = 500;
/** The pieces of a text that grew over many messages (`core/decode/deltas.ts`): its source is the last of them. */
const JOINED = /^\$\[\*\]/;

/**
 * Answers that at least 500 newer ones of the same request have followed, or messages of the same connection, and that no label
 * names as a source: on a page that is left open all day, nearly all of them.
 */
export function outdated(exchanges: Exchange[], labels: Label[]): Set<Exchange> {
  const many = alike(exchanges).filter(({ length }) => length > KEPT);
  if (many.length === 0) return new Set();
  const { used, joined } = usedBy(labels);
  const told = many.filter((group) => !group.some(({ id }) => joined.has(id)));
  return new Set(told.flatMap((group) => group.slice(0, -KEPT).filter(({ id }) => !used.has(id))));
}

function alike(exchanges: Exchange[]): Exchange[][] {
  const groups = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const request = requestOf(exchange);
    const group = groups.get(request);
    if (group) group.push(exchange);
    else groups.set(request, [exchange]);
  }
  return [...groups.values()];
}

/** A page number or a moment in the address makes no other request of it. */
function requestOf({ via, method, url, requestBody = '' }: Exchange): string {
  return `${via} ${method} ${url.split(/[?#]/, 1)[0]} ${requestBody}`;
}

/** `Exchange.id`s. */
function usedBy(labels: Label[]): { used: Set<string>; joined: Set<string> } {
  const used = new Set<string>();
  const joined = new Set<string>();
  const note = ({ sources }: Segment) => {
    for (const { requestId, path } of sources) {
      used.add(requestId);
      if (JOINED.test(path)) joined.add(requestId);
    }
  };
  for (const { segments } of labels) segments.forEach(note);
  return { used, joined };
}
