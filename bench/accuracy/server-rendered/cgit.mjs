// cgit: a source browser in C. Tables, tabs, a side-by-side of dates and ages; no marks that machines read.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { stateFolder } from '../host/state.mjs';
import { serveCgi } from './cgi.mjs';
import { writeRepositories } from './repositories.mjs';

const PORT = 47451;

/** @type {import('./applications.mjs').Application} */
export default {
  name: 'cgit',
  async start(words) {
    const { root, libraries } = await installDebian('cgit');
    const folder = stateFolder('cgit', 'repositories');
    writeRepositories(folder, words);
    const settings = path.join(stateFolder('cgit'), 'cgitrc');
    writeFileSync(
      settings,
      `css=/cgit.css\nlogo=/cgit.png\nvirtual-root=/\nenable-index-owner=1\nenable-log-filecount=1\nenable-log-linecount=1\nsnapshots=tar.gz\nenable-git-config=1\nscan-path=${folder}\n`,
    );
    return serveCgi({
      command: [path.join(root, 'usr/lib/cgit/cgit.cgi')],
      env: { CGIT_CONFIG: settings, LD_LIBRARY_PATH: libraries },
      files: path.join(root, 'usr/share/cgit'),
      port: PORT,
    });
  },
  unvaried: /^d-{9}$/,
  screens: [
    {
      name: 'summary',
      path: (say) => `/${say('tidetable')}.git/`,
      sibling: (say) => `/${say('ovenlog')}.git/`,
    },
    {
      name: 'log',
      path: (say) => `/${say('tidetable')}.git/log/`,
      sibling: (say) => `/${say('ovenlog')}.git/log/`,
    },
    {
      name: 'tree',
      path: (say) => `/${say('tidetable')}.git/tree/`,
      sibling: (say) => `/${say('ovenlog')}.git/tree/`,
    },
    {
      name: 'commit',
      path: (say) => `/${say('tidetable')}.git/commit/`,
      sibling: (say) => `/${say('ovenlog')}.git/commit/`,
    },
  ],
};
