// PHP applications of Debian on PHP's own server, unpacked and not installed.
import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { serve } from '../host/serve.mjs';

/** Modules that need no others first, then those that do. */
const MODULES = [
  'ctype',
  'curl',
  'dom',
  'fileinfo',
  'iconv',
  'intl',
  'mbstring',
  'pdo',
  'posix',
  'simplexml',
  'tokenizer',
  'xml',
];
const LATER = ['pdo_sqlite', 'sqlite3', 'xmlreader', 'xmlwriter'];

/** Links and paths of a package point into the system it is not installed in. @param {string} root @param {string} [folder] */
export function relocate(root, folder = root) {
  for (const name of readdirSync(folder)) {
    const entry = path.join(folder, name);
    const kind = lstatSync(entry);
    if (kind.isDirectory()) relocate(root, entry);
    if (kind.isFile() && name.endsWith('.php')) rewrite(entry, root);
    if (
      !kind.isSymbolicLink() ||
      !readlinkSync(entry).startsWith('/') ||
      readlinkSync(entry).startsWith(root)
    )
      continue;
    const target = path.join(root, readlinkSync(entry));
    unlinkSync(entry);
    symlinkSync(target, entry);
  }
}

/** @param {string} file @param {string} root */
function rewrite(file, root) {
  const before = readFileSync(file, 'latin1');
  const after = before.replace(/(['"])(?=\/(?:usr\/share|var\/lib|etc)\/)/g, `$1${root}`);
  if (after !== before) writeFileSync(file, after, 'latin1');
}

/** How to start PHP out of `root`. @param {string} root @param {string} [prepended] a script that runs before every other */
export function php(root, prepended) {
  const modules = path.join(root, 'usr/lib/php/20220829');
  const there = readdirSync(modules);
  const wanted = [...MODULES, ...LATER].filter((name) => there.includes(`${name}.so`));
  const settings = {
    extension_dir: modules,
    include_path: `.:${path.join(root, 'usr/share/php')}`,
    'date.timezone': 'UTC',
    ...(prepended ? { auto_prepend_file: prepended } : {}),
  };
  return {
    program: path.join(root, 'usr/bin/php8.2'),
    args: [
      '-n',
      ...Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]),
      ...wanted.flatMap((name) => ['-d', `extension=${name}.so`]),
    ],
    env: { LD_LIBRARY_PATH: path.join(root, 'usr/lib/x86_64-linux-gnu') },
  };
}

/**
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.site
 * @param {string} [options.prepended]
 * @param {string} options.folder
 * @param {number} options.port
 * @param {Record<string, string>} [options.env]
 */
export function servePhp({ root, site, prepended, folder, port, env: more = {} }) {
  const { program, args, env } = php(root, prepended);
  return serve({
    program,
    args: [...args, '-S', `127.0.0.1:${port}`, '-t', site],
    folder,
    env: { ...env, ...more },
    url: `http://127.0.0.1:${port}/`,
  });
}
