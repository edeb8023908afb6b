import { build } from 'vite';

const bundles = new Map<string, Promise<string>>();

/** One script of ours as it runs in a page: bundled and minified, without imports; once for all files of a run. */
export function bundle(entry: string): Promise<string> {
  const bundled = bundles.get(entry) ?? bundleAnew(entry);
  bundles.set(entry, bundled);
  return bundled;
}

async function bundleAnew(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome128', 'firefox140'],
      lib: { entry, formats: ['iife'], name: 'script' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
  return first.output[0].code;
}
