// What the HTML of a page holds as JSON for its scripts: it comes from the server, and the instrument does not change it.

const ISLAND =
  /<script\b[^>]*\btype\s*=\s*["']?application\/(?:[\w.-]+\+)?json\b[^>]*>([\s\S]*?)<\/script>/gi;

/**
 * The texts in the JSON of scripts that are JSON by their type.
 *
 * @param {string} html
 */
export function embeddedTexts(html) {
  /** @type {Set<string>} */ const found = new Set();
  for (const [, json = ''] of html.matchAll(ISLAND)) {
    try {
      JSON.parse(json, (_, value) => {
        if (typeof value === 'string') found.add(value.trim());
        return value;
      });
    } catch {
      // Not for us: a page may write there what it likes.
    }
  }
  return found;
}
