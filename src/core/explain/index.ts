export type { ExplainContext, KnownExchange } from './context';
export { explain } from './explain';
export { continuesSentence, explainAsText, type Translate } from './explain-as-text';
export { readablePath } from './readable-path';
