/** What comes from others: exactly known, each with its reason, and nothing that could change under us. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const { lockfileVersion, packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  lockfileVersion: number;
  packages: Record<string, Locked>;
};
const LOCKED = Object.entries(packages).filter(([path]) => path !== '');
const WANTED = { ...dependencies, ...devDependencies };
/** Rows of docs/dependencies.md: | `name` | version | reason | */
const DESCRIBED = new Map(
  [
    ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\|/gm),
  ].map(([, name = '', version = '', reason = '']) => [name, { version, reason }]),
);

describe('what package.json asks for', () => {
  test('is one exact version each', () => {
    const inexact = Object.entries(WANTED).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(inexact).toEqual([]);
  });

  test('is what docs/dependencies.md gives a reason for, and nothing else', () => {
    const versions = Object.fromEntries([...DESCRIBED].map(([name, { version }]) => [name, version]));
    expect(versions).toEqual(WANTED);
    for (const [name, { reason }] of DESCRIBED) expect(reason.length, name).toBeGreaterThan(15);
  });

  test('is what the lockfile has', () => {
    for (const [name, version] of Object.entries(WANTED))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    expect(packages['']).toMatchObject({ dependencies, devDependencies });
  });
});

describe('the lockfile', () => {
  test('has a digest of every file that is installed', () => {
    expect(lockfileVersion).toBe(3);
    const without = LOCKED.filter(([, { integrity = '' }]) => !/^sha(?:512|384)-[\w+/]+=*$/.test(integrity));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('names no host, no folder and no repository: everything comes from the registry by name', () => {
    expect(
      LOCKED.filter(([, { resolved, link }]) => resolved !== undefined || link).map(([path]) => path),
    ).toEqual([]);
    expect(
      LOCKED.filter(([, { version = '' }]) => !/^\d+\.\d+\.\d+/.test(version)).map(([path]) => path),
    ).toEqual([]);
  });

  test('runs nothing at installation', () => {
    expect(LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });
});
