/** The rest of the content script, which the first labels do without: what reads the page, judges, explains and reports. */
export { correlate, fingerprintOf, siblingLinkOf } from '../core';
export { countAhead, dataShareOf } from '../core/report';
export { cardOf } from './card-of';
export { firstObservation } from './first-observation';
export { cutShortList, letGo, partOf, unheardLinks } from './part';
export { Reading } from './reading';
export { search } from './search';
