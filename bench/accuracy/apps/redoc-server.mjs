// The description of an interface that is invented: a library of tools in Bergamo lends them by the day. OpenAPI 3, as a server of it would make it.

/** @param {string} name */
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
/** @param {string} description @param {object} schema */
const answer = (description, schema) => ({ description, content: { 'application/json': { schema } } });
const PROBLEM = answer('Richiesta rifiutata, con il motivo in chiaro', ref('Rifiuto'));

const SCHEMAS = {
  Prestito: {
    type: 'object',
    required: ['codice', 'attrezzo', 'dal'],
    properties: {
      codice: {
        type: 'string',
        pattern: '^PR-[0-9]{6}$',
        example: 'PR-204871',
        description: 'Assegnato allo sportello',
      },
      attrezzo: ref('Attrezzo'),
      socio: {
        type: 'integer',
        format: 'int64',
        minimum: 1000,
        example: 3318,
        description: 'Numero della *tessera*',
      },
      dal: { type: 'string', format: 'date', example: '2026-11-05' },
      giorni: {
        type: 'integer',
        minimum: 1,
        maximum: 21,
        default: 7,
        description: 'Durata, prorogabile una volta',
      },
      cauzione: {
        type: 'number',
        format: 'double',
        example: 42.5,
        nullable: true,
        description: 'In euro, resa al rientro',
      },
      stato: { type: 'string', enum: ['prenotato', 'fuori', 'rientrato', 'smarrito'], example: 'fuori' },
      note: {
        type: 'array',
        maxItems: 5,
        items: { type: 'string', maxLength: 280 },
        example: ['Manca la chiave del mandrino'],
      },
    },
  },
  Attrezzo: {
    type: 'object',
    properties: {
      sigla: { type: 'string', example: 'TRA-0117' },
      nome: { type: 'string', example: 'Trapano a colonna da banco' },
      peso: { type: 'number', format: 'float', example: 18.4, description: 'Chilogrammi' },
      pericolo: { type: 'boolean', example: true, description: 'Solo con corso di sicurezza' },
    },
  },
  Rifiuto: {
    type: 'object',
    properties: {
      motivo: { type: 'string', example: 'Il socio ha già tre attrezzi fuori' },
      riprovareTra: { type: 'integer', example: 86400, description: 'Secondi' },
    },
  },
};

export const DESCRIPTION = {
  openapi: '3.0.3',
  info: {
    title: 'Attrezzoteca della Malpensata',
    version: '4.2.0',
    description:
      "Prestiti, soci e scaffali dell'attrezzoteca di **Bergamo**. Le chiavi si chiedono a *Ottavia Rota*, il martedì dalle 17.\n\n# Limiti\n\nOgni chiave può fare 120 richieste al minuto; oltre, la risposta è `429`.",
    termsOfService: 'https://attrezzoteca.example/condizioni',
    contact: {
      name: 'Sportello tecnico',
      email: 'tecnico@attrezzoteca.example',
      url: 'https://attrezzoteca.example',
    },
    license: { name: 'EUPL 1.2', url: 'https://eupl.eu/1.2/it/' },
  },
  servers: [
    { url: 'https://api.attrezzoteca.example/v4', description: 'In servizio' },
    { url: 'https://prova.attrezzoteca.example/v4', description: 'Prove, svuotata ogni notte' },
  ],
  tags: [
    { name: 'Prestiti', description: 'Chi ha preso **che cosa**, e fino a quando.' },
    { name: 'Scaffali', description: 'Dove sta ogni attrezzo quando è in sede.' },
  ],
  paths: {
    '/prestiti': {
      get: {
        tags: ['Prestiti'],
        operationId: 'elencaPrestiti',
        summary: 'Elenca i prestiti aperti',
        description: 'Dal più vecchio al più nuovo. Quelli scaduti vengono **sempre** per primi.',
        parameters: [
          {
            name: 'socio',
            in: 'query',
            description: 'Solo quelli di questa tessera',
            schema: { type: 'integer', example: 3318 },
          },
          {
            name: 'scadutiDa',
            in: 'query',
            required: true,
            description: 'Giorni di ritardo, almeno',
            schema: { type: 'integer', minimum: 0, maximum: 365, default: 3 },
          },
          {
            name: 'ordine',
            in: 'query',
            description: 'Come ordinarli',
            schema: { type: 'string', enum: ['data', 'socio', 'cauzione'], default: 'data' },
          },
          {
            name: 'X-Sportello',
            in: 'header',
            description: 'Da quale sportello si chiede',
            schema: { type: 'string', example: 'malpensata-2' },
          },
        ],
        responses: {
          200: answer('Una pagina di prestiti', { type: 'array', items: ref('Prestito') }),
          403: PROBLEM,
        },
      },
    },
    '/prestiti/{codice}/proroga': {
      put: {
        tags: ['Prestiti'],
        operationId: 'proroga',
        summary: 'Proroga di una settimana',
        deprecated: true,
        parameters: [
          {
            name: 'codice',
            in: 'path',
            required: true,
            description: 'Quello sulla ricevuta',
            schema: { type: 'string', example: 'PR-204871' },
          },
        ],
        responses: { 204: { description: 'Prorogato fino alla nuova data' }, 404: PROBLEM },
      },
    },
    '/scaffali/{sigla}': {
      get: {
        tags: ['Scaffali'],
        operationId: 'cercaScaffale',
        summary: 'Dice dove sta un attrezzo',
        parameters: [
          {
            name: 'sigla',
            in: 'path',
            required: true,
            description: "La targhetta dell'attrezzo",
            schema: { type: 'string', example: 'TRA-0117' },
          },
        ],
        responses: { 200: answer('Corridoio e ripiano', ref('Attrezzo')) },
      },
    },
  },
  components: { schemas: SCHEMAS },
};
