// Lists that a natural history museum is tidying up: invented, in the shape of OpenRefine's API.

/** name, last changed, tags, creator, subject, description, rows */
const PROJECTS = /** @type {const} */ ([
  [
    '1762170093124',
    ['Erbario Valli, schede', '2025-11-03T11:41:33Z', ['erbario', 'da-rivedere'], 'L. Corti', 'Botanica'],
    ['Schede trascritte dai volontari, tre per mano', 1284],
  ],
  [
    '1758034127701',
    ['Conchiglie – lascito Ormea', '2025-09-16T15:08:47Z', ['molluschi'], 'P. Ghezzi', 'Malacologia'],
    ['', 317],
  ],
  [
    '1741012384550',
    ['minerals_2019 csv', '2025-03-03T14:33:04Z', [], 'Ø. Haug', 'Mineralogy'],
    ['Exported from the old catalogue; 40 rows lack a place', 5206],
  ],
  [
    '1760692217009',
    ['Donatori', '2025-10-17T09:10:17Z', ['persone', 'da-rivedere'], 'L. Corti', ''],
    ['Nomi uniformati fino alla lettera M', 96],
  ],
]);

/** name of a column, and where its cells stand: columns were moved and taken out */
const COLUMNS = /** @type {const} */ ([
  ['Numero', 0],
  ['Specie', 4],
  ['Raccoglitore', 1],
  ['Località', 2],
  ['Quota', 6],
  ['Fogli', 3],
  ['Data', 5],
]);
/** number, collector, place, sheets, species, day, height */
const ROWS = /** @type {const} */ ([
  ['EV-0412', 'Valli, A.', 'Monte Baldo', 2, 'Callianthemum kernerianum', '1887-05-30T00:00:00Z', 1840],
  ['EV-0413', 'Valli, A.', 'Val di Non', 1, 'Physoplexis comosa', '1887-07-02T00:00:00Z', 960],
  ['EV-0415', 'Ormea, T.', 'Monte Baldo', 1, 'Saxifraga tombeanensis', '1891-06-11T00:00:00Z', 1710],
  ['EV-0416', 'Haug, Ø.', null, 3, 'Drosera rotundifolia', null, 12],
  ['EV-0418', 'Valli, A.', 'Laguna di Grado', 2, 'Limonium bellidifolium', '1902-09-14T00:00:00Z', -1],
  ['EV-0420', 'Ormea, T.', 'Carso triestino', 4, 'Genista sylvestris', '1893-05-07T00:00:00Z', null],
  ['EV-0421', 'Ghezzi, P.', 'Val di Non', 1, 'Cypripedium calceolus', '1911-06-19T00:00:00Z', 1105],
]);

/** Which rows of all these are: a filter left others out. */
const NUMBERS = [411, 412, 414, 415, 417, 419, 420];

/** @param {string | number | null} value @param {number} at */
const cellOf = (value, at) => (value === null ? null : at === 5 ? { t: 'date', v: value } : { v: value });

/** @param {string} name @param {string} column @param {[string, number][]} choices @param {number} [blank] */
const facetOf = (name, column, choices, blank) => ({
  choices: choices.map(([value, c]) => ({ c, s: false, v: { l: value, v: value } })),
  columnName: column,
  expression: 'value',
  invert: false,
  name,
  ...(blank ? { blankChoice: { c: blank, s: false } } : {}),
});

/** @param {typeof PROJECTS[number]} project */
function metadataOf([, [name, modified, tags, creator, subject], [description, rowCount]]) {
  return {
    contributors: '',
    created: '2025-02-11T08:20:00Z',
    creator,
    description,
    name,
    modified,
    rowCount,
    subject,
    tags,
    userMetadata: [],
  };
}

/** @param {string} code of the language @param {unknown} dictionary */
export const languageOf = (code, dictionary) => ({ dictionary, lang: code });

export const ANSWERS = /** @type {Record<string, unknown>} */ ({
  'compute-facets': {
    facets: [
      facetOf('Raccoglitore', 'Raccoglitore', [
        ['Valli, A.', 611],
        ['Ormea, T.', 402],
        ['Haug, Ø.', 39],
        ['Ghezzi, P.', 232],
      ]),
      facetOf(
        'Località',
        'Località',
        [
          ['Monte Baldo', 340],
          ['Val di Non', 211],
          ['Carso triestino', 402],
          ['Laguna di Grado', 58],
          ['Ortler', 1],
        ],
        272,
      ),
    ],
    mode: 'row-based',
  },
  'get-all-preferences': { 'ui.browsing.pageSize': '[10,25,50]' },
  'get-all-project-metadata': {
    customMetadataColumns: [],
    projects: Object.fromEntries(PROJECTS.map((project) => [project[0], metadataOf(project)])),
  },
  'get-all-project-tags': { tags: ['erbario', 'molluschi', 'persone', 'da-rivedere'] },
  'get-csrf-token': { token: 'uW3qkZ81' },
  'get-history': {
    past: [
      { description: 'Text transform on 1284 cells in column Specie: value.trim()', id: 1762161500123 },
      { description: 'Mass edit 37 cells in column Raccoglitore', id: 1762163340881 },
      { description: 'Move column Quota to position 4', id: 1762164012077 },
    ],
    future: [{ description: 'Remove column Note', id: 1762164500410 }],
  },
  'get-importing-configuration': {
    config: { controllers: [], extensionToFormat: {}, formats: {}, mimeTypeToFormat: {}, sources: {} },
  },
  'get-languages': {
    languages: [
      { code: 'en', label: 'English' },
      { code: 'it', label: 'Italiano' },
      { code: 'de', label: 'Deutsch' },
    ],
  },
  'get-models': {
    columnModel: {
      columnGroups: [],
      columns: COLUMNS.map(([name, cellIndex]) => ({
        cellIndex,
        constraints: '{}',
        description: '',
        format: 'default',
        name,
        originalName: name,
        title: '',
        type: '',
      })),
      keyCellIndex: 0,
      keyColumnName: 'Numero',
    },
    httpHeaders: {},
    overlayModels: {},
    recordModel: { hasRecords: false },
    scripting: {},
  },
  'get-preference': { value: null },
  'get-processes': { processes: [] },
  'get-project-metadata': metadataOf(PROJECTS[0]),
  'get-rows': {
    filtered: 1284,
    limit: 10,
    mode: 'row-based',
    pool: { recons: {} },
    rows: ROWS.map((row, i) => ({
      cells: row.map(cellOf),
      flagged: i === 3,
      i: NUMBERS[i],
      starred: i === 0,
    })),
    start: 0,
    total: 1284,
  },
  'get-version': {
    display_new_version_notice: 'false',
    full_version: '3.6.2 [TRUNK]',
    java_runtime_name: 'OpenJDK Runtime Environment',
    java_runtime_version: '17.0.17',
    revision: 'TRUNK',
    version: '3.6.2',
  },
});
