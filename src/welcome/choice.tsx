import { allowEverywhere, everywhere, onlyOnClick } from '../ui/everywhere';
import { t } from '../ui/text';

/** The one question, asked once: listen on every site, or only after a click. The browser's own permission is the answer. */
export function Choice() {
  const held = everywhere.value;
  return (
    <section class="choice" aria-labelledby="choice-heading">
      <h2 id="choice-heading">{t('welcome_choice')}</h2>
      <div class="choice-cards">
        <Card which="everywhere" chosen={held === true} onChoose={() => void allowEverywhere()} />
        <Card which="click" chosen={held === false} onChoose={() => void onlyOnClick()} />
      </div>
      <p class="quiet-text">{t('welcome_choice_later')}</p>
    </section>
  );
}

interface CardProps {
  which: 'everywhere' | 'click';
  chosen: boolean;
  onChoose: () => void;
}

function Card({ which, chosen, onChoose }: CardProps) {
  return (
    <article class={chosen ? 'card chosen' : 'card'}>
      <h3>{t(`welcome_${which}_title`)}</h3>
      <p>{t(`welcome_${which}_gain`)}</p>
      <dl>
        <dt>{t('welcome_privacy')}</dt>
        <dd>{t(`welcome_${which}_privacy`)}</dd>
        <dt>{t('welcome_cost')}</dt>
        <dd>{t(`welcome_${which}_cost`)}</dd>
      </dl>
      <button type="button" class={chosen ? '' : 'primary'} aria-pressed={chosen} onClick={onChoose}>
        {chosen ? t('welcome_chosen') : t(`welcome_${which}_choose`)}
      </button>
    </article>
  );
}
