import type { Message, Source } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { hostOf } from './readable';

const MOST_CANDIDATES = 5;

/** The other places it may have come from, each once: the name of a member and its value have one path. */
export function candidateLines(sources: Source[], context: ExplainContext): Message[] {
  const byPlace = new Map(sources.map((source) => [`${source.requestId} ${source.path}`, source]));
  const others = [...byPlace.values()].slice(1);
  const lines = others.slice(0, MOST_CANDIDATES).map(({ requestId, path }) => {
    const url = context.exchange(requestId)?.url;
    return url ? message('candidate', path, endpoint(url)) : message('candidate-plain', path);
  });
  const left = others.length - lines.length;
  return left > 0 ? [...lines, message('candidates-left', String(left))] : lines;
}

function endpoint(url: string): string {
  return URL.canParse(url) ? hostOf(url) + new URL(url).pathname : url;
}
