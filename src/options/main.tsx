import { followEverywhere } from '../ui/everywhere';
import { openPage } from '../ui/page';
import { followShortcut } from '../ui/shortcut-keys';
import { Options } from './options';
import { followSites } from './single-sites';

openPage('options_title', Options);
followEverywhere();
followSites();
followShortcut();
