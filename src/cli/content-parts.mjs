import { build } from 'vite';

/** The first is put into pages on a click, the others in this order when it asks for them (`src/content/parts.ts`). */
const PARTS = ['content-script.js', 'values.js', 'rest.js'];
const FOLDER = 'src/content';
/** What the rest needs goes into a file of its own: to compile both at once would hold up a page for too long. */
const VALUES = /\/core\/read\/|\/node_modules\/(?:devalue|fflate|js-yaml)\//;

/**
 * `import paths from './content-script.ts?parts'`: the addresses of a content script and of what it imports dynamically.
 *
 * @returns {import('vite').Plugin}
 */
export function contentParts() {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'content-parts',
    enforce: 'pre',
    configResolved: (resolved) => {
      config = resolved;
    },
    async load(id) {
      const [entry, query] = id.split('?');
      if (query !== 'parts' || !entry) return null;
      for (const { fileName, code } of await partsOf(entry, config))
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${fileName}`, source: wrapped(fileName, code) });
      return `export default ${JSON.stringify(PARTS.map((part) => `${FOLDER}/${part}`))}`;
    },
  };
}

/**
 * @param {string} entry
 * @param {import('vite').ResolvedConfig} config
 * @throws {Error} where the parts are others than those that are brought into pages, or need one that comes later
 */
async function partsOf(entry, { root, mode, define, build: { minify, target } }) {
  const codeSplitting = { groups: [{ name: 'values', test: VALUES }] };
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name].js', codeSplitting };
  const lib = { entry, formats: /** @type {['cjs']} */ (['cjs']) };
  const rollupOptions = { output, preserveEntrySignatures: /** @type {const} */ ('allow-extension') };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    ...{ root, mode, define },
    build: { write: false, minify, target, lib, rollupOptions },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const parts = chunks.filter((chunk) => chunk.type === 'chunk');
  for (const { fileName, imports } of parts)
    for (const name of [fileName, ...imports])
      if (!PARTS.slice(0, PARTS.indexOf(fileName) + 1).includes(name))
        throw new Error(`Of the content script, ${fileName} comes before ${name}`);
  return parts;
}

/**
 * In parentheses, a function is compiled at once: it is run at once (https://v8.dev/blog/preparser#pife).
 *
 * @param {string} name
 * @param {string} code
 */
function wrapped(name, code) {
  return `backlightParts.run('./${name}',((exports,require)=>{${code}}));`;
}
