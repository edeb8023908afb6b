import type { ReportRequest } from '../model';

/** One line of the menu: the requests of one method, server and readable name. */
export interface Endpoint {
  key: string;
  method: string;
  name: string;
  /** Host and port that answered. */
  host: string;
  via: ReportRequest['via'];
  party: ReportRequest['party'];
  /** At least one. What the page shows most comes first, then in order of arrival. */
  calls: ReportRequest[];
  fields: { sent: number; shown: number };
  usedBy: number;
}

export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

function open(key: string, host: string, { method, name, via, party }: ReportRequest): Endpoint {
  return { key, method, name, host, via, party, calls: [], fields: { sent: 0, shown: 0 }, usedBy: 0 };
}

function add(endpoint: Endpoint, call: ReportRequest): void {
  endpoint.calls.push(call);
  endpoint.fields.sent += call.fields.sent;
  endpoint.fields.shown += call.fields.shown;
  endpoint.usedBy += call.usedBy;
}

/** The menu: what the page uses most comes first, then in order of arrival. */
export function endpointsOf(requests: ReportRequest[]): Endpoint[] {
  const endpoints = new Map<string, Endpoint>();
  for (const call of requests) {
    const host = hostOf(call.url);
    const key = JSON.stringify([call.via, call.method, host, call.name]);
    const endpoint = endpoints.get(key) ?? open(key, host, call);
    endpoints.set(key, endpoint);
    add(endpoint, call);
  }
  for (const { calls } of endpoints.values()) calls.sort(byUse);
  return [...endpoints.values()].sort(byUse);
}

function byUse(a: { usedBy: number }, b: { usedBy: number }): number {
  return b.usedBy - a.usedBy;
}

/** The call whose data the page shows most: the one that stands for its endpoint. */
export function mainCall({ calls }: Endpoint): ReportRequest {
  return calls[0]!;
}
