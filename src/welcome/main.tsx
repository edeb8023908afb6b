import { followEverywhere } from '../ui/everywhere';
import { openPage } from '../ui/page';
import { followShortcut } from '../ui/shortcut-keys';
import { followPinning } from './pinning';
import { Welcome } from './welcome';

openPage('welcome_title', Welcome);
followEverywhere();
followPinning();
followShortcut();
