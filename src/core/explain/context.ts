import type { Exchange, RunKind } from '../../model';

/** What an explanation tells of an exchange. */
export type KnownExchange = Pick<
  Exchange,
  'via' | 'method' | 'url' | 'startedMs' | 'finishedMs' | 'recovered'
>;

/** What a label is explained with. */
export interface ExplainContext {
  /** The run's text, as it stands in the DOM. */
  text: string;
  /** What shows it: of a picture the text is its address, which nobody reads. */
  node?: RunKind;
  /** The exchange of that id, undefined where it is not known. */
  exchange(id: string): KnownExchange | undefined;
  /** Language to write numbers and times in: a BCP 47 tag, the one the messages are in. */
  locale: string;
  /** Below this probability nothing is claimed; `possible` ends there. */
  sure: number;
}
