import { FieldRow } from '../findings/field-row';
import { choosePlace, selected } from '../findings/selection';
import { overview } from '../findings/session';
import type { Found, FoundLabel } from '../messages';
import { LongList } from '../ui/long-list';
import { Swatch } from '../ui/swatch';
import { number, t, tCount } from '../ui/text';
import { found } from './searching';

/** What contains the words: on the page first, then in what servers sent. */
export function Results() {
  const all = found.value;
  if (!all) return null;
  const { labels, fields, total } = all;
  if (total.labels + total.fields === 0) return <p role="status">{t('panel_nothing')}</p>;
  return (
    <div class="results">
      <p role="status" class="quiet-text small">
        {`${tCount('panel_labels', total.labels)} · ${tCount('panel_fields', total.fields)}`}
      </p>
      <LongList items={labels} keyOf={({ place }) => place} row={(label) => <LabelRow found={label} />} />
      <LongList
        class="fields"
        items={fields}
        keyOf={({ requestId, path }) => `${requestId} ${path}`}
        row={(field) => <FieldRow row="search" field={field} from={nameOf(field.requestId)} />}
      />
      <More all={all} />
    </div>
  );
}

function nameOf(requestId: string): string {
  return overview.value?.requests.find(({ id }) => id === requestId)?.name ?? '';
}

function More({ all: { labels, fields, total } }: { all: Found }) {
  const listed = labels.length + fields.length;
  if (listed === total.labels + total.fields) return null;
  return <p class="quiet-text small">{t('panel_more', number(listed))}</p>;
}

function LabelRow({ found: { place, text, label } }: { found: FoundLabel }) {
  const lit = selected.value?.place === place;
  return (
    <button type="button" class="result" aria-pressed={lit} onClick={() => void choosePlace(place)}>
      <Swatch label={label} />
      <span class="result-text" dir="auto">
        {text}
      </span>
      <span class="quiet-text small">{t(`panel_label_${label}`)}</span>
    </button>
  );
}
