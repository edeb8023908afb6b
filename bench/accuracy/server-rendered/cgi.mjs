// A web server for one CGI program (RFC 3875) and the files beside it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listen } from '../host/listen.mjs';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
});

/**
 * @param {object} options
 * @param {string[]} options.command
 * @param {Record<string, string>} options.env
 * @param {string} options.files folder of what has an extension
 * @param {number} options.port
 * @returns {Promise<import('../host/serve.mjs').Running>}
 */
export function serveCgi({ command: [program = '', ...args], env, files, port }) {
  return listen(port, (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = path.join(files, path.basename(pathname));
    const type = TYPES[path.extname(pathname)];
    if (type && existsSync(file)) {
      response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
      return;
    }
    const child = spawn(program, args, {
      env: {
        PATH: process.env.PATH,
        GATEWAY_INTERFACE: 'CGI/1.1',
        SERVER_PROTOCOL: 'HTTP/1.1',
        SERVER_NAME: '127.0.0.1',
        SERVER_PORT: String(port),
        HTTP_HOST: `127.0.0.1:${port}`,
        REQUEST_METHOD: request.method ?? 'GET',
        REQUEST_URI: request.url,
        SCRIPT_NAME: '',
        PATH_INFO: decodeURIComponent(pathname),
        QUERY_STRING: search.slice(1),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    /** @type {Buffer[]} */
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.on('close', () => answer(Buffer.concat(pieces), response));
  });
}

/** @param {Buffer} output @param {import('node:http').ServerResponse} response */
function answer(output, response) {
  const text = output.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : '';
  const headers = head
    .split(/\r?\n/)
    .map((line) => /** @type {[string, string]} */ (line.split(/:\s*(.*)/, 2)));
  const status = Number(headers.find(([name]) => name.toLowerCase() === 'status')?.[1]?.slice(0, 3) ?? 200);
  for (const [name, value] of headers)
    if (name.toLowerCase() !== 'status' && value) response.setHeader(name, value);
  response.writeHead(status).end(output.subarray(end ? end.index + end[0].length : 0));
}
