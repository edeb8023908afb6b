import type { Summary } from '../model';
import { Swatch } from '../ui/swatch';
import { percent, t, tCount } from '../ui/text';

const PARTS = ['backend', 'mixed', 'frontend', 'unsure'] as const;

/** The share of data: the number, the sentence, and a bar of all labels. */
export function Share({ summary }: { summary: Summary }) {
  if (summary.runs === 0) return <p class="quiet-text">{t('popup_nothing_visible')}</p>;
  return (
    <div class="share">
      <p>
        <strong class="share-number">{percent(summary.dataShare)}</strong> <span>{t('popup_share')}</span>
      </p>
      <div class="share-bar" role="img" aria-label={spoken(summary)}>
        {PARTS.filter((part) => summary[part] > 0).map((part) => (
          <span key={part} class={`share-part paint-${part}`} style={{ flexGrow: summary[part] }} />
        ))}
      </div>
      <p class="quiet-text small">{t('popup_counted', tCount('popup_runs', summary.runs))}</p>
      {summary.mixed > 0 ? (
        <p class="quiet-text small share-mixed">
          <Swatch label="mixed" />
          {tCount('popup_mixed', summary.mixed)}
        </p>
      ) : null}
    </div>
  );
}

function spoken(summary: Summary): string {
  return PARTS.map((part) => tCount(`popup_count_${part}`, summary[part])).join(', ');
}
