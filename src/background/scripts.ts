// crxjs tells scripts apart by their base names: a second `index.ts` here would take the background's place
// (https://github.com/crxjs/chrome-extension-tools/issues/1149).
import contentParts from '../content/content-script.ts?parts';
import keeper from '../content/keeper.ts?iife';
import parts from '../content/parts.ts?iife';
import recorder from '../page/recorder.ts?iife';

const [content, ...rest] = contentParts;

/** Paths of the scripts that run in pages, from the extension's root. */
export const scripts = { recorder, keeper, parts, content, rest };
