import { readFile, writeFile } from 'node:fs/promises';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import source from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };
import { contentParts } from './src/cli/content-parts.mjs';

type Browser = 'chrome' | 'firefox';

/** The one manifest, as each browser wants it. Both keys of `background` at once would earn a warning in either. */
function manifestFor(browser: Browser): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, ...others } = source;
  const { side_panel, sidebar_action, permissions, ...common } = others;
  const own =
    browser === 'firefox'
      ? {
          browser_specific_settings,
          background: { scripts: [background.service_worker], type: 'module' },
          sidebar_action,
          permissions: permissions.filter((name) => name !== 'sidePanel'),
        }
      : { minimum_chrome_version, background, side_panel, permissions };
  return { ...common, ...own, version: pkg.version } as ManifestV3Export;
}

/** crxjs lists scripts that `scripting` injects as web-accessible; they need not be, and a page could probe for them. */
function nothingWebAccessible(): Plugin {
  return {
    name: 'nothing-web-accessible',
    async writeBundle({ dir }) {
      const file = `${dir}/manifest.json`;
      const { web_accessible_resources: _, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify(manifest, null, 2));
    },
  };
}

/** `popup/begin.ts` goes before all else of the popup, and nothing waits for it. */
function beginFirst(): Plugin {
  return {
    name: 'begin-first',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path }) =>
        path.endsWith('/popup/index.html')
          ? [{ tag: 'script', attrs: { src: '/assets/begin.js', async: true }, injectTo: 'head-prepend' }]
          : [],
    },
  };
}

/** What pages of ours share, in as few files as they need. What the background needs too comes first, so that it loads no more. */
const SHARED = [
  { name: 'browser', test: /\/src\/(browser|settings)|\/node_modules\/webextension-polyfill\//, priority: 3 },
  {
    name: 'findings',
    test: /\/src\/(ui|learn|findings|popup\/popup)|\/node_modules\/@?preact\//,
    priority: 2,
  },
];

// crxjs builds each content script with `inlineDynamicImports`, which Rolldown no longer knows, and says so past every log
// level of Vite's (https://github.com/crxjs/chrome-extension-tools): its logger is consola, which reads this.
process.env.CONSOLA_LEVEL ??= '0';

export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact(),
      contentParts(),
      crx({ manifest: manifestFor(browser), browser }),
      beginFirst(),
      nothingWebAccessible(),
    ],
    // The scripts that run in pages are built apart and inherit nothing but this (crxjs leaves process.env in them).
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: ['chrome128', 'firefox146'],
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          welcome: 'src/welcome/index.html',
          panel: 'src/panel/index.html',
          begin: 'src/popup/begin.ts',
        },
        // Without a hash: crxjs' depends on where the sources lie, and stores compare builds made in different places.
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
          // A popup is read from its first moment, and each file more is a way through the browser's own process.
          codeSplitting: { groups: SHARED },
        },
      },
    },
  };
});
