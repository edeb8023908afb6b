import type { Add, Clue } from './clues';
import type { HtmlPage } from './page';
import { variety } from './repeat-clues';
import { isValue } from './text-clues';

/** What stays from page to page is template, what changes is data; but lists of data stay, too. */
export function siblingClues(page: HtmlPage, run: number, add: Add): void {
  const { pages, alike, runs } = page.seen;
  const there = runs[run]!;
  if (pages === 0) return;
  if (there === 'same' || there === 'moved') add(SAME[there][kindOf(page, run)]);
  else if (alike > 0) add(there === 'changed' ? 'changed-there' : 'absent-there');
}

const SAME = {
  same: { value: 'value-there', record: 'record-there', list: 'list-there', text: 'same-there' },
  moved: { value: 'value-there', record: 'record-elsewhere', list: 'list-elsewhere', text: 'moved-there' },
} as const satisfies Record<string, Record<string, Clue>>;

function kindOf(page: HtmlPage, run: number): 'value' | 'record' | 'list' | 'text' {
  if (isValue(page, run)) return 'value';
  const varied = variety(page, run);
  if (varied === 'record') return 'record';
  return varied === 'list' || varied === 'loose-record' ? 'list' : 'text';
}
