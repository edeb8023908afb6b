import { useSignal } from '@preact/signals';
import type { Overview } from '../messages';
import { Explained } from '../ui/explained';
import { number, percent, t, tCount } from '../ui/text';
import { endpointsOf, mainCall } from './endpoints';
import { choose, chooseNothing } from './selection';
import { showOnly } from './session';

/** One stop: what it says, and what the page looks like meanwhile. */
interface Stop {
  says: string;
  only?: 'data' | 'page';
  requestId?: string;
}

/** What there is to see on this page, from the data to what confuses people. */
function stopsOf({ summary, requests }: Overview): Stop[] {
  const [most] = endpointsOf(requests).filter(({ usedBy }) => usedBy > 0);
  const answers = requests.filter(({ status }) => status > 0);
  const site = answers.filter(({ party }) => party === 'site').length;
  return [
    { says: t('tour_data', percent(summary?.dataShare ?? 0)), only: 'data' },
    { says: t('tour_page'), only: 'page' },
    ...(most ? [endpointStop(most)] : []),
    { says: t('tour_transform') },
    { says: t('tour_click') },
    { says: t('tour_same', number(site), number(answers.length)) },
  ];
}

function endpointStop(endpoint: ReturnType<typeof endpointsOf>[number]): Stop {
  const { name, usedBy, fields } = endpoint;
  const says = t(
    'tour_endpoint',
    name,
    tCount('popup_places', usedBy),
    number(fields.sent),
    number(fields.shown),
  );
  return { says, requestId: mainCall(endpoint).id };
}

/** A few stops on the page that is open, each lighting up what it speaks of. */
export function Tour({ found }: { found: Overview }) {
  const at = useSignal(-1);
  const stops = stopsOf(found);
  const stop = stops[at.value];

  async function go(to: number): Promise<void> {
    at.value = to < stops.length ? to : -1;
    const { only, requestId } = stops[at.value] ?? {};
    const { only: _, ...switches } = found.view;
    await chooseNothing();
    if (requestId) await choose('tour', requestId);
    await showOnly({ ...switches, ...(only ? { only } : {}) });
  }

  return (
    <section class="note tour">
      <h2>{t('tour_title')}</h2>
      {stop ? (
        <>
          <p role="status">
            <Explained key={at.value}>{stop.says}</Explained>
          </p>
          <div class="tour-steps">
            {at.value > 0 ? (
              <button type="button" onClick={() => void go(at.value - 1)}>
                {t('tour_back')}
              </button>
            ) : null}
            <button type="button" class="primary" onClick={() => void go(at.value + 1)}>
              {t(at.value === stops.length - 1 ? 'tour_end' : 'tour_next')}
            </button>
            <span class="quiet-text small">{t('tour_step', number(at.value + 1), number(stops.length))}</span>
          </div>
        </>
      ) : (
        <>
          <p>{tCount('tour_what', stops.length)}</p>
          <button type="button" class="primary" onClick={() => void go(0)}>
            {t('tour_start')}
          </button>
        </>
      )}
    </section>
  );
}
