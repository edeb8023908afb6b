import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a framework's server answered once (`captured` in `tests/scenarios/frameworks/<framework>`, written by `capture.mjs`). */
interface Captured {
  origin: string;
  answers: { method: string; path: string; status: number; headers: Record<string, string>; file: string }[];
}

/** A server on this machine that answers as a framework's did. */
export interface Replay {
  url(path: string): string;
  close(): void;
}

/** `major`: an earlier one than the newest, which has a folder of its own. */
export async function replay(framework: string, major?: number): Promise<Replay> {
  const folder = join('tests/scenarios/frameworks', framework, major ? `captured-${major}` : 'captured');
  const captured = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as Captured;
  const server = createServer((request, response) => answer(request, response, captured, folder, origin()));
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`;
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: (path) => origin() + path,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, answers }: Captured,
  folder: string,
  here: string,
): void {
  const isPart = 'x-inertia' in request.headers || 'rsc' in request.headers;
  const found = answers.find(
    ({ method, path, headers }) =>
      method === request.method &&
      path === request.url &&
      !(isPart && /html/.test(headers['content-type'] ?? '')),
  );
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  const kept = readFileSync(join(folder, found.file));
  const body = found.file.endsWith('.gz') ? gunzipSync(kept) : kept;
  const location = found.headers.location?.replace(origin, here);
  response.writeHead(found.status, {
    ...found.headers,
    ...(location ? { location } : {}),
    'cache-control': 'no-store',
  });
  response.end(body.toString('utf8').replaceAll(origin, here));
}
