// calibre's content server: a library of books. RapydScript, a framework of its own; one book's page of properties.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '6.13.0';
const SEED = 2;
const PORT = 47432;
const PYTHON = '/usr/bin/python3';

/** title, authors, series, place in it, tags, publisher, year, stars of ten, language, bytes, isbn, comments */
const BOOKS = /** @type {const} */ ([
  [
    'A ledger for the glass orchard',
    ['Ottoline Brakspear'],
    'Copperleaf',
    2,
    ['orchards', 'inheritance'],
    'Juniper & Finch',
    1998,
    8,
    'eng',
    { EPUB: 734_003, PDF: 2_411_724 },
    '9780306406157',
    'Two sisters count what their uncle grafted.',
  ],
  [
    'Felt, wool and horsehair',
    ['Casimir Adebayo', 'Ylva Ferreira'],
    null,
    1,
    ['weaving', 'handbook'],
    'Tern Hollow',
    2008,
    10,
    'swe',
    { EPUB: 191_488 },
    '9783161484100',
    'Sixty patterns from three valleys.',
  ],
  [
    'The astronomer forgets',
    ['Delphine Quarrie'],
    'Zenith papers',
    1,
    ['telescopes'],
    'Juniper & Finch',
    2019,
    6,
    'eng',
    { MOBI: 1_308_622 },
    '',
    'Letters to an observatory that has closed.',
  ],
  [
    'Vinegar all summer',
    ['Casimir Adebayo'],
    null,
    1,
    ['preserves', 'handbook'],
    'Tern Hollow',
    2021,
    4,
    'deu',
    { EPUB: 5_033_165 },
    '',
    'Jars, corks and patience.',
  ],
  [
    'Nine maps of Almery',
    ['Ottoline Brakspear'],
    'Copperleaf',
    3,
    ['orchards'],
    'Juniper & Finch',
    2003,
    0,
    'eng',
    { EPUB: 88_200 },
    '',
    'Nobody agrees where the river went.',
  ],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'calibre',
  version: `${PACKAGE}/${SEED}`,
  framework: 'its own, RapydScript',
  shows: 'properties of a book: series in Roman numbers, names of languages, dates, a size of several files',
  async start() {
    const { root } = await installDebian('calibre');
    const home = stateFolder('calibre', `home-${SEED}`);
    rmSync(home, { recursive: true, force: true });
    const library = stateFolder('calibre', `home-${SEED}`, 'Attic shelf');
    const env = environment(root, home);
    const books = path.join(home, 'books.json');
    writeFileSync(books, JSON.stringify(BOOKS.map(bookOf)));
    const fill = path.join(import.meta.dirname, 'calibre-library.py');
    execFileSync(PYTHON, [path.join(root, 'usr/bin/calibre-debug'), '-e', fill, '--', books, library], {
      env: { ...process.env, ...env },
    });
    return serve({
      program: PYTHON,
      args: [
        path.join(root, 'usr/bin/calibre-server'),
        '--listen-on=127.0.0.1',
        `--port=${PORT}`,
        '--disable-use-bonjour',
        library,
      ],
      folder: home,
      url: `http://127.0.0.1:${PORT}`,
      env,
    });
  },
  screens: [
    {
      name: 'book',
      async open(page, url) {
        await page.goto(`${url}/#library_id=Attic_shelf&panel=book_details&book_id=1`);
        await page.waitForSelector('table.metadata tr', { timeout: 10_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** The package is unpacked, not installed: calibre is told where. @param {string} root @param {string} home */
function environment(root, home) {
  const programs = path.join(root, 'usr/lib/calibre');
  return {
    CALIBRE_PYTHON_PATH: programs,
    CALIBRE_RESOURCES_PATH: path.join(root, 'usr/share/calibre'),
    CALIBRE_EXTENSIONS_PATH: path.join(programs, 'calibre/plugins'),
    CALIBRE_EXECUTABLES_PATH: path.join(root, 'usr/bin'),
    CALIBRE_CONFIG_DIRECTORY: path.join(home, 'config'),
    PYTHONPATH: path.join(root, 'usr/lib/python3/dist-packages'),
    LD_LIBRARY_PATH: path.join(root, 'usr/lib/x86_64-linux-gnu'),
    QT_QPA_PLATFORM: 'offscreen',
    // Its fields are a set: in the same order at every start.
    PYTHONHASHSEED: '0',
    HOME: home,
    TZ: 'UTC',
  };
}

/** @param {typeof BOOKS[number]} book @param {number} i */
function bookOf(
  [title, authors, series, place, tags, publisher, year, rating, language, formats, isbn, comments],
  i,
) {
  return {
    title,
    authors,
    series,
    place,
    tags,
    publisher,
    published: Date.UTC(year, 3 + i, 11 - i) / 1000,
    added: Date.UTC(2025, 2 * i, 19 + i, 6, 40) / 1000,
    rating,
    language,
    formats,
    isbn,
    comments,
  };
}
