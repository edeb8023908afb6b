import { createHash, randomUUID } from 'node:crypto';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{status?: number, cache: string, body: object | null}} Answer `cache` is the Cache-Control header; status 200 unless told */

const LONGEST_BODY = 10_000;

/**
 * Sends JSON; where it may be kept, with an ETag, so that a repeated request costs a 304 only.
 * @param {Request} request @param {Response} response @param {Answer} answer
 */
export function answerJson(request, response, { status = 200, cache, body }) {
  const text = JSON.stringify(body);
  allowEveryOrigin(request, response);
  response.setHeader('Cache-Control', cache);
  response.setHeader('X-Request-Id', randomUUID());
  if (cache !== 'no-store') {
    const etag = `"${createHash('sha1').update(text).digest('base64url')}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
  }
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** @param {Response} response @param {string | null} svg null when there is no such picture */
export function answerSvg(response, svg) {
  if (svg === null) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': 'image/svg+xml',
    'Cache-Control': 'public, max-age=86400',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  });
  response.end(svg);
}

/** @param {Request} request @param {Response} response */
export function preflight(request, response) {
  allowEveryOrigin(request, response);
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '600',
  });
  response.end();
}

/** @param {Request} request @param {Response} response */
function allowEveryOrigin(request, response) {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag, X-Request-Id');
  response.setHeader('Timing-Allow-Origin', '*');
  response.setHeader('Vary', 'Origin');
}

/** @param {Request} request @returns {Promise<Record<string, unknown>>} empty when there is no JSON object in the body */
export async function readJson(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_BODY) return {};
  }
  try {
    const body = JSON.parse(text);
    return body !== null && typeof body === 'object' ? body : {};
  } catch {
    return {};
  }
}
