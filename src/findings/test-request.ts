import type { ReportRequest } from '../model';

/** A request for tests, with what the test says of it. */
export function request(known: Partial<ReportRequest>): ReportRequest {
  return {
    id: 'r1',
    method: 'GET',
    url: 'https://api.example/things',
    status: 200,
    mime: 'application/json',
    via: 'fetch',
    startedMs: 0,
    finishedMs: 0,
    bytes: -1,
    party: 'site',
    cache: 'unknown',
    usedBy: 0,
    name: '/things',
    fields: { sent: 0, shown: 0 },
    decoded: 'json',
    ...known,
  };
}
