// Fossil: a source browser, wiki and timeline in one program.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { ARTICLES, REPOSITORIES } from './content.mjs';
import { writeRepositories } from './repositories.mjs';

const PORT = 47455;

/** @type {import('./applications.mjs').Application} */
export default {
  name: 'fossil',
  async start(words) {
    const { root, libraries } = await installDebian('fossil');
    const folder = stateFolder('fossil', 'repositories');
    const env = {
      LD_LIBRARY_PATH: `${libraries}:${path.join(root, 'lib/x86_64-linux-gnu')}`,
      HOME: stateFolder('fossil', 'home'),
      USER: 'miller',
      FOSSIL_HOME: stateFolder('fossil', 'home'),
    };
    const program = path.join(root, 'usr/bin/fossil');
    const fossil = (/** @type {string[]} */ args, input = '') =>
      execFileSync(program, args, {
        env: { ...process.env, ...env },
        input,
        cwd: folder,
        stdio: ['pipe', 'pipe', 'ignore'],
      });
    writeRepositories(folder, words);
    const file = path.join(folder, 'mill.fossil');
    rmSync(file, { force: true });
    const [first] = REPOSITORIES;
    const exported = execFileSync('git', ['fast-export', '--all', '--signed-tags=strip'], {
      cwd: path.join(folder, `${words.say(first?.name ?? '')}.git`),
      maxBuffer: 1 << 26,
    });
    fossil(['import', '--git', file], exported.toString());
    fossil([
      'sqlite3',
      '-R',
      file,
      "REPLACE INTO config(name,value,mtime) VALUES('project-name','Mill works',now())",
    ]);
    for (const { title, body } of ARTICLES)
      fossil(['wiki', 'create', words.say(title), '-', '-R', file, '-M', 'text/x-markdown'], words.say(body));
    return serve({
      program,
      args: ['server', file, '--port', String(PORT), '--localhost'],
      folder,
      env,
      url: `http://127.0.0.1:${PORT}`,
    });
  },
  unvaried: /^trunk$/,
  screens: [
    { name: 'timeline', path: () => '/timeline?n=20&y=ci', sibling: (say) => `/timeline?r=${say('lunar')}` },
    {
      name: 'wiki',
      path: (say) => `/wiki?name=${encodeURIComponent(say(ARTICLES[0]?.title ?? ''))}`,
      sibling: (say) => `/wiki?name=${encodeURIComponent(say(ARTICLES[1]?.title ?? ''))}`,
    },
    { name: 'check-in', path: (say) => `/info/${say('ebb-3')}`, sibling: (say) => `/info/${say('ebb-5')}` },
    { name: 'files', path: () => '/dir?ci=tip', sibling: (say) => `/dir?ci=tip&name=${say('src')}` },
    { name: 'branches', path: () => '/brlist', sibling: () => '/taglist' },
  ],
};
