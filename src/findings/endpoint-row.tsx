import { number, t, tCount } from '../ui/text';
import { CallList } from './call-list';
import { type Endpoint, mainCall } from './endpoints';
import { choose, chooseNothing, selected } from './selection';
import { tagOf } from './tag';

/** One endpoint: choosing it lights up its places on the page and opens its requests. */
export function EndpointRow({ endpoint }: { endpoint: Endpoint }) {
  const open = selected.value?.row === endpoint.key;
  const call = mainCall(endpoint);
  return (
    <>
      <button
        type="button"
        class="endpoint-button"
        aria-expanded={open}
        onClick={() => void (open ? chooseNothing() : choose(endpoint.key, call.id))}
      >
        <span class="tag code">{tagOf(endpoint)}</span>
        <span class="endpoint-name" dir="auto">
          {endpoint.name}
        </span>
        <span class="endpoint-used">
          {endpoint.usedBy > 0 ? tCount('popup_places', endpoint.usedBy) : t('popup_not_shown')}
        </span>
        <span class="endpoint-who small quiet-text">
          <span class={`party party-${endpoint.party}`}>{t(`popup_party_${endpoint.party}`)}</span>
          <bdi>{endpoint.host}</bdi>
          <span class="endpoint-went">{went(endpoint).join(' · ')}</span>
        </span>
        <Served endpoint={endpoint} />
      </button>
      {open ? <CallList endpoint={endpoint} /> : null}
    </>
  );
}

/** How much of what was sent is shown, in words and as a thin bar. */
function Served({ endpoint }: { endpoint: Endpoint }) {
  const { sent, shown } = endpoint.fields;
  return (
    <span class="endpoint-served small quiet-text">
      <span>{sent > 0 ? tCount('popup_fields', sent, number(shown)) : t('popup_no_fields')}</span>
      <span class="meter" aria-hidden="true">
        {sent > 0 ? <span style={{ inlineSize: `${(100 * shown) / sent}%` }} /> : null}
      </span>
    </span>
  );
}

/** How the requests went, in a word each: how many, with what status, out of which store. */
function went({ calls }: Endpoint): string[] {
  const statuses = new Set(calls.map((call) => call.status).filter((status) => status > 0));
  const asked = calls.some(({ signIn }) => signIn === 'asked');
  const cached = calls.some(({ cache }) => cache === 'browser' || cache === 'cdn');
  return [
    calls.length > 1 ? t('popup_times', number(calls.length)) : '',
    [...statuses].join(', '),
    asked ? t('popup_tag_sign_in') : '',
    calls.some((call) => call.recovered) ? t('popup_tag_recovered') : cached ? t('popup_tag_cached') : '',
  ].filter((word) => word !== '');
}
