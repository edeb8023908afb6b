import { build } from 'vite';

/** The first is put into pages on a click, the other when it asks for it (`src/content/parts.ts`). */
const PARTS = ['content-script.js', 'judging.js'];
const FOLDER = 'src/content';

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
 * @throws {Error} where the parts are others than those that are brought into pages
 */
async function partsOf(entry, { root, mode, define, build: { minify, target } }) {
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name].js' };
  const lib = { entry, formats: /** @type {['cjs']} */ (['cjs']) };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    ...{ root, mode, define },
    build: {
      write: false,
      minify,
      target,
      lib,
      rollupOptions: { output, preserveEntrySignatures: 'allow-extension' },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const parts = chunks.filter((chunk) => chunk.type === 'chunk');
  const names = parts.map(({ fileName }) => fileName);
  if (names.join() !== PARTS.join())
    throw new Error(`The content script has other parts: ${names.join(', ')}`);
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
