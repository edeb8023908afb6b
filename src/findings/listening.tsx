import type { Overview } from '../messages';
import { t, tCount } from '../ui/text';
import { allowSite } from './allow-site';
import { overview, reloadAndListen, stay, tab } from './session';

/** How many requests were made before we listened and could not be had afterwards. */
function missedBy({ summary }: Overview): number {
  return summary?.unseen.find(({ what }) => what === 'missed-requests')?.count ?? 0;
}

/** Says since when we listen; where something was missed, offers the one remedy. */
export function Listening() {
  const found = overview.value;
  if (found?.page?.listening !== 'late') return null;
  const missed = missedBy(found);
  const recovered = found.requests.filter((request) => request.recovered).length;
  return (
    <section class="note" aria-label={t('popup_listening')}>
      <p>
        {missed > 0 ? tCount('popup_missed', missed) : t('popup_late')}
        {recovered > 0 ? ` ${tCount('popup_recovered', recovered)}` : null}
      </p>
      <button
        type="button"
        class={missed > 0 ? 'primary' : ''}
        disabled={tab.value.state === 'working'}
        onClick={() => void relisten(found)}
      >
        {t('popup_reload')}
      </button>
    </section>
  );
}

/** The browser's prompt may close this popup: what the permission is for is told before it is answered. */
async function relisten({ page, everywhere }: Overview): Promise<void> {
  if (!page) return;
  const allowed = everywhere || allowSite(page.url);
  await reloadAndListen();
  if (!(await allowed)) await stay();
}
