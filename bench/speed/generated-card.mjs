// What a card of the generated page says: in Node and in the page itself.

const number = new Intl.NumberFormat('en-US');
const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });
const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** The texts of one card, in order. @param {any} item one of `items` in an answer */
export function textsOf(item) {
  const seconds = Math.floor(item.duration_ms / 1000);
  return [
    item.title,
    'by',
    item.artist.name,
    compact.format(item.plays),
    'plays',
    `${number.format(item.artist.followers)} followers`,
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    `$${(item.price_cents / 100).toFixed(2)}`,
    `Released ${date.format(new Date(item.released))}`,
    item.genre,
    'Add to library',
    'Share',
  ];
}
