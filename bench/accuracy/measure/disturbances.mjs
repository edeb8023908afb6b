// The same page under circumstances that must not change a label.

/** @typedef {import('../../../src/model.ts').Observation} Observation */

/** @type {Record<string, (observation: Observation) => Observation>} */
export const DISTURBANCES = {
  'other key names': renamed,
  'reordered arrays': (observation) => withBodies(observation, reversed),
  'numbers as texts': (observation) => withBodies(observation, asTexts),
  // The document calls itself German; what language its texts are in, the extension asks the browser (`src/content/languages.ts`).
  'another locale': (observation) => ({
    ...observation,
    locales: ['de-DE', ...observation.locales],
  }),
  'broken lines': (observation) => ({
    ...observation,
    runs: observation.runs.map((run) =>
      run.node === 'text' ? { ...run, text: run.text.trim().replaceAll(' ', '\n          ') } : run,
    ),
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

/**
 * Field names become numbers of fields, in the answers and in the code that reads them. Identifiers that are used as names
 * stay, and so does what the page shows: there a name is data, or a word.
 *
 * @param {Observation} observation
 * @returns {Observation}
 */
function renamed(observation) {
  const shown = new Set(observation.runs.flatMap(({ text }) => [text.trim(), ...text.split(/\W+/)]));
  /** @type {Map<string, string>} */
  const names = new Map();
  const nameOf = (/** @type {string} */ name) => {
    if (!/^[A-Za-z_]\w*$/.test(name) || shown.has(name)) return name;
    const other = `f${[...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 99_991, 7)}`;
    names.set(name, other);
    return other;
  };
  const answers = withBodies(observation, (json) => withNames(json, nameOf));
  const inCode = (/** @type {string} */ code) =>
    code.replace(READ_BY_NAME, (name) => names.get(name) ?? name);
  return {
    ...answers,
    assets: answers.assets.map((asset) => ({ ...asset, text: inCode(asset.text) })),
    exchanges: answers.exchanges.map((exchange) =>
      exchange.body.kind === 'text' && TEMPLATE.test(exchange.url)
        ? { ...exchange, body: { ...exchange.body, text: inCode(exchange.body.text) } }
        : exchange,
    ),
  };
}

/** `row.price`, `'price'`. */
const READ_BY_NAME = /(?<=[\w\])]\.)[A-Za-z_]\w*|(?<=(["'`]))[A-Za-z_]\w*(?=\1)/g;
const TEMPLATE = /\.(?:html?|hbs|mustache)(?:[?#]|$)/;

/** @param {unknown} json @param {(name: string) => string} nameOf @returns {unknown} */
function withNames(json, nameOf) {
  if (Array.isArray(json)) return json.map((item) => withNames(item, nameOf));
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, child]) => [nameOf(name), withNames(child, nameOf)]),
  );
}

/** As servers write 64-bit integers and money. @param {unknown} json @returns {unknown} */
function asTexts(json) {
  if (typeof json === 'number') return String(json);
  if (Array.isArray(json)) return json.map(asTexts);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(Object.entries(json).map(([name, child]) => [name, asTexts(child)]));
}

/** @param {unknown} json @returns {unknown} */
function reversed(json) {
  if (Array.isArray(json)) return json.map(reversed).reverse();
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(Object.entries(json).map(([name, child]) => [name, reversed(child)]));
}
