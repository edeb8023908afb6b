import { FlightElements } from './flight-elements';
import { FlightModel } from './flight-model';
import { flightRows } from './flight-rows';
import type { Steps } from './values';

/**
 * The data in a React flight stream (`text/x-component`, React Server Components): the answer to a client navigation, or the
 * chunks in the scripts of a document.
 *
 * The stream is a rendered page: elements, whose texts are copy as often as data. What is kept, and nothing else:
 * - the props of client components, whose code is in the browser and which are handed data: `$.RecordList.records[2].title`,
 *   `$.Card[3].name` where there are several;
 * - texts and attributes in elements with a `key`, which were made from a list, where they differ from one to the next:
 *   `$['ul.plays'][1].b`;
 * - numbers, and a text that stands beside another in one element: JSX parts the two only around an expression. Which of
 *   the two was written is told by the space or the mark at the seam: `Lives in {city}`;
 * - title and description, and any text that repeats what is kept or a dynamic part of the address, where that has one.
 *
 * A text that stands alone in a plain element, `<h2>Records</h2>`, may be either and is not claimed. Undefined when this is no
 * flight stream, or one of a later kind. Yields so that the caller may stop in between. Never throws.
 */
export function* flight(text: string): Steps {
  const rows = flightRows(text);
  if (!rows || rows.length === 0) return undefined;
  try {
    const model = new FlightModel(rows);
    const elements = new FlightElements(model, 2 * text.length + 10_000);
    for (const id of model.ids()) {
      yield;
      const row = model.json(id);
      if (typeof row === 'object' && row !== null) yield* elements.read(row);
    }
    yield;
    return elements.found();
  } catch {
    return undefined;
  }
}
