import { expect, test } from 'vitest';
import { pathsOf, readableFormula } from './readable-formula';

test.each([
  ['sum of $.local_files', 'sum of local files'],
  ['average of $.data[*].price', 'average of price'],
  ['count of $.tasks[*].task.status', 'count of status'],
  ['$.jobs[0].finishedOn - $.jobs[0].timestamp', 'finished on − timestamp'],
  ['$.now.total - $.before.total', 'now → total − before → total'],
  [
    '$.method.GET.requests / sum of $.method[*].requests',
    'method → GET → requests ÷ sum of method → requests',
  ],
  ["$.actions['no action'] / sum of $.actions[*]", 'no action ÷ sum of actions'],
  ['sum of $.parts.*', 'sum of parts'],
  ['sum of $.data[?@.shelf == "a ] b"].price × $.data[?@.shelf == "a ] b"].stock', 'sum of price × stock'],
  ['$.rows[0].i + 1', 'i + 1'],
  ['$.page.total / 10, rounded up', 'total ÷ 10, rounded up'],
  ['now - $.started_at', 'now − started at'],
  ['$.pr.done / ($.pr.done + $.pr.left)', 'done ÷ (done + left)'],
  ['$.latest[1] × 0.001', 'latest × 0.001'],
])('%s reads "%s"', (formula, readable) => {
  expect(readableFormula(formula)).toBe(readable);
});

test('a formula has the paths that it is made of, in order', () => {
  expect(pathsOf("$.a['b c'][2] / sum of $.a[*].d")).toEqual(["$.a['b c'][2]", '$.a[*].d']);
});

test('a formula of many brackets takes no time', () => {
  const long = `sum of $${'[?@.a'.repeat(20_000)}`;
  const before = performance.now();
  readableFormula(long);
  expect(performance.now() - before).toBeLessThan(500);
});
