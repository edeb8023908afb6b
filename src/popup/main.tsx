import { openSession } from '../findings/session';
import { openPage } from '../ui/page';
import { Popup } from './popup';

openPage('popup_title', Popup);
void openSession();
