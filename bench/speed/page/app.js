// The application of the generated page: asks for its answers one after another and makes a card of each item.
import { textsOf } from '../generated-card.mjs';

const list = document.querySelector('ul');

/** @param {unknown} item */
function cardOf(item) {
  const card = document.createElement('li');
  for (const text of textsOf(item)) {
    const span = document.createElement('span');
    span.textContent = text;
    card.append(span, ' ');
  }
  return card;
}

/** The answers as they came, for who wants to measure what reading them costs. */
/** @type {string[]} */
const bodies = [];
for (let items = null; items?.length !== 0; ) {
  /** @type {string} */
  const text = await fetch(`v1/tracks?page=${bodies.length}`).then((response) => response.text());
  items = JSON.parse(text).items;
  if (items.length) bodies.push(text);
  list?.append(...items.map(cardOf));
}
Object.assign(globalThis, { bodies });
