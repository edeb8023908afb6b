import { followEverywhere } from '../ui/everywhere';
import { openPage } from '../ui/page';
import { followShortcut } from '../ui/shortcut-keys';
import { Options } from './options';

openPage('options_title', Options);
followEverywhere();
followShortcut();
