import { Switch } from '../ui/switch';
import { t } from '../ui/text';
import { hostOf } from './endpoints';
import { gist, label, tab, unlabel } from './session';

/** Our name, the page's, and the one switch that puts labels on and takes them off. */
export function Header() {
  const { state } = tab.value;
  const url = gist.value?.page?.url;
  return (
    <header class="header">
      <div class="header-names">
        <h1>{t('name')}</h1>
        {url ? <p class="quiet-text host">{hostOf(url) || url}</p> : null}
      </div>
      <Switch
        checked={state === 'working' || state === 'labelled'}
        disabled={state === 'not-allowed'}
        onChange={(on) => void (on ? label() : unlabel())}
      >
        {t('popup_labels')}
      </Switch>
    </header>
  );
}
