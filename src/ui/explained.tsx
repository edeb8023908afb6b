import { useSignal } from '@preact/signals';
import { lexiconOf, partsOf } from '../learn/lexicon';
import type { Term } from '../learn/terms';
import './explained.css';
import { preferences } from './preferences';
import { t, tNamed } from './text';

const lexicon = lexiconOf((term) => tNamed(`learn_${term}_words`));

interface Props {
  children: string;
  /** The term that the sentence is about: it needs no way to itself. */
  about?: Term;
}

/** A sentence of ours in which each term opens its meaning in place; plain words for those who know the terms. */
export function Explained({ children: text, about }: Props) {
  const open = useSignal<Term | null>(null);
  if (preferences.value.language !== 'plain') return <>{text}</>;
  return (
    <>
      {partsOf(text, lexicon, new Set(about && [about])).map(({ text: words, term }) =>
        term ? (
          <button
            key={term}
            type="button"
            class="term"
            aria-expanded={open.value === term}
            onClick={() => {
              open.value = open.value === term ? null : term;
            }}
          >
            {words}
          </button>
        ) : (
          words
        ),
      )}
      {open.value ? <Meaning term={open.value} /> : null}
    </>
  );
}

/** A line of help for those who like things told plainly. */
export function Hint({ children: text }: { children: string }) {
  if (preferences.value.language !== 'plain') return null;
  return (
    <p class="quiet-text small hint">
      <Explained>{text}</Explained>
    </p>
  );
}

/** What a term means, and what it is in a restaurant. */
function Meaning({ term }: { term: Term }) {
  return (
    <span class="meaning" role="note">
      <b>{t(`learn_${term}_name`)}</b> {t(`learn_${term}`)}
      {preferences.value.restaurant ? (
        <i class="quiet-text">{t('card_picture', t(`learn_${term}_picture`))}</i>
      ) : null}
    </span>
  );
}
