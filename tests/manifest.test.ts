/** What both builds ask of a browser and of a person, and what they put into pages. Runs on the builds in dist. */
import { existsSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { gzippedSize, injectedScripts } from '../src/cli/build-extension.mjs';

interface Manifest {
  version: string;
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
  background: { service_worker?: string; scripts?: string[] };
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
  icons: Record<string, string>;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install: boolean };
}

/** Brought when a page asks for them. */
const LATER = ['src/content/rest.js', 'src/content/values.js'];

function manifestOf(target: 'chrome' | 'firefox'): Manifest {
  return JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8'));
}

describe.each(['chrome', 'firefox'] as const)('the build for %s', (target) => {
  const manifest = manifestOf(target);

  test('asks for nothing but this at installation', () => {
    // Chrome's `sidePanel` adds no warning (https://developer.chrome.com/docs/extensions/reference/permissions-list).
    const own = target === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      ...own,
      'storage',
    ]);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
  });

  test('runs nothing in pages by itself', () => {
    expect(manifest.content_scripts).toBeUndefined();
  });

  test('has a popup that knows the scripts it puts into pages, and leaves the others to the background', () => {
    const begin = readFileSync(`dist/${target}/assets/begin.js`, 'utf8');
    const scripts = injectedScripts(target);
    expect(scripts).toHaveLength(4 + LATER.length);
    expect(scripts.filter((script) => !begin.includes(script)).toSorted()).toEqual(LATER);
    expect(begin).not.toMatch(/\bimport\b/);
  });

  test('gives pages nothing to find it by', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('lets its own pages load nothing from elsewhere and connect to nothing', () => {
    const policy = manifest.content_security_policy.extension_pages;
    const directives = Object.fromEntries(
      policy.split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  test("has the package's version", () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test('has every file that its manifest names', () => {
    const { background, icons } = manifest;
    const files = [background.service_worker, ...(background.scripts ?? []), ...Object.values(icons)];
    const named = files.filter((file) => file !== undefined);
    expect(named.filter((file) => !existsSync(`dist/${target}/${file}`))).toEqual([]);
  });

  test('puts self-contained scripts into pages', () => {
    const scripts = injectedScripts(target);
    expect(scripts).toContain('src/page/recorder.js');
    for (const script of scripts) {
      const code = readFileSync(`dist/${target}/${script}`, 'utf8');
      // Not a module, by the parser's word: texts in it may well speak of modules.
      expect(() => new Script(code), script).not.toThrow();
      expect(/\bprocess\.env\b/.test(code), script).toBe(false);
    }
  });

  test('puts at most 5 KB into the world of a page', () => {
    expect(gzippedSize(target, 'src/page/recorder.js')).toBeLessThanOrEqual(5 * 1024);
  });
});

test('each browser gets the background it knows, and only that', () => {
  expect(Object.keys(manifestOf('chrome').background).toSorted()).toEqual(['service_worker', 'type']);
  expect(Object.keys(manifestOf('firefox').background).toSorted()).toEqual(['scripts', 'type']);
});

test('each browser has the panel beside the page in its own way, and opens it only when asked', () => {
  const [chrome, firefox] = [manifestOf('chrome'), manifestOf('firefox')];
  expect([chrome.side_panel?.default_path, chrome.sidebar_action]).toEqual([
    'src/panel/index.html',
    undefined,
  ]);
  expect(firefox.sidebar_action).toMatchObject({
    default_panel: 'src/panel/index.html',
    open_at_install: false,
  });
  expect(firefox.side_panel).toBeUndefined();
});

test('Firefox is told that no data is collected', () => {
  expect(manifestOf('firefox').browser_specific_settings?.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
