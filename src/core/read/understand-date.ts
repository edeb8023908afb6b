import { withClock } from './date-clock';
import type { DateFields, NumberItem } from './date-fields';
import type { DateItem } from './date-items';
import { placeNumbers, placeNumeric } from './date-order';
import type { DateWord, DateWords } from './date-words';

/** Every consistent way to understand the pieces as one date, one time, or both; all pieces are used. */
export function understand(items: DateItem[], text: string, known: DateWords): DateFields[] {
  if (items.every(isBareNumber)) return placeNumeric(items, {}, text, known);
  return chooseWords(items).flatMap((words) => {
    const said = wordFields(words);
    if (!said) return [];
    const rest = withClock(items, said);
    return rest ? placeNumbers(rest.numbers, rest.fields, text, known) : [];
  });
}

function isBareNumber(item: DateItem): item is NumberItem {
  return item.kind === 'number' && item.mark === undefined;
}

/** One meaning for each word piece, in every combination. */
function chooseWords(items: DateItem[]): DateWord[][] {
  let choices: DateWord[][] = [[]];
  for (const item of items) {
    if (item.kind === 'word')
      choices = choices.flatMap((chosen) => item.words.map((word) => [...chosen, word]));
  }
  return choices.slice(0, 16);
}

function wordFields(words: DateWord[]): DateFields | undefined {
  const fields: DateFields = {};
  for (const word of words) {
    if (word.kind === 'month') {
      if (fields.month !== undefined) return undefined;
      fields.month = word.month;
      fields.calendar = word.calendar;
    } else if (word.kind === 'weekday') {
      if (fields.weekday !== undefined) return undefined;
      fields.weekday = word.weekday;
    } else if (word.kind === 'period') {
      if (fields.hours !== undefined) return undefined;
      fields.hours = word.hours;
    }
  }
  return fields;
}
