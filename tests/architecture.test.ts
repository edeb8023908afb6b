/**
 * Imports run one way: page → content → core → overlay and the extension's pages. docs/architecture.md says why; this
 * says it file by file. What only tests import is no part of the product.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Rule {
  /** What its files may import besides each other: folders or files of src. */
  may: string[];
  /** Packages from npm. */
  packages?: string[];
  /** What they may name with `?iife` or `?parts`: the address of a script, not its code. */
  names?: string[];
}

const NOUNS = ['model', 'messages'];
const SCREEN: Rule = {
  may: [...NOUNS, 'browser', 'ui', 'learn', 'settings'],
  packages: ['preact', '@preact/signals'],
};

const RULES: Record<string, Rule> = {
  // The page could reach whatever runs here.
  page: { may: NOUNS },
  content: {
    may: [...NOUNS, 'page/names', 'page/media-type', 'core', 'overlay', 'browser', 'settings'],
    packages: ['@medv/finder'],
  },
  // Pure packages only: they know no browser either.
  core: { may: ['model', 'evidence-kinds'], packages: ['devalue', 'fflate', 'js-yaml'] },
  overlay: { may: [...NOUNS, 'core', 'learn', 'ui/palette'], packages: ['@floating-ui/dom'] },
  findings: SCREEN,
  popup: { ...SCREEN, may: [...SCREEN.may, 'findings'] },
  panel: { ...SCREEN, may: [...SCREEN.may, 'findings'] },
  options: SCREEN,
  welcome: SCREEN,
  ui: SCREEN,
  background: { may: [...NOUNS, 'browser'], names: ['page', 'content'] },
  learn: { may: [] },
  settings: { may: [...NOUNS, 'browser'] },
  browser: { may: [], packages: ['webextension-polyfill'] },
  messages: { may: ['model'], packages: ['valibot'] },
  model: { may: ['evidence-kinds'] },
  'evidence-kinds': { may: [] },
  'vite-env.d': { may: [] },
};

/** The rooms of src/core/match, each on what comes before it. */
const MATCH_ROOMS = [
  'words',
  'page',
  'claims',
  'leaves',
  'look-up',
  'names',
  'numbers',
  'copy',
  'texts',
  'code',
  'records',
  'computed',
];

interface Import {
  /** Relative to the repository, without extension; a package's name otherwise. */
  to: string;
  isPackage: boolean;
  isNamed: boolean;
  typeOnly: boolean;
}

/** The name of the package in `@scope/name/part`. */
const PACKAGE = /^(@[^/]+\/)?[^/]+/;
const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|^src\/(cli|core\/testing)\//.test(file));
const IMPORTS = new Map(FILES.map((file) => [file, importsOf(file)]));

function importsOf(file: string): Import[] {
  const statements = codeOf(file).matchAll(
    /\b(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, type, from, dynamic]) =>
    resolved(file, from ?? dynamic ?? '', type !== undefined),
  );
}

function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function resolved(file: string, specifier: string, typeOnly: boolean): Import {
  const [path = '', query] = specifier.split('?');
  const isPackage = !path.startsWith('.');
  const to = isPackage
    ? (PACKAGE.exec(path)?.[0] ?? path)
    : normalize(join(dirname(file), path)).replace(/\.tsx?$/, '');
  return { to, isPackage, isNamed: query === 'iife' || query === 'parts', typeOnly };
}

function roomOf(file: string): string {
  return file.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';
}

/** `records` of `src/core/match/records/rows.ts`; undefined elsewhere. */
function matchRoomOf(file: string): string | undefined {
  return /^src\/core\/match\/([^/]+)/.exec(file)?.[1];
}

function isWithin(path: string, place: string): boolean {
  return path === `src/${place}` || path.startsWith(`src/${place}/`);
}

function isAllowed(file: string, { to, isPackage, isNamed, typeOnly }: Import): boolean {
  const room = roomOf(file);
  const { may, packages = [], names = [] } = RULES[room] ?? { may: [] };
  // Types of the polyfill describe the browser, and are gone when it runs.
  if (isPackage) return packages.includes(to) || (typeOnly && to === 'webextension-polyfill');
  if (isNamed) return names.some((name) => isWithin(to, name));
  if (/\.css$|^public\/_locales\//.test(to)) return true;
  return [room, ...may].some((place) => isWithin(to, place));
}

/** The file a path without extension stands for. */
function fileAt(path: string): string | undefined {
  return ['.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((end) => path + end)
    .find((file) => IMPORTS.has(file));
}

/** Files that, by way of what they import, import themselves. Types aside: they are gone when it runs. */
function cycles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  function walk(file: string, trail: string[]): void {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const { to, isNamed, isPackage, typeOnly } of IMPORTS.get(file) ?? []) {
      const next = fileAt(to);
      if (next && !isNamed && !isPackage && !typeOnly) walk(next, [...trail, file]);
    }
    done.add(file);
  }
  for (const file of FILES) walk(file, []);
  return found;
}

describe('imports', () => {
  test('every room of src has its rule', () => {
    expect([...new Set(FILES.map(roomOf))].filter((room) => !RULES[room])).toEqual([]);
  });

  test.each(Object.keys(RULES))('of %s go only where they may', (room) => {
    const wrong = FILES.filter((file) => roomOf(file) === room).flatMap((file) =>
      importsOf(file)
        .filter((one) => !isAllowed(file, one))
        .map(({ to }) => `${file} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('never run in a circle', () => {
    expect(cycles()).toEqual([]);
  });
});

test('rooms of src/core/match import only those that come before them', () => {
  const rooms = FILES.map(matchRoomOf).filter((room) => room !== undefined);
  expect([...new Set(rooms)].filter((room) => !MATCH_ROOMS.includes(room))).toEqual([]);
  const wrong = FILES.filter(matchRoomOf).flatMap((file) =>
    importsOf(file)
      .filter(
        ({ to }) => MATCH_ROOMS.indexOf(matchRoomOf(to) ?? '') > MATCH_ROOMS.indexOf(matchRoomOf(file)!),
      )
      .map(({ to }) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('core knows no DOM, no browser, no clock and no randomness', () => {
  const impure =
    /\b(?:document|window|navigator|chrome|browser|globalThis|performance)\.\w|\bDate\.now\(|new Date\(\)|Math\.random\(/;
  const core = FILES.filter((file) => roomOf(file) === 'core');
  const found = core.map((file) => [file, impure.exec(codeOf(file))?.[0]]).filter(([, what]) => what);
  expect(found).toEqual([]);
});

test('every path that docs/architecture.md names is there', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const paths = [...text.matchAll(/`((?:src|tests|demo|bench|docs|public|icons|\.ci)(?:\/[\w./-]*)?)`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('the query of an address is read in one place: elsewhere it would be iterated, which Firefox refuses in content scripts', () => {
  const readers = FILES.filter((file) => /^src\/(?:core|content|overlay)\//.test(file)).filter((file) =>
    /\bsearchParams\b|new URLSearchParams/.test(readFileSync(file, 'utf8')),
  );
  expect(readers).toEqual(['src/core/query.ts']);
});
