import type { Builder } from './build';
import type { Translate } from './card-content';

/**
 * Opens the explanation of a term below the paragraph or list that uses it; pressed again, the term closes it. One at a
 * time. Returns what it says, for reading out; '' when it was closed.
 */
export function toggleMeaning(
  button: HTMLElement,
  build: Builder,
  translate: Translate,
  restaurant: boolean,
): string {
  const card = button.closest('.card');
  const wasOpen = button.getAttribute('aria-expanded') === 'true';
  for (const open of card?.querySelectorAll('.term[aria-expanded="true"]') ?? [])
    open.setAttribute('aria-expanded', 'false');
  card?.querySelector('.meaning')?.remove();
  if (wasOpen) return '';
  const meaning = meaningOf(button.dataset.term ?? '', build, translate, restaurant);
  button.setAttribute('aria-expanded', 'true');
  button.closest('.card > *')?.after(meaning);
  return meaning.textContent ?? '';
}

function meaningOf(term: string, { make }: Builder, translate: Translate, restaurant: boolean): HTMLElement {
  const say = (key: string, ...filled: string[]) => translate(key, filled);
  const picture = restaurant ? say('card_picture', say(`learn_${term}_picture`)) : '';
  return make('div', { class: 'meaning', role: 'note' }, [
    make('p', {}, [make('b', {}, [say(`learn_${term}_name`)]), ' ', say(`learn_${term}`)]),
    ...(picture ? [make('p', { class: 'picture' }, [picture])] : []),
  ]);
}
