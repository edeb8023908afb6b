export { CLUES, type Clue, PRIOR_DATA } from './clues';
export { cluesOf } from './clues-of';
export { judgeServerWritten } from './judge-html';
export { pageOf } from './page';
export { siblingLinkOf } from './sibling-link';
export { fingerprintOf } from './siblings';
