import { followTabs } from '../findings/follow-tabs';
import { openPage } from '../ui/page';
import { Panel } from './panel';

openPage('panel_title', Panel);
void followTabs();
