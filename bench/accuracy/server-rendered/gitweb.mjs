// gitweb: a source browser in Perl. Actions in brackets and between bars, relative ages, query strings.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { stateFolder } from '../host/state.mjs';
import { serveCgi } from './cgi.mjs';
import { writeRepositories } from './repositories.mjs';

const PORT = 47452;

/** @param {string} action */
const screen = (action) =>
  /** @type {import('./applications.mjs').Screen} */ ({
    name: action,
    path: (say) => `/?p=${say('tidetable')}.git;a=${action}`,
    sibling: (say) => `/?p=${say('ovenlog')}.git;a=${action}`,
  });

/** @type {import('./applications.mjs').Application} */
export default {
  name: 'gitweb',
  async start(words) {
    const { root } = await installDebian('gitweb');
    const folder = stateFolder('gitweb', 'repositories');
    writeRepositories(folder, words);
    const settings = path.join(stateFolder('gitweb'), 'gitweb.conf');
    writeFileSync(
      settings,
      `$projectroot = '${folder}';\n@stylesheets = ('/gitweb.css');\n$logo = '/git-logo.png';\n$javascript = undef;\n$git_temp = '/tmp';\n`,
    );
    return serveCgi({
      command: ['perl', '/usr/share/gitweb/gitweb.cgi'],
      env: { GITWEB_CONFIG: settings, PERL5LIB: path.join(root, 'usr/share/perl5') },
      files: '/usr/share/gitweb/static',
      port: PORT,
    });
  },
  unvaried: /^drwxr-xr-x$/,
  screens: [
    { name: 'projects', path: () => '/', sibling: (say) => `/?p=${say('ovenlog')}.git;a=summary` },
    ...['summary', 'log', 'shortlog', 'commit', 'tree'].map(screen),
  ],
};
