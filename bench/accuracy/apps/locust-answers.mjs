// What Locust says of a library's catalogue under load; nothing of it exists.

/**
 * @param {string} method @param {string} name @param {[number, number]} counts @param {[number, number, number]} shares median, nine
 * of ten, 99 of 100 @param {[number, number, number]} times mean, least, most @param {[number, number, number]} rates bytes, requests
 * and failures a second
 */
const row = (
  method,
  name,
  [num_requests, num_failures],
  [median, ninetieth, ninetyNinth],
  [avg, min, max],
  rates,
) => ({
  method,
  name,
  safe_name: name.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  num_requests,
  num_failures,
  avg_response_time: avg,
  min_response_time: min,
  max_response_time: max,
  current_rps: rates[1],
  current_fail_per_sec: rates[2],
  median_response_time: median,
  ninetieth_response_time: ninetieth,
  ninety_ninth_response_time: ninetyNinth,
  avg_content_length: rates[0],
});

const STATS = [
  row('GET', '/obras/[cota]', [18422, 17], [38, 91, 240], [46.70219, 11, 1873], [5120.447, 61.3, 0]),
  row('POST', '/reservas', [2719, 204], [120, 410, 1300], [188.41527, 37, 4422], [318.0931, 8.9, 1.2]),
  row('GET', '/pesquisa?autor=Agustina', [6508, 0], [67, 180, 520], [92.557, 19, 2210], [23914.82, 21.7, 0]),
  row('GET', '/leitores/eu', [9044, 3], [21, 44, 96], [24.18, 6, 611], [902, 30.4, 0.1]),
  row('PUT', '/empréstimos/[n]/renovar', [1387, 88], [150, 530, 1700], [243.9, 52, 5090], [77.5, 4.6, 0.3]),
  row('WSR', 'fila <balcão>', [530, 0], [9, 14, 31], [9.6, 3, 58], [41, 1.8, 0]),
];

export const REPORT = {
  stats: [
    ...STATS,
    row('', 'Aggregated', [38610, 312], [42, 170, 760], [67.31448, 3, 5090], [6718.92, 128.7, 1.6]),
  ],
  errors: [
    {
      method: 'POST',
      name: '/reservas',
      error: "HTTPError('409 Client Error: Conflict for url: /reservas')",
      occurrences: 191,
    },
    { method: 'POST', name: '/reservas', error: "CatchResponseError('sem lugar na fila')", occurrences: 13 },
    {
      method: 'PUT',
      name: '/empréstimos/[n]/renovar',
      error: "HTTPError('423 Client Error: Locked')",
      occurrences: 88,
    },
    {
      method: 'GET',
      name: '/obras/[cota]',
      error: "ConnectionResetError(104, 'ligação interrompida')",
      occurrences: 17,
    },
    { method: 'GET', name: '/leitores/eu', error: "HTTPError('503 Server Error')", occurrences: 3 },
  ],
  total_rps: 128.7,
  fail_ratio: 0.0080808,
  current_response_time_percentile_95: 310,
  current_response_time_percentile_50: 44,
  workers: [
    { id: 'estante_9f1c', state: 'running', user_count: 140, cpu_usage: 71.3, memory_usage: 94_482_432 },
    { id: 'balcao_02aa', state: 'running', user_count: 139, cpu_usage: 66.8, memory_usage: 90_226_688 },
    { id: 'sotao_c40e', state: 'spawning', user_count: 61, cpu_usage: 12.4, memory_usage: 61_911_040 },
  ],
  state: 'running',
  user_count: 340,
};

/** @param {number} ratio @param {Record<string, unknown>} [tasks] */
const task = (ratio, tasks) => ({ ratio, ...(tasks ? { tasks } : {}) });

export const TASKS = {
  per_class: {
    Leitora: task(0.7, {
      procurar: task(0.5),
      ver_obra: task(0.3125, { folhear: task(0.75), voltar: task(0.25) }),
      reservar: task(0.1875),
    }),
    Bibliotecário: task(0.3, { renovar: task(0.6), atender_fila: task(0.4) }),
  },
  total: {
    Leitora: task(0.7, {
      procurar: task(0.35),
      ver_obra: task(0.21875, { folhear: task(0.1640625), voltar: task(0.0546875) }),
      reservar: task(0.13125),
    }),
    Bibliotecário: task(0.3, { renovar: task(0.18), atender_fila: task(0.12) }),
  },
};

export const EXCEPTIONS = {
  exceptions: [
    {
      count: 6,
      msg: "'cota'",
      traceback: '  File "leitora.py", line 41, in ver_obra\n    self.abrir(obra["cota"])\n',
      nodes: 'estante_9f1c, sotao_c40e',
    },
  ],
};
