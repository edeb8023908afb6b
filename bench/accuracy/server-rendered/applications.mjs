/**
 * A real application that writes its pages on the server.
 *
 * @typedef {object} Application
 * @property {string} name
 * @property {(words: import('./vary.mjs').Words) => Promise<import('../host/serve.mjs').Running>} start fills its store in these words, and serves
 * @property {RegExp} [unvaried] texts that come from the store and are the same in all variants
 * @property {Screen[]} screens
 *
 * @typedef {object} Screen
 * @property {string} name
 * @property {(say: import('./vary.mjs').Words['say']) => string} path
 * @property {(say: import('./vary.mjs').Words['say']) => string} sibling another page that the person may have looked at before
 */

/** The weights of the clues are fitted to these. */
export const FITTED = ['cgit', 'gitweb', 'fossil', 'dokuwiki', 'mediawiki', 'hexo', 'hexo-next'];
/** Neither a weight nor a rule was made with these in view: what they say is to be expected of any page. */
const UNSEEN = ['ikiwiki'];

/** @param {string} [names] with commas between; all of them when not given @returns {Promise<Application[]>} */
export async function chosenApplications(names) {
  return Promise.all(
    (names?.split(',') ?? [...FITTED, ...UNSEEN]).map(
      async (name) => (await import(`./${name}.mjs`)).default,
    ),
  );
}
