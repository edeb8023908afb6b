// Runs in a page: what the extension's own content script sees there, but for the traffic.
import { inlineScripts } from '../../../src/content/assets';
import { documentExchange, embeddedExchanges } from '../../../src/content/embedded';
import { goneScripts } from '../../../src/content/gone-scripts';
import { storedExchanges } from '../../../src/content/stores';
import { Walker } from '../../../src/content/walk';
import { finished } from '../../../src/core/finished';

const typing = /** @type {import('../../../src/content/typing.ts').Typing} */ (
  /** @type {unknown} */ ({ has: () => false, watch: () => {} })
);

const content = {
  walk() {
    const walker = new Walker(document, { typing, isOurs: () => false, met: () => {} });
    finished(walker.walkAll());
    const { runs } = finished(walker.result());
    return { places: walker.places.snapshot(), runs };
  },

  /** What the page has without asking: its document (`html`: the text of it), what that embeds, what the browser stores for it. */
  async held(/** @type {string | null} */ html) {
    const stored = await storedExchanges(new AbortController().signal);
    const gone = goneScripts(html ?? '', document.scripts);
    const embedded = finished(embeddedExchanges(document, gone));
    const documents = html === null ? [] : [documentExchange(document, html)];
    return { exchanges: [...stored, ...documents, ...embedded], scripts: inlineScripts(document) };
  },
};

/** @typedef {typeof content} Content */

Object.assign(globalThis, { backlightContent: content });
