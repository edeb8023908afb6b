/** `npm run build [chrome|firefox]`: the unpacked extensions, in dist/chrome and dist/firefox. */
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { Failure } from './failure.mjs';
import { setup } from './setup.mjs';

async function main() {
  await setup({ browsers: [] });
  const { buildExtension, TARGETS } = await import('./build-extension.mjs');
  const asked = process.argv.slice(2);
  const targets = TARGETS.filter((target) => asked.length === 0 || asked.includes(target));
  if (targets.length < (asked.length || 1))
    throw new Failure(`Only these can be built: ${TARGETS.join(', ')}.`);
  for (const target of targets) await buildExtension(target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runCommand(main);
