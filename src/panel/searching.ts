import { effect, signal } from '@preact/signals';
import { overview, searchFor } from '../findings/session';
import type { Found } from '../messages';

export const query = signal('');

/** What was found last; null while nothing was asked for. */
export const found = signal<Found | null>(null);

/** Searches whenever the words or the labels change. An answer to older words is dropped. */
effect(() => {
  const words = query.value;
  if (words.trim() === '' || !overview.value) {
    found.value = null;
    return;
  }
  void searchFor(words).then((answer) => {
    if (query.peek() === words) found.value = answer;
  });
});
