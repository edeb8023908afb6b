import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointsOf, hostOf, mainCall } from './endpoints';
import { request } from './test-request';

test('requests of one name, method and server are one endpoint, and their numbers add up', () => {
  const [only, ...rest] = endpointsOf([
    request({
      id: 'r1',
      url: 'https://api.example/things?page=1',
      usedBy: 2,
      fields: { sent: 10, shown: 2 },
    }),
    request({ id: 'r2', url: 'https://api.example/things?page=2', usedBy: 3, fields: { sent: 8, shown: 3 } }),
  ]);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ host: 'api.example', usedBy: 5, fields: { sent: 18, shown: 5 } });
  expect(only?.calls.map(({ id }) => id)).toEqual(['r2', 'r1']);
});

test.each([
  ['method', { method: 'POST' }],
  ['server', { url: 'https://other.example/things' }],
  ['name', { name: '/others' }],
  ['way', { via: 'xhr' }],
] as const)('another %s is another endpoint', (_, difference) => {
  expect(endpointsOf([request({}), request(difference)])).toHaveLength(2);
});

test('what the page uses most comes first, and equals stay in order of arrival', () => {
  const names = [
    request({ name: 'unused' }),
    request({ name: 'little', usedBy: 1 }),
    request({ name: 'much', usedBy: 9 }),
    request({ name: 'unused too' }),
  ];
  expect(endpointsOf(names).map(({ name }) => name)).toEqual(['much', 'little', 'unused', 'unused too']);
});

test('the call whose data the page shows most stands for its endpoint, the first one among equals', () => {
  const calls = [request({ id: 'r1' }), request({ id: 'r2', usedBy: 4 }), request({ id: 'r3', usedBy: 4 })];
  expect(mainCall(endpointsOf(calls)[0]!).id).toBe('r2');
});

test('it is listed first, so that what is lit up is never among the calls that are not listed yet', () => {
  const calls = [request({ id: 'r1' }), request({ id: 'r2' }), request({ id: 'r3', usedBy: 4 })];
  expect(endpointsOf(calls)[0]?.calls.map(({ id }) => id)).toEqual(['r3', 'r1', 'r2']);
});

test('no request is lost and none counted twice', () => {
  const anyRequest = fc.record({ name: fc.constantFrom('a', 'b', 'c'), usedBy: fc.nat(9) }).map(request);
  fc.assert(
    fc.property(fc.array(anyRequest), (requests) => {
      const calls = endpointsOf(requests).flatMap((endpoint) => endpoint.calls);
      expect(calls).toHaveLength(requests.length);
      expect(new Set(calls)).toEqual(new Set(requests));
    }),
  );
});

test('an address that is none has no host', () => {
  expect(hostOf('nonsense')).toBe('');
});
