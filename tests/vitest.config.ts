import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Not Vite's own configuration: crxjs, which lives there, is for builds only. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      pure('unit', ['src/**/*.test.ts', 'bench/**/*.test.ts', 'tests/steps/**/*.test.ts']),
      pure('architecture', [
        'tests/architecture.test.ts',
        'tests/store.test.ts',
        'tests/supply-chain.test.ts',
      ]),
      pure('manifest', ['tests/manifest.test.ts', 'tests/package.test.ts']),
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});

/** Plain Node: no DOM, no browser. */
function pure(name: string, include: string[]): TestProjectInlineConfiguration {
  return { plugins: [preact()], test: { name, include, environment: 'node', testTimeout: 20_000 } };
}

/**
 * Real browsers with the built extension, which the files share: one process, one file after the other. Two browsers at once make
 * each other slow.
 */
function inBrowser(name: 'chromium' | 'firefox'): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: ['tests/e2e/**/*.test.ts'],
      provide: { browser: name },
      fileParallelism: false,
      isolate: false,
      sequence: { groupOrder: 1 },
      testTimeout: 60_000,
      // A slow machine is no failure; what never comes is.
      expect: { poll: { timeout: 10_000 } },
      hookTimeout: 90_000,
      // A busy machine now and then loses an event of a real browser; the report names what needed a second run.
      retry: 1,
    },
  };
}
