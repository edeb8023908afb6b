/** What judges, explains and reports: a part of the content script that comes once the first labels are there. */
export { correlate, fingerprintOf, siblingLinkOf } from '../core';
export { countAhead, dataShareOf } from '../core/report';
export { cardOf } from './card-of';
export { cutShortList, letGo, partOf, unheard } from './part';
export { search } from './search';
