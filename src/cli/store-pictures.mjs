/** `npm run store-pictures`: the pictures that the stores show, in docs/store, taken of the demo with the extension as it is. */
import { runCommand } from './command.mjs';
import { setup } from './setup.mjs';

const FOLDER = 'docs/store';
/** What both stores want. */
const SIZE = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 400, height: 800 };
const TILE = { width: 440, height: 280 };

runCommand(async () => {
  await setup({ browsers: ['chromium'] });
  const { startDemo } = await import('../../demo/server.mjs');
  const { atTheEnd } = await import('./endings.mjs');
  const { startSession } = await import('./session.mjs');
  const { labelPage } = await import('./labelling.mjs');
  const { arranged, pictureOf, pointAt, viewOf, welcome } = await import('./store/pictures.mjs');
  const demo = await startDemo({ port: 0, apiPort: 0 });
  atTheEnd(demo.close);
  const session = await startSession('chromium');
  const { page, report } = await labelPage(session, demo.url);
  await page.setViewport(SIZE);
  const whole = await pictureOf(page, `${FOLDER}/1-labels.png`);
  await pointAt(page, report);
  await pictureOf(page, `${FOLDER}/2-card.png`);
  await page.mouse.move(0, 0);
  const popup = await viewOf(session, page, 'src/popup/index.html', POPUP);
  await arranged(session, `${FOLDER}/3-popup.png`, SIZE, [
    { picture: whole, x: 0, y: 0, ...SIZE },
    { picture: popup, x: SIZE.width - POPUP.width - 24, y: 16, ...POPUP, isRaised: true },
  ]);
  const panel = await viewOf(session, page, 'src/panel/index.html', PANEL);
  await page.setViewport({ width: SIZE.width - PANEL.width, height: SIZE.height });
  const narrow = await pictureOf(page);
  await arranged(session, `${FOLDER}/4-beside.png`, SIZE, [
    { picture: narrow, x: 0, y: 0, width: SIZE.width - PANEL.width, height: SIZE.height },
    { picture: panel, x: SIZE.width - PANEL.width, y: 0, ...PANEL },
  ]);
  await welcome(session, `${FOLDER}/tile.png`, TILE);
  console.log(`written: ${FOLDER}/*.png`);
});
