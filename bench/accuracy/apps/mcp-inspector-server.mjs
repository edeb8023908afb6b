// What a botanical garden's server for language models can do, all invented: the answers of the Model Context Protocol, JSON-RPC by POST.

/** @param {string} description @param {Record<string, unknown>} more */
const field = (description, more) => ({ description, ...more });

const TOOLS = [
  {
    name: 'cerca_plantes',
    title: 'Cerca plantes',
    description:
      'Cerca a les 14.872 fitxes de l’herbari per nom científic, família o indret. Torna com a molt 50 resultats.',
    inputSchema: {
      type: 'object',
      properties: {
        text: field('Nom, o un tros del nom', { type: 'string', default: 'orquídia' }),
        familia: field('Família botànica', {
          type: 'string',
          enum: ['Orchidaceae', 'Lamiaceae', 'Fagaceae', 'Asteraceae'],
        }),
        altitud_maxima: field('Metres sobre el nivell del mar', { type: 'integer', default: 1_800 }),
        nomes_florides: field('Només les que floreixen aquest mes', { type: 'boolean', default: true }),
      },
      required: ['text'],
    },
    outputSchema: {
      type: 'object',
      properties: {
        total: field('Quantes n’hi ha', { type: 'integer' }),
        consultat: field('Quan', { type: 'string' }),
        plantes: { type: 'array' },
      },
    },
    annotations: { title: 'Cerca plantes', readOnlyHint: true },
  },
  {
    name: 'reg_hivernacle',
    description: 'Obre el reg d’un hivernacle durant uns minuts. Gasta uns 38 litres per minut.',
    inputSchema: {
      type: 'object',
      properties: {
        hivernacle: field('Número de l’hivernacle', { type: 'integer' }),
        minuts: field('Durada', { type: 'number', default: 6 }),
      },
      required: ['hivernacle', 'minuts'],
    },
    annotations: { destructiveHint: true },
  },
  {
    name: 'previsio_pollen',
    description: 'Nivells de pol·len previstos a Blanes per als pròxims 5 dies, per espècie.',
    inputSchema: { type: 'object', properties: {} },
  },
  {
    name: 'llista_espera_visites',
    description: 'Grups que esperen visita guiada, amb idioma i nombre de persones.',
    inputSchema: {
      type: 'object',
      properties: { data: field('Dia, com 2026-12-05', { type: 'string' }) },
    },
  },
];

const PLANTS = {
  total: 3,
  consultat: '2026-11-20T09:14:06+01:00',
  plantes: [
    {
      ...{ id: 'BLA-04417', nom: 'Ophrys bertolonii subsp. catalaunica', comu: 'mosques catalanes' },
      ...{ altitud: 640, exemplars: 27, floreix: ['abril', 'maig'], protegida: true, cobertura: 0.083 },
    },
    {
      ...{ id: 'BLA-09902', nom: 'Himantoglossum robertianum', comu: 'mosques grosses' },
      ...{ altitud: 215, exemplars: 1_304, floreix: ['febrer', 'març'], protegida: false, cobertura: 0.41 },
    },
    {
      ...{ id: 'BLA-11256', nom: 'Serapias parviflora', comu: 'galls petits' },
      ...{ altitud: 88, exemplars: 9, floreix: ['maig'], protegida: true, cobertura: 0.006 },
    },
  ],
};

const RESOURCES = [
  {
    ...{ uri: 'jardi://fitxes/BLA-04417', name: 'Fitxa de mosques catalanes', mimeType: 'application/json' },
    ...{ description: 'Última revisió del 3 de maig', size: 48_213 },
  },
  { uri: 'jardi://planols/hivernacle-7', name: 'Plànol de l’hivernacle 7', mimeType: 'image/svg+xml' },
  { uri: 'jardi://reg/2026-11.csv', name: 'Consum de reg, novembre', mimeType: 'text/csv' },
  { uri: 'jardi://normes', name: 'Normes de l’herbari', mimeType: 'text/markdown' },
];
const RULES =
  '# Normes de l’herbari\n\n1. Els plecs no surten de la sala 2.\n2. Reserva amb 48 hores.\n\nResponsable: Mercè Puigdomènech';

const PROMPTS = [
  {
    ...{
      name: 'etiqueta_planta',
      description: 'Escriu l’etiqueta d’una planta per als visitants, de 60 paraules',
    },
    arguments: [
      { name: 'id', description: 'Número de la fitxa', required: true },
      { name: 'idioma', description: 'ca, es, fr o en' },
    ],
  },
  { name: 'resum_setmana', description: 'Què ha passat al jardí aquesta setmana' },
];

/** @type {Record<string, (params: any) => unknown>} */
const ANSWERS = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {}, resources: {}, prompts: {} },
    serverInfo: { name: 'jardi-marimurtra', title: 'Jardí Botànic Marimurtra', version: '2.7.1' },
    instructions: 'Respon sempre amb el número de fitxa.',
  }),
  'tools/list': () => ({ tools: TOOLS }),
  'tools/call': () => ({
    content: [{ type: 'text', text: 'Hi ha 3 plantes, 2 de protegides.' }],
    structuredContent: PLANTS,
  }),
  'resources/list': () => ({ resources: RESOURCES }),
  'resources/templates/list': () => ({
    resourceTemplates: [
      { uriTemplate: 'jardi://fitxes/{id}', name: 'Fitxa de planta', mimeType: 'application/json' },
      { uriTemplate: 'jardi://reg/{mes}.csv', name: 'Consum de reg d’un mes', mimeType: 'text/csv' },
    ],
  }),
  'resources/read': ({ uri }) => ({ contents: [{ uri, mimeType: 'text/markdown', text: RULES }] }),
  'prompts/list': () => ({ prompts: PROMPTS }),
  ping: () => ({}),
};

/** @param {{ id?: number; method: string; params?: unknown }} call @returns {unknown} undefined: nothing is to be said */
export function answerTo({ id, method, params }) {
  if (id === undefined) return undefined;
  const result = ANSWERS[method]?.(params);
  return result
    ? { jsonrpc: '2.0', id, result }
    : { jsonrpc: '2.0', id, error: { code: -32601, message: method } };
}
