import { openSession } from '../findings/session';
import { inOwnTab } from '../findings/target-tab';
import { openPage } from '../ui/page';
import { Popup } from './popup';

/** What is known of a page is drawn at once. One that is too busy to say anything is not waited for, ms. */
const PATIENCE = 60;

document.documentElement.classList.toggle('popup-window', !inOwnTab);
await Promise.race([openSession(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
openPage('popup_title', Popup);
// Its controls answer from here on (`bench/speed/popup.mjs` prints when).
performance.mark('interactive');
