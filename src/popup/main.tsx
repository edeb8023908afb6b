import { openSession } from '../findings/session';
import { openPage } from '../ui/page';
import { Popup } from './popup';

// First of all: the answer is on its way while the page is drawn.
void openSession();
openPage('popup_title', Popup);
