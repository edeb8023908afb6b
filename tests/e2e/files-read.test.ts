import { afterAll, describe, expect } from 'vitest';
import { itemOf, type Stage, setStage } from './session-stage';
import { test } from './support/browsers';

/** Puts words together from letters, so that no file has them. */
const ADRIFT = `<!doctype html><html lang="en"><title>Slipway</title><h1>Slipway</h1><p></p><script>
  document.querySelector('p').textContent = ['Adr', 'ift'].join('');
</script>`;

const ANSWERS = {
  '/': ADRIFT,
  '/with-script': ({ other }: { other: string }) => `${ADRIFT}<script src="${other}/far.js"></script>`,
  '/far.js': '"far"',
  '/with-empty': `${ADRIFT}<script src="/empty.js"></script>`,
  '/empty.js': '',
  '/compiled': ADRIFT.replace('<script>', "<script>fetch('/app.wasm').finally(() => {").replace(
    '</script>',
    '});</script>',
  ),
  '/large': '<!doctype html><html lang="en"><title>Slipway</title><p></p><script src="/large.js"></script>',
  '/moved': `${ADRIFT.replace('Slipway</h1>', 'Slipway at ebb</h1>').replace('<script>', "<script>history.pushState(null, '', '/elsewhere');")}`,
  '/elsewhere': '<!doctype html><html lang="en"><title>Elsewhere</title><h1>Not this one</h1>',
  // As large as bundles are that nobody made smaller.
  '/large.js': `document.querySelector('p').textContent = 'Adrift';//${'x'.repeat(6 * 1024 * 1024)}`,
};

describe('words that no answer and no file of the page has', () => {
  let stage: Stage;

  test.beforeAll(async ({ shared }) => {
    stage = await setStage(await shared.lend(), ANSWERS);
  });
  afterAll(() => stage?.close());

  test('are unsure', async () => {
    const tab = await stage.open('/');
    expect(itemOf(await tab.label(), 'Adrift')).toMatchObject({ label: 'unsure' });
  });

  test('are unsure beside a script with nothing in it', async () => {
    const tab = await stage.open('/with-empty');
    expect(itemOf(await tab.label(), 'Adrift')).toMatchObject({ label: 'unsure' });
  });

  test.for([
    ['a script of another origin', '/with-script'],
    ['compiled code', '/compiled'],
  ] as const)('are taken for the page’s own where %s cannot be read', async ([, path]) => {
    const tab = await stage.open(path);
    await tab.page.waitForFunction(() => document.querySelector('p')?.textContent === 'Adrift');
    expect(itemOf(await tab.label(), 'Adrift')).toMatchObject({
      label: 'frontend',
      segments: [{ origin: 'computed' }],
    });
  });

  test('are found in a script of six megabytes', async () => {
    const tab = await stage.open('/large');
    expect(itemOf(await tab.label(), 'Adrift')).toMatchObject({
      label: 'frontend',
      segments: [{ origin: 'script', evidence: [{ kind: 'in-script' }] }],
    });
  });

  test('are found in the document that was loaded, wherever its history went since', async () => {
    const tab = await stage.open('/moved');
    const document = (await tab.label()).requests.find(({ via }) => via === 'document');
    expect(document).toMatchObject({ url: expect.stringMatching(/\/moved$/), recovered: true });
  });
});
