import { runProcess } from './run-process.mjs';

/** Warnings that may stand, each with its reason. */
const EXPLAINED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    where: /^assets\//,
    why: "Preact's own code for dangerouslySetInnerHTML, which no file of ours uses",
  },
];

/**
 * What addons.mozilla.org would say of the build for Firefox. No error, and no warning without an explanation.
 *
 * @returns {Promise<import('./run-vitest.mjs').Outcome>}
 */
export async function lintAddon() {
  const linter = ['node_modules/addons-linter/bin/addons-linter', 'dist/firefox', '--output', 'json'];
  const { output } = await runProcess([process.execPath, ...linter], { minutes: 2, quiet: true });
  /** @type {{ errors: Finding[], warnings: Finding[] }} */
  const { errors, warnings } = JSON.parse(output);
  const findings = [...errors.map(told('error')), ...warnings.map(told('warning'))];
  for (const { line } of findings) console.log(line);
  const failed = findings.filter(({ why }) => !why).length;
  return failed === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @typedef {{ code: string, message: string, file?: string }} Finding
 * @param {'error' | 'warning'} kind
 * @returns {(finding: Finding) => { line: string, why: string | undefined }}
 */
function told(kind) {
  return ({ code, message, file = '' }) => {
    const known = EXPLAINED.find((one) => kind === 'warning' && one.code === code && one.where.test(file));
    return {
      line: `${kind} ${code} ${file}: ${known ? `explained: ${known.why}` : message}`,
      why: known?.why,
    };
  };
}
