// Installs applications into the state folder, once; afterwards no network is needed.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { stateFolder } from './state.mjs';

const run = promisify(execFile);
const LARGE = { maxBuffer: 64 * 1024 * 1024 };

/**
 * Does `work` once for a folder; again when what is `wanted` changed.
 *
 * @param {string} folder
 * @param {unknown} wanted
 * @param {() => Promise<void>} work
 */
async function once(folder, wanted, work) {
  const stamp = path.join(folder, '.installed.json');
  const text = JSON.stringify(wanted);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === text) return;
  await work();
  writeFileSync(stamp, text);
}

/**
 * Exact versions of npm packages. Returns the folder that holds `node_modules`.
 *
 * @param {string} name
 * @param {Record<string, string>} dependencies
 * @param {Record<string, string>} [overrides] what is to stand in for packages that no registry has
 */
export async function installNpm(name, dependencies, overrides) {
  const folder = stateFolder(name);
  await once(folder, dependencies, async () => {
    const wanted = { private: true, dependencies, overrides };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(wanted));
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, ...LARGE });
  });
  return folder;
}

/**
 * The files of one npm package without what it needs: for interfaces that were bundled, whose servers need much more.
 * Returns the package's folder.
 *
 * @param {string} name
 * @param {string} wanted `package@version`
 */
export async function unpackNpm(name, wanted) {
  const folder = stateFolder(name);
  await once(folder, [wanted], async () => {
    const { stdout } = await run('npm', ['pack', wanted, '--silent'], { cwd: folder, ...LARGE });
    await run('tar', ['xzf', stdout.trim()], { cwd: folder });
  });
  return path.join(folder, 'package');
}

/**
 * Exact versions of Python packages, in an environment of their own. Returns the folder of its programs.
 *
 * @param {string} name
 * @param {Record<string, string>} packages
 */
export async function installPython(name, packages) {
  const folder = stateFolder(name);
  const environment = path.join(folder, 'python');
  const programs = path.join(environment, 'bin');
  await once(folder, packages, async () => {
    await run('python3', ['-m', 'venv', environment]);
    const wanted = Object.entries(packages).map(([one, version]) => `${one}==${version}`);
    await run(path.join(programs, 'pip'), ['install', '-q', '--disable-pip-version-check', ...wanted], LARGE);
  });
  return programs;
}

/**
 * A Debian package and what it needs that the system does not have, unpacked and not installed: nothing of it starts by
 * itself and the system stays as it was. Returns the root folder and the version of the package.
 *
 * @param {string} name
 * @throws where there is no apt
 */
export async function installDebian(name) {
  const folder = stateFolder(name);
  const root = stateFolder(name, 'root');
  const archives = stateFolder(name, 'archives');
  await once(folder, [name], async () => {
    const plan = await run('apt-get', ['install', '-s', '--no-install-recommends', name], LARGE);
    const names = [...plan.stdout.matchAll(/^Inst (\S+)/gm)].map(([, found]) => String(found));
    await run('apt-get', ['download', '-q', ...new Set([name, ...names])], { cwd: archives, ...LARGE });
    for (const archive of readdirSync(archives))
      await run('dpkg-deb', ['-x', path.join(archives, archive), root]);
  });
  const archive = readdirSync(archives).find((file) => file.startsWith(`${name}_`));
  if (!archive) throw new Error(`apt gave no ${name}`);
  const { stdout } = await run('dpkg-deb', ['-f', path.join(archives, archive), 'Version']);
  return { root, version: stdout.trim(), libraries: path.join(root, 'usr/lib/x86_64-linux-gnu') };
}

/**
 * The files of one Debian package without what it needs: for interfaces whose servers need much more. Returns the root folder.
 *
 * @param {string} name
 * @param {string} version of the package: another one that apt may give shows another page
 * @throws where there is no apt, or no such version
 */
export async function unpackDebian(name, version) {
  const folder = stateFolder(name);
  const root = stateFolder(name, 'root');
  await once(folder, [name, version], async () => {
    await run('apt-get', ['download', '-q', `${name}=${version}`], { cwd: folder, ...LARGE });
    const archive = readdirSync(folder).find((file) => file.endsWith('.deb'));
    await run('dpkg-deb', ['-x', path.join(folder, String(archive)), root]);
  });
  return root;
}

/**
 * Puts libraries for browsers beside an unpacked package that links to them: the system may have them already, and then they
 * are not in the package's plan.
 *
 * @param {string} root
 * @param {string[]} libraries `jquery` for `libjs-jquery`
 */
export async function addLibraries(root, libraries) {
  for (const library of libraries) {
    const own = await installDebian(`libjs-${library}`);
    const folder = path.join('usr/share/javascript', library);
    cpSync(path.join(own.root, folder), path.join(root, folder), { recursive: true, dereference: true });
  }
}

/**
 * Some files of one Python package without what it needs: for interfaces whose servers need much more. Returns the folder they
 * are in, as they lie in the package.
 *
 * @param {string} name
 * @param {string} wanted `package==version`
 * @param {string} part the folder that is wanted
 */
export async function unpackPython(name, wanted, part) {
  const folder = stateFolder(name);
  await once(folder, [wanted, part], async () => {
    await run('python3', ['-m', 'pip', 'download', '-q', '--no-deps', '-d', folder, wanted], LARGE);
    const archive = readdirSync(folder).find((file) => file.endsWith('.whl'));
    const script =
      'import sys, zipfile as z; a = z.ZipFile(sys.argv[1]); a.extractall(members=[n for n in a.namelist() if n.startswith(sys.argv[2])])';
    await run('python3', ['-c', script, String(archive), part], { cwd: folder });
  });
  return path.join(folder, part);
}
