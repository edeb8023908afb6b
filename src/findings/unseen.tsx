import type { Unseen as UnseenKind } from '../model';
import { LongList } from '../ui/long-list';
import { t, tCount } from '../ui/text';

type StemOf<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${StemOf<B>}` : S;

function stem<W extends UnseenKind['what']>(what: W): StemOf<W> {
  return what.replaceAll('-', '_') as StemOf<W>;
}

/** What could not be looked at: how many, why, and which. */
export function Unseen({ unseen }: { unseen: UnseenKind[] }) {
  if (unseen.length === 0) return <p class="quiet-text">{t('popup_all_seen')}</p>;
  return (
    <ul class="unseen">
      {unseen.map((kind) => (
        <li key={kind.what}>
          <Kind kind={kind} />
        </li>
      ))}
    </ul>
  );
}

function Kind({ kind }: { kind: UnseenKind }) {
  const sentence = tCount(`popup_unseen_${stem(kind.what)}`, kind.count);
  if (kind.names.length === 0) return <p>{sentence}</p>;
  return (
    <details>
      <summary>{sentence}</summary>
      <LongList
        items={kind.names}
        rowClass="code address"
        keyOf={(name) => name}
        row={(name) => <span dir="ltr">{name}</span>}
      />
    </details>
  );
}
