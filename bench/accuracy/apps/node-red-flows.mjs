// Flows of Node-RED: a dashboard of a waterworks, and what its widgets are told, once, at the start.

const PAGE = { ui: 'base', layout: 'grid', theme: 'theme', breakpoints: [], visible: true, disabled: false };
const GROUPS = /** @type {const} */ ([
  ['deposito', 'Depósito de la Loma', 4],
  ['bombeo', 'Bombeo', 4],
  ['avisos', 'Avisos', 4],
  ['tomas', 'Tomas del canal', 12],
]);
const [first, ...others] = ['planta', 'turnos'];

/** @type {[type: string, group: string, settings: object, told: unknown][]} */
const WIDGETS = [
  ['ui-text', 'deposito', text('Nivel', '{{msg.payload}} m'), 3.47],
  ['ui-text', 'deposito', text('Volumen', '{{msg.payload}}'), '1 846 m³'],
  ['ui-progress', 'deposito', { label: 'Llenado', width: 4, height: 1 }, 72],
  ['ui-text', 'deposito', text('Cloro', '{{msg.payload}}'), '0,62 mg/l'],
  ['ui-text', 'bombeo', text('Caudal', '{{msg.payload}}'), 41.8],
  [
    'ui-gauge',
    'bombeo',
    {
      ...{ gtype: 'gauge-half', gstyle: 'rounded', title: 'Presión', units: 'bar', prefix: '', suffix: '' },
      ...{
        min: 0,
        max: 12,
        segments: [
          { from: '0', color: '#5cd65c' },
          { from: '9', color: '#ea5353' },
        ],
        width: 4,
        height: 3,
      },
      ...{ sizeThickness: 16, sizeGap: 4, sizeKeyThickness: 8, styleRounded: true, styleGlow: false },
    },
    6.3,
  ],
  ['ui-text', 'bombeo', text('Bomba 2', '{{msg.payload}}'), 'parada por nivel'],
  [
    'ui-template',
    'avisos',
    {
      ...{ page: '', ui: '', templateScope: 'local', width: 4, height: 4, storeOutMessages: true },
      format:
        '<template><p>Hay {{ msg?.payload?.length }} avisos sin leer</p><ul><li v-for="one in msg?.payload" :key="one.id"><b>{{ one.sitio }}</b>: {{ one.texto }} <small>{{ one.prioridad }} · {{ new Date(one.hora).toLocaleString() }}</small></li></ul></template>',
    },
    [
      {
        id: 881,
        sitio: 'Arqueta 14',
        texto: 'Tapa abierta',
        prioridad: 'media',
        hora: '2026-11-02T06:41:00Z',
      },
      {
        id: 884,
        sitio: 'Loma',
        texto: 'Sonda sin respuesta desde ayer',
        prioridad: 'alta',
        hora: '2026-11-03T17:05:30Z',
      },
      {
        id: 890,
        sitio: 'Bombeo',
        texto: 'Cambio de filtro en 3 días',
        prioridad: 'baja',
        hora: '2026-11-04T08:00:00Z',
      },
    ],
  ],
  [
    'ui-table',
    'tomas',
    {
      ...{
        label: '',
        maxrows: 0,
        passthru: false,
        showSearch: true,
        selectionType: 'none',
        action: 'replace',
      },
      ...{ mobileBreakpoint: 'sm', mobileBreakpointType: 'defaults', autocols: false, width: 12, height: 6 },
      columns: [
        column('Toma', 'nombre'),
        column('Abonado', 'abonado'),
        column('Caudal (l/s)', 'caudal'),
        column('Contador', 'contador'),
        column('Variación', 'variacion'),
        column('Estado', 'estado'),
        column('Última lectura', 'leido'),
      ],
    },
    [
      toma('T-03', 'Comunidad de Regantes El Soto', 12.5, 184_202, -0.4, 'abierta', '2026-11-04 07:15'),
      toma('T-04', 'Viveros Alcántara', 0, 9_951, 0, 'cerrada', '2026-11-04 07:15'),
      toma('T-07', 'Ayuntamiento de Villarejo', 8.25, 77_310, 1.1, 'abierta', '2026-11-04 07:16'),
      toma('T-11', 'Piscifactoría La Nutria', 21, 512_646, -2.75, 'abierta', '2026-11-03 22:48'),
      toma('T-12', '', 0, null, 0, 'precintada', null),
    ],
  ],
];

/** @param {string} label @param {string} format */
function text(label, format) {
  const style = {
    layout: 'row-spread',
    style: false,
    font: '',
    fontSize: 16,
    color: '#717171',
    wrapText: false,
  };
  return { label, format, ...style, width: 4, height: 1, value: 'payload', valueType: 'msg' };
}

/** @param {string} title @param {string} key */
function column(title, key) {
  return { title, key, keyType: 'key', type: 'text', width: '', align: 'start' };
}

/**
 * @param {string} nombre @param {string} abonado @param {number} caudal @param {number | null} contador @param {number} variacion
 * @param {string} estado @param {string | null} leido
 */
function toma(nombre, abonado, caudal, contador, variacion, estado, leido) {
  return { nombre, abonado, caudal, contador, variacion, estado, leido };
}

/** @param {(typeof WIDGETS)[number]} widget @param {number} i */
function nodesOf([type, group, settings, told], i) {
  const place = { z: 'flow', x: 400, y: 40 + 60 * i };
  const widget = {
    id: `w${i}`,
    type,
    name: '',
    group,
    order: i + 1,
    className: '',
    ...settings,
    ...place,
    wires: [[]],
  };
  const isJson = typeof told === 'object';
  const payload = isJson ? JSON.stringify(told) : String(told);
  const payloadType = isJson ? 'json' : typeof told === 'number' ? 'num' : 'str';
  const once = { once: true, onceDelay: 0.5, repeat: '', crontab: '', topic: '' };
  const props = [{ p: 'payload' }];
  const put = {
    id: `i${i}`,
    type: 'inject',
    name: '',
    props,
    ...once,
    payload,
    payloadType,
    ...place,
    x: 100,
  };
  return [{ ...put, wires: [[widget.id]] }, widget];
}

export const FLOWS = [
  { id: 'flow', type: 'tab', label: 'Planta', disabled: false, info: '' },
  {
    ...{ id: 'base', type: 'ui-base', name: 'Aguas del Jarama Alto', path: '/dashboard', appIcon: '' },
    ...{ includeClientData: true, acceptsClientConfig: ['ui-notification', 'ui-control'] },
    ...{
      showPathInSidebar: false,
      headerContent: 'page',
      navigationStyle: 'fixed',
      titleBarStyle: 'default',
    },
    ...{ showReconnectNotification: false, notificationDisplayTime: 1, showDisconnectNotification: false },
  },
  {
    ...{ id: 'theme', type: 'ui-theme', name: 'Claro' },
    colors: {
      surface: '#ffffff',
      primary: '#0094ce',
      bgPage: '#eeeeee',
      groupBg: '#ffffff',
      groupOutline: '#cccccc',
    },
    sizes: {
      pagePadding: '12px',
      groupGap: '12px',
      groupBorderRadius: '4px',
      widgetGap: '12px',
      density: 'default',
    },
  },
  {
    id: first,
    type: 'ui-page',
    name: 'Planta potabilizadora',
    path: '/planta',
    icon: 'water',
    order: 1,
    ...PAGE,
  },
  ...others.map((id, i) => ({
    ...{
      id,
      type: 'ui-page',
      name: 'Turnos y guardias',
      path: `/${id}`,
      icon: 'calendar',
      order: i + 2,
      ...PAGE,
    },
  })),
  ...GROUPS.map(([id, name, width], i) => ({
    ...{ id, type: 'ui-group', name, page: first, width, height: 1, order: i + 1, showTitle: true },
    ...{ className: '', visible: 'true', disabled: 'false', groupType: 'default' },
  })),
  ...WIDGETS.flatMap(nodesOf),
];
