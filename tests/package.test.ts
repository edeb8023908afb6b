/** What is handed to the stores: the same bytes whoever packs it, and from the sources that go with it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { parseAst } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { filesIn } from '../src/cli/package/files.mjs';
import { packages } from '../src/cli/package.mjs';

const files = await packages();
const [chrome, firefox, source] = [...files.values()];
const folder = mkdtempSync(join(tmpdir(), 'backlight-source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([...files])('%s', (name, bytes) => {
  const entries = headersOf(Buffer.from(bytes));

  test('has its files in order, each with the first time there is', () => {
    const names = entries.map((entry) => entry.name);
    expect(names).toEqual(names.toSorted());
    expect(new Set(entries.map(({ time }) => time))).toEqual(new Set([0x00210000]));
  });

  test('has nothing that only developers or one machine have', () => {
    const foreign = /(^|\/)(node_modules|\.git|dist|out|\.DS_Store)(\/|$)|\.map$|\.log$/;
    expect(entries.filter((entry) => foreign.test(entry.name))).toEqual([]);
  });

  test('is the same when it is packed again', async () => {
    expect(Buffer.compare((await packages()).get(name)!, bytes)).toBe(0);
  });
});

test.each([
  ['chrome', chrome],
  ['firefox', firefox],
])('the package for %s is the build', (target, bytes) => {
  expect(digestsOf(new Map(Object.entries(unzipSync(bytes!))))).toEqual(digestsOf(filesIn(`dist/${target}`)));
});

test('the sources build what the stores get, wherever they lie', { timeout: 120_000 }, () => {
  for (const [name, bytes] of Object.entries(unzipSync(source!))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  // What `npm ci` would put there.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  for (const command of [['build-for-amo'], ['build', 'chrome']])
    execFileSync('npm', ['run', ...command], {
      cwd: folder,
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
  for (const target of ['chrome', 'firefox'])
    expect(digestsOf(filesIn(join(folder, 'dist', target)))).toEqual(digestsOf(filesIn(`dist/${target}`)));
});

describe.each(['chrome', 'firefox'])('the code for %s', (target) => {
  const built = textsOf(filesIn(`dist/${target}`));

  test('is all there: nothing is fetched and run, no text is run as code', () => {
    const scripts = built.filter(([name]) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.flatMap(([name, code]) => codeFromText(code).map((found) => `${name}: ${found}`))).toEqual(
      [],
    );
  });

  test('stands in files of its own, none of them elsewhere', () => {
    const pages = built.filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const [name, page] of pages) {
      expect(/<script(?![^>]*\bsrc=)[^>]*>/.exec(page)?.[0], name).toBeUndefined();
      expect(/\b(?:src|href)=["']?(?:https?:)?\/\/[^"'\s>]*/.exec(page)?.[0], name).toBeUndefined();
      expect(/\son\w+=/.exec(page)?.[0], name).toBeUndefined();
    }
  });
});

test.each(['chrome', 'firefox'])('for %s, scripts ask the network in two places alone', (target) => {
  const asking = textsOf(filesIn(`dist/${target}`)).flatMap(([name, code]) =>
    name.endsWith('.js') ? callsIn(code, NETWORK).map((call) => [name, call]) : [],
  );
  // `fetch` with `only-if-cached`, and the page that a person asks to compare with: see src/content.
  expect(asking.toSorted()).toEqual([
    ['src/content/content-script.js', 'fetch'],
    ['src/content/rest.js', 'fetch'],
  ]);
});

test.each([
  ['eval("1")', 'eval()'],
  ['(0, window.eval)(text)', 'eval()'],
  ['new Function("a", text)', 'new Function'],
  ['setTimeout("go()", 1)', 'setTimeout(text)'],
  ['import("https://cdn.example/a.js")', 'import https://cdn.example/a.js'],
  ['import a from "https://cdn.example/a.js"', 'import https://cdn.example/a.js'],
  ['"eval(1)"; retrieval(1); setTimeout(go, 1); import("./a.js")', undefined],
])('%s is known for what it is', (code, told) => {
  expect(codeFromText(code)[0]).toBe(told);
});

/** Local file headers (APPNOTE 4.3.7). */
function headersOf(zip: Buffer): { name: string; time: number }[] {
  const found: { name: string; time: number }[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameLength, extra] = [
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
      zip.readUInt16LE(at + 28),
    ];
    found.push({
      name: zip.toString('utf8', at + 30, at + 30 + nameLength),
      time: zip.readUInt32LE(at + 10),
    });
    at += 30 + nameLength + extra + size;
  }
  return found;
}

function digestsOf(files: Map<string, Uint8Array>): Record<string, string> {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries([...files].map(([name, bytes]) => [name, digest(bytes)]));
}

function textsOf(files: Map<string, Uint8Array>): [string, string][] {
  return [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
}

interface Syntax {
  type: string;
  [member: string]: unknown;
}

/** Ways to run a text as code, and modules from another place, by the parser's word. */
function codeFromText(code: string): string[] {
  return syntaxOf(code).flatMap((node) => runsText(node) ?? []);
}

/** Every node of a program. */
function syntaxOf(code: string): Syntax[] {
  const found: Syntax[] = [];
  const left: unknown[] = [parseAst(code)];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) found.push(node as Syntax);
    for (const child of Object.values(node)) left.push(child);
  }
  return found;
}

const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'sendBeacon',
  'Image',
  'Audio',
];

/** Calls and constructions of these names. */
function callsIn(code: string, names: string[]): string[] {
  return syntaxOf(code).flatMap(({ type, callee }) => {
    if (type !== 'CallExpression' && type !== 'NewExpression') return [];
    const { name, property } = callee as { name?: string; property?: { name?: string } };
    const called = name ?? property?.name ?? '';
    return names.includes(called) ? [called] : [];
  });
}

function runsText(node: Syntax): string | null {
  const callee = node.callee as Syntax | undefined;
  const [first] = (node.arguments as Syntax[] | undefined) ?? [];
  const called = callee?.type === 'SequenceExpression' ? (callee.expressions as Syntax[]).at(-1) : callee;
  const name = called?.name ?? ((called?.property as Syntax | undefined)?.name as string | undefined);
  if (node.type === 'CallExpression' && (name === 'eval' || name === 'Function' || name === 'importScripts'))
    return `${name}()`;
  if (node.type === 'NewExpression' && (name === 'Function' || name === 'Worker')) return `new ${name}`;
  if (name === 'setTimeout' || name === 'setInterval')
    return first?.type === 'Literal' || first?.type === 'TemplateLiteral' ? `${name}(text)` : null;
  const from =
    node.type === 'ImportExpression' || node.type === 'ImportDeclaration' ? (node.source as Syntax) : null;
  return from && !/^\.{0,2}\//.test(String(from.value)) ? `import ${from.value ?? from.type}` : null;
}
