import { followLanguage } from '../ui/language';
import { openPage } from '../ui/page';
import { Popup } from './popup';
import { openSession } from './session';

openPage('popup_title', Popup);
followLanguage();
void openSession();
