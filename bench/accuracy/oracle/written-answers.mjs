// Answers that a server asked for itself and wrote into a page beside its HTML, for the page's scripts to begin with.

const ANSWER = /(<script\b[^>]*\bdata-sveltekit-fetched\b[^>]*>)([\s\S]*?)(<\/script>)/g;
const ADDRESS = /\bdata-url="([^"]*)"/;

/**
 * The page with other answers in it (https://svelte.dev/docs/kit/load#Making-fetch-requests): scripts that begin with them put right what
 * the HTML says.
 *
 * @param {string} html
 * @param {string} base the page's address
 * @param {(body: string, url: string) => string} rewrite
 */
export function withWrittenAnswers(html, base, rewrite) {
  return html.replace(ANSWER, (all, opening, text, closing) => {
    const { body, ...more } = JSON.parse(text);
    const written = ADDRESS.exec(opening)?.[1]?.replaceAll('&amp;', '&');
    if (typeof body !== 'string' || written === undefined) return all;
    const put = { ...more, body: rewrite(body, new URL(written, base).href) };
    return opening + JSON.stringify(put).replaceAll('<', '\\u003C') + closing;
  });
}
