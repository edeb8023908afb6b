// What a store of triples answers: variables, and rows whose values have a kind, a language or a type each.

const TYPES = 'http://www.w3.org/2001/XMLSchema#';
const TOWERS = 'https://tuletornid.example/andmed/torn/';
const MAKERS = 'https://tuletornid.example/andmed/haldaja/';

export const LIGHTS = `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX torn: <${TOWERS}>
PREFIX haldaja: <${MAKERS}>
PREFIX t: <https://tuletornid.example/sõnavara#>
SELECT ?torn ?nimi ?süüdatud ?kõrgus ?nähtav ?märk ?haldaja ?remont ?kirjeldus WHERE {
  ?torn a t:Tuletorn ; rdfs:label ?nimi ; t:kõrgus ?kõrgus .
  OPTIONAL { ?torn t:remont ?remont }
} ORDER BY DESC(?kõrgus)`;
export const SHARES = `PREFIX t: <https://tuletornid.example/sõnavara#>
PREFIX haldaja: <${MAKERS}>
SELECT ?haldaja (COUNT(?torn) AS ?torne) (AVG(?kõrgus) AS ?keskmine) (MAX(?nähtav) AS ?kaugeim) (SAMPLE(?paik) AS ?kus) WHERE {
  ?torn t:haldaja ?haldaja .
} GROUP BY ?haldaja`;

/** @param {string} value */
const uri = (value) => ({ type: 'uri', value });
/** @param {string} value @param {string} [language] */
const text = (value, language = 'et') => ({ type: 'literal', 'xml:lang': language, value });
/** @param {string} value @param {string} type */
const typed = (value, type) => ({ type: 'literal', datatype: TYPES + type, value });

/** id, name, lit, height, seen from how far, light, keeper, mended, what is told of it */
const TOWERS_ROWS = /** @type {const} */ ([
  [
    'leidrand',
    'Leidranna tuletorn',
    '1885-10-14',
    '43.6',
    18,
    'Fl W 15 s',
    'meresadam',
    '2019-06-30T08:15:00Z',
    'Valge ümar betoontorn, mille laternaruum pärineb Gotlandilt.',
  ],
  [
    'kivisäär',
    'Kivisääre ülemine tuli',
    '1937-08-02',
    '31.25',
    12,
    'Oc WRG 6 s',
    'riik',
    '',
    'Puitsõrestik põles kahel korral; praegune on neljas.',
  ],
  [
    'vaindloo',
    'Vainupea liitsiht, tagumine',
    '1901-05-19',
    '27.9',
    9,
    'Iso G 4 s',
    'riik',
    '2023-09-11T14:40:00Z',
    '',
  ],
  [
    'sõrusaar',
    'Sõrusaare majakas',
    '1646-07-01',
    '24.08',
    17,
    'LFl W 20 s',
    'sihtasutus',
    '2008-04-02T06:00:00Z',
    'Vanim töötav torn siinpool lahte; kivid toodi jääga.',
  ],
  [
    'hülgekari',
    'Hülgekari',
    '1974-11-23',
    '16.5',
    7,
    'Q(9) W 15 s',
    'meresadam',
    '',
    'Kaugjuhtimisega, päikesepaneelid lõunaküljel.',
  ],
  [
    'paljassaar',
    'Paljassaare sadamatuli',
    '2011-03-08',
    '8.75',
    4,
    'F R',
    'vald',
    '2025-05-17T11:05:00Z',
    '',
  ],
]);
/** keeper, towers, mean height, farthest, where */
const KEEPERS = /** @type {const} */ ([
  ['riik', 41, '19.736585365853658', 22, 'Lääne-Viru'],
  ['meresadam', 17, '23.4411764705882', 18, 'Harju'],
  ['sihtasutus', 3, '30.02', 17, 'Hiiu'],
  ['vald', 12, '7.91666666666667', 6, 'Saare'],
]);

const lights = {
  head: {
    link: [],
    vars: ['torn', 'nimi', 'süüdatud', 'kõrgus', 'nähtav', 'märk', 'haldaja', 'remont', 'kirjeldus'],
  },
  results: {
    distinct: false,
    ordered: true,
    bindings: TOWERS_ROWS.map(([id, name, lit, height, seen, light, keeper, mended, told]) => ({
      torn: uri(TOWERS + id),
      nimi: text(name),
      süüdatud: typed(lit, 'date'),
      kõrgus: typed(height, 'decimal'),
      nähtav: typed(String(seen), 'integer'),
      märk: { type: 'literal', value: light },
      haldaja: uri(MAKERS + keeper),
      ...(mended && { remont: typed(mended, 'dateTime') }),
      ...(told && { kirjeldus: text(told) }),
    })),
  },
};
const shares = {
  head: { link: [], vars: ['haldaja', 'torne', 'keskmine', 'kaugeim', 'kus'] },
  results: {
    distinct: false,
    ordered: false,
    bindings: KEEPERS.map(([keeper, towers, mean, farthest, where]) => ({
      haldaja: uri(MAKERS + keeper),
      torne: typed(String(towers), 'integer'),
      keskmine: typed(mean, 'decimal'),
      kaugeim: typed(String(farthest), 'integer'),
      kus: text(where),
    })),
  },
};

/** @param {string} query */
export const answerTo = (query) => (query.includes('GROUP BY') ? shares : lights);
