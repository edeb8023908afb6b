import { parseJson } from './json';
import { isContainer } from './plain';

/** An answer that a server gave itself while it wrote a document, and wrote into it. */
export interface EmbeddedAnswer {
  /** As written: absolute, or relative to the document. */
  url: string;
  status: number;
  /** '' where it is not known. */
  mime: string;
  text: string;
}

/**
 * SvelteKit's `<script data-sveltekit-fetched data-url data-b64?>`: what `fetch` in a `load` function answered
 * (https://github.com/sveltejs/kit/blob/main/packages/kit/src/runtime/server/page/serialize_data.js). Null when this is
 * something else. Never throws.
 */
export function svelteKitAnswer(text: string, url: string, isBase64: boolean): EmbeddedAnswer | null {
  const { status, headers, body } = recordOf(parseJson(text));
  if (typeof body !== 'string') return null;
  return {
    url,
    status: typeof status === 'number' ? status : 0,
    mime: String(recordOf(headers)['content-type'] ?? '').split(';', 1)[0]!,
    text: isBase64 ? textOfBase64(body) : body,
  };
}

/**
 * Angular's transfer state: the answers that HttpClient's cache holds, by a hash of the request, as answers; and the state without
 * them, as JSON (https://github.com/angular/angular/blob/main/packages/common/http/src/transfer_cache.ts). Null where there is no
 * such answer. Never throws.
 */
export function angularAnswers(text: string): { answers: EmbeddedAnswer[]; rest: string } | null {
  const answers: EmbeddedAnswer[] = [];
  const rest: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(recordOf(parseJson(text)))) {
    const { b: body, u: url, s: status, rt: type } = recordOf(entry);
    if (typeof url === 'string' && typeof status === 'number' && body !== undefined)
      answers.push({ url, status, ...bodyOf(body, type) });
    else rest[key] = entry;
  }
  return answers.length > 0 ? { answers, rest: JSON.stringify(rest) } : null;
}

/** Where an answer came from, absolute; `holder`, the address of what holds it, where it is written as none. Never throws. */
export function addressOf({ url }: EmbeddedAnswer, base: string, holder: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : holder;
}

function bodyOf(body: unknown, type: unknown): Pick<EmbeddedAnswer, 'mime' | 'text'> {
  if (typeof body === 'string' && type !== 'json') return { mime: 'text/plain', text: body };
  return { mime: 'application/json', text: JSON.stringify(body) };
}

function recordOf(value: unknown): Record<string, unknown> {
  return isContainer(value) ? (value as Record<string, unknown>) : {};
}

function textOfBase64(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  } catch {
    return base64;
  }
}
