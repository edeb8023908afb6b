import { allowEverywhere, everywhere, onlyOnClick } from '../ui/everywhere';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';
import { SingleSites } from './single-sites';

/** The all-sites permission as a switch. A refusal leaves it off, whatever was clicked. */
export function Sites() {
  const held = everywhere.value;
  return (
    <section>
      <h2>{t('options_sites')}</h2>
      <Switch
        checked={held === true}
        disabled={held === null}
        onChange={(on) => void (on ? allowEverywhere() : onlyOnClick())}
      >
        {t('options_sites_all')}
      </Switch>
      <p class="quiet-text">{t(held ? 'options_sites_on' : 'options_sites_off')}</p>
      <SingleSites />
    </section>
  );
}
