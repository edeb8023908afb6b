import type { Label, Observation } from '../../model';
import { type Correlation, correlate } from '..';
import { finished } from '../finished';

/** Runs the whole pipeline at once. */
export function correlated(observation: Observation, previous?: Correlation): Correlation {
  return finished(correlate(observation, previous));
}

export function labelsOf(observation: Observation): Label[] {
  return correlated(observation).labels;
}

/**
 * The verdict on every run as one line: data in brackets with its best path, doubtful ranges with a question mark.
 * `By [Ana r1$.author.name]`, `?[7 r1$.n]`; `?[Quay]` where nothing is known of it.
 */
export function verdicts(observation: Observation): string[] {
  return labelsOf(observation).map(({ run, segments }) =>
    segments
      .map(({ start, end, label, sources }) => {
        const text = observation.runs[run]!.text.slice(start, end);
        if (label === 'frontend') return text;
        const best = sources[0];
        const from = best ? ` ${best.requestId}${best.path}` : '';
        return `${label === 'unsure' ? '?' : ''}[${text}${from}]`;
      })
      .join(''),
  );
}

/** `backend exact $.name` for the first segment with a source of each run, else the run's label and origin. */
export function findings(observation: Observation): string[] {
  return labelsOf(observation).map(({ label, segments }) => {
    const data = segments.find(({ sources }) => sources.length > 0);
    const source = data?.sources[0];
    return source ? `${label} ${source.transform} ${source.path}` : `${label} ${segments[0]?.origin}`;
  });
}
