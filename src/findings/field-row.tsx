import type { FoundField } from '../messages';
import { t, tCount } from '../ui/text';
import { choose, selected } from './selection';

/** One field of an answer (`from`: whose): choosing it lights up the places that show it. */
export function FieldRow({ field, row, from }: { field: FoundField; row: string; from?: string }) {
  const { requestId, path, value, shown } = field;
  const now = selected.value;
  const lit = now?.requestId === requestId && now.path === path;
  return (
    <button
      type="button"
      class="field"
      aria-pressed={lit}
      disabled={shown === 0}
      onClick={() => void choose(row, requestId, path)}
    >
      <span class="code field-path" dir="ltr">
        {path}
        {from ? <span class="field-from">{from}</span> : null}
      </span>
      <span class="field-value" dir="auto">
        {value}
      </span>
      <span class="quiet-text small field-shown">
        {shown > 0 ? tCount('popup_field_shown', shown) : t('popup_field_not_shown')}
      </span>
    </button>
  );
}
