/** @typedef {[ground: string, main: string, middle: string, light: string, accent: string]} Colours from ground to light */

/** @type {Record<string, Colours>} */
const PALETTES = {
  moss: ['#12302a', '#1f5c4a', '#4f9473', '#dfe9cf', '#f0b35a'],
  tide: ['#0e2a3d', '#1c5573', '#4a93ad', '#d8ecec', '#f4a582'],
  dusk: ['#2a1f45', '#59407c', '#a8709c', '#f6d8c6', '#ffb86b'],
  ember: ['#3a1614', '#8c3022', '#d96c3c', '#fbe3c0', '#ffd166'],
  plum: ['#2b1029', '#6b2754', '#b5567f', '#f5d5d8', '#8fd0c0'],
  sand: ['#4a3524', '#9b7147', '#d0a56c', '#f7ead2', '#3d7f86'],
  night: ['#0b1026', '#1d2a55', '#4b5fa0', '#dfe4f7', '#f7d774'],
};

/** @param {string} palette @returns {Colours} @throws when there is no such palette */
export function coloursOf(palette) {
  const colours = PALETTES[palette];
  if (!colours) throw new Error(`There is no palette ${palette}.`);
  return colours;
}
