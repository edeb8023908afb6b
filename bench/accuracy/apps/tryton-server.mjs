// What Tryton's server answers its client for browsers, for a tree nursery that is invented: by remote calls, forms and lists as XML,
// and values that name their class (https://docs.tryton.org/projects/server/en/6.0).

/** @param {string} decimal */
const money = (decimal) => ({ __class__: 'Decimal', decimal });
/** @param {string | null} day */
const date = (day) => {
  if (!day) return null;
  const [year, month, of] = day.split('-').map(Number);
  return { __class__: 'date', year, month, day: of };
};
/** @param {number} hours */
const span = (hours) => ({ __class__: 'timedelta', seconds: hours * 3_600 });

const STATES = [
  ['draft', 'Entwurf'],
  ['quotation', 'Angebot'],
  ['confirmed', 'Bestätigt'],
  ['processing', 'In Ausführung'],
  ['done', 'Erledigt'],
  ['cancelled', 'Annulliert'],
];
const METHODS = [
  ['pickup', 'Abholung'],
  ['cart', 'Pferdefuhrwerk'],
  ['truck', 'Lastwagen'],
];
const CURRENCY = { id: 2, rec_name: 'Euro', digits: 2 };
const PARTIES = [
  'Baumschule Ehrenfried & Töchter',
  'Gemeinde Unterlangnau',
  'Solveig Aakre',
  'Hofgut Sieben Linden',
];
const WAREHOUSES = ['Nordfeld', 'Alte Gärtnerei'];

/** number, reference, party, day, state, before tax, tax, trees, hours of work, delivery, warehouse, by, share that is shipped */
const SALES = /** @type {const} */ ([
  [
    'V-0417',
    'per Telefon',
    0,
    '2025-10-06',
    'processing',
    '1284.50',
    '89.92',
    14,
    6.5,
    '2025-11-03',
    0,
    'truck',
    0.5,
  ],
  ['V-0418', null, 1, '2025-10-07', 'confirmed', '23910.00', '1673.70', 260, 41, '2026-03-16', 0, 'truck', 0],
  [
    'V-0421',
    'Lindenallee 2. Teil',
    1,
    '2025-10-09',
    'quotation',
    '7455.25',
    '521.87',
    82,
    0,
    null,
    1,
    'cart',
    0,
  ],
  ['V-0422', '', 2, '2025-10-09', 'done', '64.00', '4.48', 1, 0.25, '2025-10-11', 1, 'pickup', 1],
  [
    'V-0425',
    'Gutschrift Frostschaden',
    3,
    '2025-10-12',
    'cancelled',
    '-310.00',
    '-21.70',
    0,
    0,
    null,
    0,
    'pickup',
    0,
  ],
  ['V-0430', 'siehe V-0417', 3, null, 'draft', '0.00', '0.00', 14, 2, null, 1, 'cart', 0],
]);

const sales = SALES.map(
  ([number, reference, party, day, state, net, tax, trees, hours, delivery, house, by, shipped], i) => ({
    id: 301 + i * 4,
    rec_name: number,
    number,
    reference,
    party: party + 11,
    'party.': { id: party + 11, rec_name: PARTIES[party] },
    sale_date: date(day),
    state,
    currency: CURRENCY.id,
    'currency.': CURRENCY,
    untaxed_amount: money(net),
    tax_amount: money(tax),
    total_amount: money((Number(net) + Number(tax)).toFixed(2)),
    trees,
    work: span(hours),
    delivery_date: date(delivery),
    warehouse: house + 4,
    'warehouse.': { id: house + 4, rec_name: WAREHOUSES[house] },
    method: by,
    shipped,
    comment: i === 0 ? 'Ballen feucht halten.\nZufahrt nur vom Feldweg her, 3,5 t.' : null,
    paid: state === 'done',
    _timestamp: null,
  }),
);

/** @param {string} name @param {string} string @param {string} type @param {object} [more] */
const field = (name, string, type, more) => [
  name,
  {
    name,
    string,
    type,
    readonly: true,
    states: '{}',
    domain: '[]',
    ...more,
  },
];
const FIELDS = Object.fromEntries([
  field('number', 'Nummer', 'char'),
  field('reference', 'Referenz', 'char'),
  field('party', 'Kunde', 'many2one', { relation: 'party.party' }),
  field('sale_date', 'Auftragsdatum', 'date', { format: '"%d.%m.%Y"' }),
  field('state', 'Status', 'selection', {
    selection: STATES,
    selection_change_with: [],
    sort: false,
    translated: true,
  }),
  field('untaxed_amount', 'Netto', 'numeric', { digits: '[16, 2]' }),
  field('tax_amount', 'Steuer', 'numeric', { digits: '[16, 2]' }),
  field('total_amount', 'Gesamt', 'numeric', { digits: '[16, 2]' }),
  field('trees', 'Bäume', 'integer'),
  field('work', 'Arbeitszeit', 'timedelta'),
  field('delivery_date', 'Lieferung am', 'date', { format: '"%d.%m.%Y"' }),
  field('warehouse', 'Quartier', 'many2one', { relation: 'stock.location' }),
  field('method', 'Versand', 'selection', { selection: METHODS, selection_change_with: [], sort: false }),
  field('shipped', 'Geliefert', 'float', { digits: '[16, 4]' }),
  field('comment', 'Bemerkung', 'text'),
  field('paid', 'Bezahlt', 'boolean'),
]);
const MENU = ['Aufträge', 'Quartiere', 'Abrechnung', 'Administration'].map((name, i) => ({
  id: 40 + i,
  rec_name: name,
  name,
  icon: null,
  favorite: i === 0 ? true : null,
  childs: [],
  _timestamp: null,
}));

/** @param {string[]} names */
const cells = (names) => names.map((name) => `<field name="${name}"/>`).join('');
/** @param {string[]} names */
const inputs = (names) => names.map((name) => `<label name="${name}"/><field name="${name}"/>`).join('');
const VIEWS = /** @type {Record<string, object>} */ ({
  'ir.ui.menu tree': view('ir.ui.menu', 9, 'tree', '<tree keyword_open="1"><field name="name"/></tree>', {
    ...Object.fromEntries([
      field('name', 'Menü', 'char'),
      field('icon', 'Symbol', 'char'),
      field('favorite', 'Favorit', 'boolean'),
    ]),
  }),
  'sale.sale tree': view(
    'sale.sale',
    21,
    'tree',
    `<tree>${cells(['number', 'reference', 'party', 'sale_date'])}<field name="untaxed_amount"/><field name="total_amount" sum="Gesamt"/>${cells(['trees', 'work', 'delivery_date', 'state'])}</tree>`,
    FIELDS,
  ),
  'sale.sale form': view(
    'sale.sale',
    22,
    'form',
    `<form col="6">${inputs(['party', 'reference', 'number', 'warehouse', 'sale_date', 'delivery_date', 'method'])}<label name="shipped"/><field name="shipped" factor="100"/><label name="work"/><field name="work"/><separator name="comment" colspan="6"/><field name="comment" colspan="6"/>${inputs(['trees', 'paid', 'state', 'untaxed_amount', 'tax_amount', 'total_amount'])}</form>`,
    FIELDS,
  ),
});

/** @param {string} model @param {number} id @param {string} type @param {string} arch @param {object} fields */
function view(model, id, type, arch, fields) {
  return { model, view_id: id, type, arch, field_childs: null, children_definitions: {}, fields };
}

const PREFERENCES = {
  language: 'de',
  language_direction: 'ltr',
  locale: {
    date: '%d.%m.%Y',
    grouping: [3, 3, 0],
    decimal_point: ',',
    thousands_sep: '.',
    mon_grouping: [3, 3, 0],
    mon_decimal_point: ',',
    mon_thousands_sep: '.',
    positive_sign: '',
    negative_sign: '-',
  },
  status_bar: 'Ottokar Lindqvist - Baumschule am Moor',
  pyson_menu: JSON.stringify({
    res_model: 'ir.ui.menu',
    views: [[9, 'tree']],
    view_id: [9, 'tree'],
    pyson_domain: '[]',
    pyson_context: '{}',
  }),
  actions: [],
};
const ALL = { read: true, write: true, create: true, delete: true };
const ROWS = /** @type {Record<string, any[]>} */ ({ 'ir.ui.menu': MENU, 'sale.sale': sales });

/** @type {Record<string, (...params: any[]) => unknown>} */
const ANSWERS = {
  'model.res.user.get_preferences': (context) =>
    context ? { language: 'de', locale: PREFERENCES.locale, company: 1, employee: 3 } : PREFERENCES,
  'model.ir.model.list_models': () => [...Object.keys(ROWS), 'party.party', 'stock.location'],
  'model.ir.model.get_names': () => ({ 'ir.ui.menu': 'Menü', 'sale.sale': 'Auftrag' }),
  'model.ir.model.access.get_access': (/** @type {string[]} */ models) =>
    Object.fromEntries(models.map((model) => [model, ALL])),
  'model.ir.ui.view_search.get_search': () => ({}),
  'model.ir.ui.view_tree_state.get': () => ['[]', '[]'],
  'model.ir.action.keyword.get_keyword': () => [],
};
const LISTS = ['list_history', 'list_icons', 'resources'];

/**
 * @param {string} method `model.sale.sale.read` @param {any[]} params
 * @returns {unknown} undefined where nothing of the kind is known
 */
export function resultOf(method, params) {
  const known = ANSWERS[method];
  if (known) return known(...params);
  const [, model = '', call = ''] = method.match(/^model\.(.+)\.(\w+)$/) ?? [];
  if (call === 'fields_view_get') return VIEWS[`${model} ${params[1]}`];
  const rows = ROWS[model] ?? [];
  if (call === 'search') return rows.map(({ id }) => id);
  if (call === 'search_count') return rows.length;
  if (call === 'read') return read(rows, params[0], params[1]);
  if (call === 'view_toolbar_get') return { action: [], emails: [], exports: [], print: [], relate: [] };
  if (LISTS.includes(call)) return [];
  return call === 'get' ? [] : null;
}

/** @param {any[]} rows @param {number[]} ids @param {string[]} names */
function read(rows, ids, names) {
  const wanted = ['id', ...names.map((name) => name.replace(/\.\w+$/, '.'))];
  return ids
    .map((id) => rows.find((row) => row.id === id))
    .filter(Boolean)
    .map((row) => Object.fromEntries(wanted.filter((name) => name in row).map((name) => [name, row[name]])));
}
