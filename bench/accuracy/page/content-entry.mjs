// Runs in a page: the runs as the extension itself sees them.
import { Walker } from '../../../src/content/walk';
import { finished } from '../../../src/core/finished';

const typing = /** @type {import('../../../src/content/typing.ts').Typing} */ (
  /** @type {unknown} */ ({ has: () => false, watch: () => {} })
);

Object.assign(globalThis, {
  /** @returns {Pick<import('../../../src/model.ts').Observation, 'places' | 'runs'>} */
  backlightWalk() {
    const walker = new Walker(document, { typing, isOurs: () => false, met: () => {} });
    finished(walker.walkAll());
    const { runs } = finished(walker.result());
    return { places: walker.places.snapshot(), runs };
  },
});
