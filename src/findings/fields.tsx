import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Found } from '../messages';
import { LongList } from '../ui/long-list';
import { t, tCount } from '../ui/text';
import { FieldRow } from './field-row';
import { searchFor } from './session';

/** Every field of one answer, those that the page shows first. */
export function Fields({ row, requestId }: { row: string; requestId: string }) {
  const found = useSignal<Found | null>(null);
  useEffect(() => {
    let stale = false;
    void searchFor('', requestId).then((answer) => {
      if (!stale) found.value = answer;
    });
    return () => {
      stale = true;
    };
  }, [requestId, found]);
  if (!found.value) return <p class="quiet-text small">{t('popup_fields_loading')}</p>;
  const { fields, total } = found.value;
  return (
    <>
      <LongList
        class="fields"
        first={8}
        items={fields}
        keyOf={({ path }) => path}
        row={(field) => <FieldRow row={row} field={field} />}
      />
      {total.fields > fields.length ? (
        <p class="quiet-text small">{tCount('popup_more_fields', total.fields - fields.length)}</p>
      ) : null}
    </>
  );
}
