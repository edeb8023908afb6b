import type { Message, Segment } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { placesAmong, placesOf } from './places';
import { hostOf } from './readable';

const MOST_CANDIDATES = 5;

/** The other places it may have come from, and how many are not named. */
export function candidateLines({ sources, evidence }: Segment, context: ExplainContext): Message[] {
  const others = placesOf(sources).slice(1);
  const lines = others.slice(0, MOST_CANDIDATES).map(({ requestId, path }) => {
    const url = context.exchange(requestId)?.url;
    return url ? message('candidate', path, endpoint(url)) : message('candidate-plain', path);
  });
  const found = evidence.find(({ kind }) => kind === 'several-sources')?.detail?.count;
  const left = placesAmong(sources, Number(found ?? 0)) - 1 - lines.length;
  return left > 0 ? [...lines, message('candidates-left', String(left))] : lines;
}

function endpoint(url: string): string {
  return URL.canParse(url) ? hostOf(url) + new URL(url).pathname : url;
}
