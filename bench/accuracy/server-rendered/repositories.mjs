// Writes the repositories to disk, bare, by `git fast-import`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORIES } from './content.mjs';

/**
 * @param {string} folder emptied first
 * @param {import('./vary.mjs').Words} words
 */
export function writeRepositories(folder, { say, at, variant }) {
  rmSync(folder, { recursive: true, force: true });
  for (const { name, description, owner, commits, tags, branches } of REPOSITORIES) {
    const bare = path.join(folder, `${say(name)}.git`);
    mkdirSync(bare, { recursive: true });
    const git = (/** @type {string[]} */ args, input = '') =>
      execFileSync('git', args, { cwd: bare, input, stdio: ['pipe', 'pipe', 'pipe'] });
    git(['init', '-q', '--bare', '-b', say('mainline')]);
    git(['fast-import', '--quiet'], stream(commits, tags, branches, say, at, MODES[variant]));
    writeFileSync(path.join(bare, 'description'), `${say(description)}\n`);
    git(['config', 'gitweb.owner', say(owner)]);
    git(['update-server-info']);
  }
}

/** Of all files, by variant. */
const MODES = ['100644', '100755', '100755'];

/** Commits of a repository, oldest first, by their marks. */
const mark = (/** @type {number} */ i) => i + 1;

/**
 * @param {import('./content.mjs').Commit[]} commits
 * @param {[string, number][]} tags
 * @param {[string, number][]} branches
 * @param {import('./vary.mjs').Words['say']} say
 * @param {import('./vary.mjs').Words['at']} at
 * @param {string} [mode]
 */
function stream(commits, tags, branches, say, at, mode) {
  const parts = commits.map(({ subject, body, author, mail, date, files }, i) => {
    const who = `${say(author)} <${say(mail)}> ${Math.floor(at(date).getTime() / 1000)} +0000`;
    const message = say(body ? `${subject}\n\n${body}\n` : `${subject}\n`);
    const changes = Object.entries(files).map(
      ([name, text]) => `M ${mode} inline ${say(name)}\n${data(say(text))}`,
    );
    const from = i > 0 ? `from :${mark(i - 1)}\n` : '';
    return `commit refs/heads/${say('mainline')}\nmark :${mark(i)}\nauthor ${who}\ncommitter ${who}\n${data(message)}${from}${changes.join('')}\n`;
  });
  const tagged = tags.map(([name, commit]) => {
    const { author, mail, date } = /** @type {import('./content.mjs').Commit} */ (commits[commit]);
    const when = Math.floor(at(date).getTime() / 1000) + 3600;
    return `tag ${say(name)}\nfrom :${mark(commit)}\ntagger ${say(author)} <${say(mail)}> ${when} +0000\n${data(say(`For the quay, ${name}\n`))}`;
  });
  const branched = branches.map(
    ([name, commit]) => `reset refs/heads/${say(name)}\nfrom :${mark(commit)}\n\n`,
  );
  return [...parts, ...tagged, ...branched].join('');
}

/** @param {string} text */
function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
