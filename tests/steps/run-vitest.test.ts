import { expect, test } from 'vitest';
import { countTests } from './run-vitest.mjs';

function file(status: string, ...tests: string[]) {
  return { status, name: 'x.test.ts', assertionResults: tests.map((one) => ({ status: one })) };
}

test.each([
  { what: 'all pass', files: [file('passed', 'passed', 'passed')], ok: true, passed: 2, failed: 0 },
  { what: 'one fails', files: [file('failed', 'passed', 'failed')], ok: false, passed: 1, failed: 1 },
  { what: 'a file breaks before its tests', files: [file('failed')], ok: false, passed: 0, failed: 1 },
  {
    what: 'a test is left out',
    files: [file('passed', 'passed', 'skipped')],
    ok: true,
    passed: 1,
    failed: 1,
  },
  { what: 'all pass, but the run fails', files: [file('passed', 'passed')], ok: false, passed: 1, failed: 1 },
  { what: 'nothing ran', files: [], ok: true, passed: 0, failed: 1 },
])('$what', ({ files, ok, passed, failed }) => {
  expect(countTests({ success: ok, testResults: files }, ok)).toEqual({ passed, failed });
});

test('a run without results is a failure', () => {
  expect(countTests(null, false)).toEqual({ passed: 0, failed: 1 });
});
