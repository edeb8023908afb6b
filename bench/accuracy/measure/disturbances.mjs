// The same page under circumstances that must not change a label.

/** @typedef {import('../../../src/model.ts').Observation} Observation */

/** @type {Record<string, (observation: Observation) => Observation>} */
export const DISTURBANCES = {
  'other key names': (observation) => withBodies(observation, renamed),
  'reordered arrays': (observation) => withBodies(observation, reversed),
  'another locale': (observation) => ({
    ...observation,
    locales: ['de-DE', ...observation.locales.slice(1)],
  }),
  'delayed answers': (observation) => ({
    ...observation,
    exchanges: observation.exchanges.map((exchange) => ({
      ...exchange,
      finishedMs: exchange.finishedMs + 3000,
    })),
  }),
};

/** @param {Observation} observation @param {(json: unknown) => unknown} change @returns {Observation} */
function withBodies(observation, change) {
  return {
    ...observation,
    exchanges: observation.exchanges.map((exchange) => {
      const text = exchange.body.kind === 'text' ? changedText(exchange.body.text, change) : null;
      return text === null ? exchange : { ...exchange, body: { kind: 'text', text } };
    }),
  };
}

/** @param {string} text @param {(json: unknown) => unknown} change */
function changedText(text, change) {
  try {
    return JSON.stringify(change(JSON.parse(text)));
  } catch {
    return null;
  }
}

/** Field names become numbers of fields; identifiers that are used as names stay. @param {unknown} json @returns {unknown} */
function renamed(json) {
  if (Array.isArray(json)) return json.map(renamed);
  if (json === null || typeof json !== 'object') return json;
  const names = (/** @type {string} */ name) =>
    /^[A-Za-z_]\w*$/.test(name)
      ? `f${[...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 99_991, 7)}`
      : name;
  return Object.fromEntries(Object.entries(json).map(([name, child]) => [names(name), renamed(child)]));
}

/** @param {unknown} json @returns {unknown} */
function reversed(json) {
  if (Array.isArray(json)) return json.map(reversed).reverse();
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(Object.entries(json).map(([name, child]) => [name, reversed(child)]));
}
