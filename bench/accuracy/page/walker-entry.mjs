// Runs in a page: the runs as the extension itself sees them.
import { Walker } from '../../../src/content/walk';

const typing = /** @type {import('../../../src/content/typing.ts').Typing} */ (
  /** @type {unknown} */ ({ has: () => false, watch: () => {} })
);

Object.assign(globalThis, {
  /** @returns {Pick<import('../../../src/model.ts').Observation, 'places' | 'runs'>} */
  backlightWalk() {
    const walker = new Walker(document, { typing, isOurs: () => false, met: () => {} });
    for (const _ of walker.walkAll());
    const { runs } = walker.result();
    return { places: walker.places.snapshot(), runs };
  },
});
