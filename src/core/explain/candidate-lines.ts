import type { Message, Segment, Source } from '../../model';
import type { ExplainContext } from './context';
import { message } from './message';
import { placesAmong, placesOf } from './places';
import { hostOf, readableTime } from './readable';

const MOST_CANDIDATES = 5;

/** The other places it may have come from, and how many are not named. */
export function candidateLines({ sources, evidence }: Segment, context: ExplainContext): Message[] {
  const [best, ...others] = placesOf(sources);
  const lines = others
    .slice(0, MOST_CANDIDATES)
    .map((other) => candidateLine(other, other.path === best?.path ? best : undefined, context));
  const found = evidence.find(({ kind }) => kind === 'several-sources')?.detail?.count;
  const left = placesAmong(sources, Number(found ?? 0)) - 1 - lines.length;
  return left > 0 ? [...lines, message('candidates-left', String(left))] : lines;
}

/** `like`: the best source, where it has the same path. In the same endpoint only the time tells the two apart. */
function candidateLine(
  { requestId, path }: Source,
  like: Source | undefined,
  context: ExplainContext,
): Message {
  const exchange = context.exchange(requestId);
  if (!exchange) return message('candidate-plain', path);
  const asked = endpoint(exchange.url);
  const known = like && context.exchange(like.requestId);
  return known && endpoint(known.url) === asked
    ? message('candidate-again', path, asked, readableTime(exchange.startedMs, context.locale))
    : message('candidate', path, asked);
}

function endpoint(url: string): string {
  return URL.canParse(url) ? hostOf(url) + new URL(url).pathname : url;
}
