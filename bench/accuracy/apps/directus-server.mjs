// What Directus' server answers for one collection of things that are invented (https://docs.directus.io/reference).

/** name, kind, state, built, metres, euros, launched, noted, remark, yard */
const BOATS = /** @type {const} */ ([
  [
    'Seeschwalbe',
    'jolle',
    'liegt',
    1962,
    7.45,
    18_900,
    '2026-05-03',
    '2026-01-09T22:41:00Z',
    'Kielbolzen getauscht, Mast bleibt im Schuppen.',
    1,
  ],
  [
    'Frau Antje',
    'kutter',
    'arbeit',
    1931,
    12.8,
    164_250,
    '2026-06-21',
    '2026-01-11T07:05:00Z',
    'Eigner wünscht Lärche statt Kiefer.',
    2,
  ],
  ['Nordwind II', 'kutter', 'liegt', 1954, 9.1, 47_300, '2026-04-18', '2025-12-30T23:12:00Z', '', 1],
  [
    'Hein Mück',
    'schute',
    'fertig',
    1908,
    15.62,
    230_000,
    '2026-03-29',
    '2026-01-05T14:20:00Z',
    'Übergabe nur bei Hochwasser möglich.',
    3,
  ],
  [
    'Lüttje Deern',
    'jolle',
    'arbeit',
    1978,
    5.3,
    6_480,
    '2026-05-30',
    '2026-01-12T10:33:00Z',
    'Zwei Planken an Backbord, sonst gesund.',
    2,
  ],
  [
    'Albatros',
    'schute',
    'fertig',
    1919,
    14.05,
    98_700,
    '2026-07-12',
    '2025-12-18T08:58:00Z',
    'Spanten 11 bis 19 verdoppelt.',
    3,
  ],
]);
const YARDS = ['Halle am Torfkanal', 'Freigelände Süd', 'Slip 4'];
const STATES = [
  { text: 'Liegt auf Land', value: 'liegt', foreground: '#fff', background: '#555' },
  { text: 'In Arbeit', value: 'arbeit', foreground: '#fff', background: '#a60' },
  { text: 'Fertig zum Kranen', value: 'fertig', foreground: '#fff', background: '#080' },
];
const KINDS = [
  { text: 'Segeljolle', value: 'jolle' },
  { text: 'Krabbenkutter', value: 'kutter' },
  { text: 'Torfschute', value: 'schute' },
];

/** name, type, what is called, interface, display, display's options */
const FIELDS = /** @type {const} */ ([
  ['id', 'integer', '', 'input', null, null],
  ['name', 'string', 'Schiffsname', 'input', null, null],
  ['kind', 'string', 'Bauart', 'select-dropdown', 'labels', { choices: KINDS, format: true }],
  ['state', 'string', 'Zustand', 'select-dropdown', 'labels', { choices: STATES }],
  ['built', 'integer', 'Baujahr', 'input', null, null],
  ['length', 'float', 'Länge über alles', 'input', 'formatted-value', { suffix: ' m', format: true }],
  ['price', 'integer', 'Kostenvoranschlag', 'input', 'formatted-value', { suffix: ' €', format: true }],
  ['launch', 'date', 'Krantermin', 'datetime', 'datetime', { relative: false, format: 'long' }],
  ['noted', 'timestamp', 'Zuletzt besichtigt', 'datetime', 'datetime', { relative: false, format: 'short' }],
  ['remark', 'text', 'Bemerkung', 'input-multiline', null, null],
  ['yard', 'integer', 'Liegeplatz', 'select-dropdown-m2o', 'related-values', { template: '{{place}}' }],
]);
const SHOWN = ['name', 'kind', 'state', 'built', 'length', 'price', 'launch', 'noted', 'yard.place'];

const ME = {
  id: '7d0e2c11-5a0b-4b43-9c5e-0f1f6a3c2b10',
  first_name: 'Wiebke',
  last_name: 'Harmsen',
  email: 'wiebke@werft.example',
  language: 'de-DE',
  status: 'active',
  provider: 'default',
  avatar: null,
  theme_light: null,
  theme_dark: null,
  appearance: 'light',
  last_page: null,
  tfa_secret: null,
  email_notifications: false,
  role: { id: '1', name: 'Meisterin' },
  policies: [],
};

/** @param {string} collection @param {string} singular */
const collectionOf = (collection, singular) => ({
  collection,
  meta: {
    collection,
    icon: 'sailing',
    note: null,
    display_template: collection === 'boats' ? '{{name}}' : '{{place}}',
    hidden: false,
    singleton: false,
    translations: [{ language: 'de-DE', translation: singular, singular, plural: singular }],
    archive_field: null,
    archive_app_filter: false,
    archive_value: null,
    unarchive_value: null,
    sort_field: null,
    accountability: 'all',
    color: null,
    item_duplication_fields: null,
    sort: null,
    group: null,
    collapse: 'open',
    preview_url: null,
    versioning: false,
  },
  schema: { name: collection, comment: null },
});

/** @param {string} collection @param {number} sort @param {readonly [string, string, string, string, string | null, object | null]} field */
const fieldOf = (collection, sort, [field, type, called, kind, display, options]) => ({
  collection,
  field,
  type,
  schema: {
    name: field,
    table: collection,
    data_type: type,
    default_value: null,
    is_nullable: true,
    is_unique: field === 'id',
    is_primary_key: field === 'id',
    has_auto_increment: field === 'id',
    foreign_key_column: field === 'yard' ? 'id' : null,
    foreign_key_table: field === 'yard' ? 'yards' : null,
  },
  meta: {
    id: sort,
    collection,
    field,
    special: field === 'yard' ? ['m2o'] : null,
    interface: kind,
    options: kind === 'select-dropdown' ? /** @type {any} */ (options) : null,
    display,
    display_options: options,
    readonly: field === 'id',
    hidden: field === 'id',
    sort,
    width: 'half',
    translations: called ? [{ language: 'de-DE', translation: called }] : null,
    note: null,
    conditions: null,
    required: false,
    group: null,
    validation: null,
    validation_message: null,
    searchable: true,
  },
});

const ANSWERS = /** @type {Record<string, unknown>} */ ({
  '/auth/refresh': { expires: 86_400_000 },
  '/auth': [],
  '/server/info': {
    project: {
      project_name: 'Werft Harmsen & Söhne',
      project_descriptor: 'Winterlager',
      project_logo: null,
      project_color: '#2b5d74',
      default_appearance: 'light',
      default_language: 'de-DE',
      public_registration: false,
      public_registration_verify_email: true,
    },
    setupCompleted: true,
    version: '11.0.0',
    rateLimit: false,
    extensions: { limit: null },
    queryLimit: { default: 100, max: -1 },
  },
  '/users/me': ME,
  '/roles/me': [ME.role],
  '/policies/me/globals': { app_access: true, admin_access: true, enforce_tfa: false },
  '/permissions/me': {},
  '/settings': {
    id: 1,
    project_owner: ME.email,
    project_status: null,
    project_name: 'Werft Harmsen & Söhne',
    default_language: 'de-DE',
    module_bar: [{ type: 'module', id: 'content', enabled: true }],
    basemaps: null,
    custom_aspect_ratios: null,
    custom_css: null,
    storage_asset_transform: 'all',
    ai_openai_api_key: null,
  },
  '/collections': [collectionOf('boats', 'Boote'), collectionOf('yards', 'Liegeplätze')],
  '/fields': [
    ...FIELDS.map((field, i) => fieldOf('boats', i + 1, field)),
    fieldOf('yards', 21, ['id', 'integer', '', 'input', null, null]),
    fieldOf('yards', 22, ['place', 'string', 'Ort', 'input', null, null]),
  ],
  '/relations': [
    {
      collection: 'boats',
      field: 'yard',
      related_collection: 'yards',
      schema: {
        table: 'boats',
        column: 'yard',
        foreign_key_table: 'yards',
        foreign_key_column: 'id',
        constraint_name: null,
        on_update: 'NO ACTION',
        on_delete: 'SET NULL',
      },
      meta: {
        id: 1,
        many_collection: 'boats',
        many_field: 'yard',
        one_collection: 'yards',
        one_field: null,
        one_allowed_collections: null,
        one_collection_field: null,
        one_deselect_action: 'nullify',
        junction_field: null,
        sort_field: null,
      },
    },
  ],
  '/presets': [
    {
      id: 1,
      bookmark: null,
      user: null,
      role: null,
      collection: 'boats',
      search: null,
      layout: 'tabular',
      layout_query: { tabular: { fields: SHOWN, page: 1, limit: 25, sort: ['id'] } },
      layout_options: {
        tabular: { widths: Object.fromEntries(SHOWN.map((name) => [name, 118])), spacing: 'compact' },
      },
      filter: null,
      icon: 'bookmark',
      color: null,
    },
  ],
});

/** @param {string} pathname @param {URLSearchParams} asked */
export function answerTo(pathname, asked) {
  const [table, id] = pathname.split('/').slice(-2);
  const rows = pathname.startsWith('/items/boats')
    ? BOATS.map(boatOf)
    : table === 'items' && id === 'yards'
      ? yards()
      : null;
  const counted = asked.get('aggregate[count]');
  const number = rows?.length ?? 0;
  if (counted) return [{ count: counted === '*' ? number : { [counted]: number } }];
  if (asked.has('aggregate[countDistinct]')) return [{ countDistinct: { id: number } }];
  if (rows) return /^\d+$/.test(id ?? '') ? rows.find((row) => row.id === Number(id)) : rows;
  return ANSWERS[pathname] ?? [];
}

const yards = () => YARDS.map((place, i) => ({ id: i + 1, place }));

/** @param {typeof BOATS[number]} boat @param {number} i */
function boatOf([name, kind, state, built, length, price, launch, noted, remark, yard], i) {
  return {
    id: 31 + i * 4,
    name,
    kind,
    state,
    built,
    length,
    price,
    launch,
    noted,
    remark,
    yard: { id: yard, place: YARDS[yard - 1] },
  };
}
