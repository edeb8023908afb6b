import { afterAll, expect } from 'vitest';
import { itemOf, type Stage, setStage, type Tab } from './session-stage';
import { test } from './support/browsers';

const PAGE = `<!doctype html><html lang="en"><title>Kiln</title><h1>Glazes</h1><p></p><script>
  fetch('/api/glaze').then((answer) => answer.json()).then(({ glaze }) => {
    document.querySelector('p').textContent = glaze;
    document.body.dataset.ready = '';
  });</script>`;

let stage: Stage;
let tab: Tab;

test.beforeAll(async ({ shared }) => {
  stage = await setStage(await shared.lend(), { '/': PAGE, '/api/glaze': '{"glaze": "Tenmoku brown"}' });
  tab = await stage.open('/');
  await tab.page.waitForSelector('[data-ready]');
});
afterAll(() => stage?.close());

test('the keyboard command puts the labels on, and takes them off again', async () => {
  await stage.session.pressShortcut(tab.page, 'toggle');
  await expect.poll(() => tab.state()).toBe('labelled');
  expect(itemOf(await tab.report(), 'Tenmoku brown')?.label).toBe('backend');
  await stage.session.pressShortcut(tab.page, 'toggle');
  await expect.poll(() => tab.state()).toBe('off');
});

test('"Where does this come from?" labels the page and keeps the card open at what was clicked', async () => {
  await tab.page.bringToFront();
  await tab.page.click('p', { button: 'right' });
  await stage.session.chooseMenuItem(tab.page, 'locate');
  await expect.poll(() => tab.state()).toBe('labelled');
  // A card that merely follows the pointer would go with it.
  await tab.page.mouse.move(600, 500);
  await expect.poll(() => tab.page.evaluate(cardIsBelow, 'p')).toBe(true);
  await tab.off();
});

/** Runs in the page. Our shadow tree is closed: its host is what can be found where the card is drawn. */
function cardIsBelow(selector: string): boolean {
  const { left, bottom } = document.querySelector(selector)!.getBoundingClientRect();
  const found = Array.from({ length: 30 }, (_, i) => document.elementFromPoint(left + 40, bottom + i * 4));
  return found.some(
    (element) => element?.parentNode === document.documentElement && element !== document.body,
  );
}
