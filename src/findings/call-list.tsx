import type { ReportRequest } from '../model';
import { Explained } from '../ui/explained';
import { LongList } from '../ui/long-list';
import { duration, size, t, tCount, tNamed } from '../ui/text';
import type { Endpoint } from './endpoints';
import { Fields } from './fields';
import { isLive } from './loading';
import { choose, selected } from './selection';

/** The requests of the open endpoint, each with its address and time. */
export function CallList({ endpoint }: { endpoint: Endpoint }) {
  return (
    <div class="calls">
      <Lit />
      <LongList
        first={5}
        items={endpoint.calls}
        rowClass="call"
        keyOf={({ id }) => id}
        row={(call) => (
          <>
            {isOneOfMany(call, endpoint) ? null : (
              <p class="code address" dir="ltr">
                {call.url}
              </p>
            )}
            <p class="small quiet-text">
              <Explained>{facts(call).join(' · ')}</Explained>
            </p>
            {endpoint.calls.length > 1 ? <CallButton row={endpoint.key} call={call} /> : null}
            {call.id === selected.value?.requestId && call.fields.sent > 0 ? (
              <Fields row={endpoint.key} requestId={call.id} />
            ) : null}
          </>
        )}
      />
    </div>
  );
}

/** All messages of a connection have its address: the first says it for the others. */
function isOneOfMany(call: ReportRequest, { calls }: Endpoint): boolean {
  return isLive(call) && call !== calls[0] && call.url === calls[0]?.url;
}

/** How many places are lit up; the menu's status line says it aloud. */
function Lit() {
  const places = selected.value?.places;
  return (
    <p class="small lit" aria-hidden="true">
      {typeof places === 'number' ? tCount('popup_lit', places) : ''}
    </p>
  );
}

function CallButton({ row, call }: { row: string; call: ReportRequest }) {
  const lit = selected.value?.requestId === call.id && selected.value.path === undefined;
  return (
    <button
      type="button"
      class="quiet small"
      aria-pressed={lit}
      disabled={lit || call.usedBy === 0}
      onClick={() => void choose(row, call.id)}
    >
      {call.usedBy > 0 ? tCount('popup_places', call.usedBy) : t('popup_not_shown')}
    </button>
  );
}

/** What is known of a request, each a short phrase. */
function facts(call: ReportRequest): string[] {
  const known = [
    call.status > 0 ? t('popup_status', String(call.status)) : '',
    timeOf(call),
    call.bytes >= 0 ? size(call.bytes) : '',
    tNamed(`popup_decoded_${call.decoded}`) || call.decoded,
    call.cache === 'unknown' || call.via === 'storage' ? '' : t(`popup_cache_${call.cache}`),
    call.recovered ? t('popup_was_recovered') : '',
    call.status > 0 ? t(`popup_answered_${call.party}`) : '',
    call.signIn && !isLive(call) ? t(`popup_sign_in_${call.signIn}`) : '',
  ];
  return known.filter((fact) => fact !== '');
}

/** A message of a connection comes; a request takes its time; what was kept is from before. */
function timeOf(call: ReportRequest): string {
  if (call.via === 'storage')
    return call.startedMs < 0 ? t('popup_kept_for', duration(-call.startedMs)) : t('popup_kept');
  const took = duration(Math.max(0, call.finishedMs - call.startedMs));
  return isLive(call)
    ? t('popup_came', duration(call.finishedMs))
    : t('popup_time', duration(call.startedMs), took);
}
