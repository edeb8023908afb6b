import { Hint } from '../ui/explained';
import { LongList } from '../ui/long-list';
import { t, tCount } from '../ui/text';
import { EndpointRow } from './endpoint-row';
import type { Endpoint } from './endpoints';
import { selected } from './selection';
import './menu.css';

/** The endpoints the page called. */
export function Menu({ endpoints }: { endpoints: Endpoint[] }) {
  if (endpoints.length === 0) return <p class="quiet-text">{t('popup_no_requests')}</p>;
  return (
    <>
      <Hint>{t('popup_menu_hint')}</Hint>
      <p role="status" class="visually-hidden">
        {revealed()}
      </p>
      <LongList
        class="menu"
        items={endpoints}
        rowClass="endpoint"
        keyOf={({ key }) => key}
        row={(endpoint) => <EndpointRow endpoint={endpoint} />}
      />
    </>
  );
}

function revealed(): string {
  const places = selected.value?.places;
  return typeof places === 'number' ? tCount('popup_lit', places) : '';
}
