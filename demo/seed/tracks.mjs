/** The ten most played tracks of the artist page, most played first, with their albums. Longer than any other of its album. */
export const HITS = [
  { album: 'the-quiet-harbour', number: 3, title: 'Lantern Weather', durationMs: 214_480, plays: 1_204_310 },
  {
    album: 'the-ferry-pilots-daughter',
    number: 1,
    title: 'Cartographer’s Waltz',
    durationMs: 187_920,
    plays: 987_654,
  },
  { album: 'letters-to-a-lighthouse', number: 5, title: 'Dear Keeper', durationMs: 251_300, plays: 861_207 },
  { album: 'salt-in-the-piano', number: 2, title: 'Salt in the Piano', durationMs: 229_640, plays: 742_118 },
  { album: 'the-quiet-harbour', number: 7, title: 'Every Door a Tide', durationMs: 305_150, plays: 655_039 },
  { album: 'what-the-tide-returned', number: 4, title: 'Bottle Green', durationMs: 198_070, plays: 512_886 },
  {
    album: 'the-long-way-to-the-pier',
    number: 2,
    title: 'Penny Arcade, Closed',
    durationMs: 176_540,
    plays: 448_291,
  },
  { album: 'heron-street', number: 1, title: 'Heron Street', durationMs: 242_810, plays: 390_472 },
  { album: 'small-hours-ledger', number: 3, title: 'Owed to the Baker', durationMs: 163_260, plays: 318_905 },
  { album: 'the-herring-year', number: 6, title: 'Silver by the Ton', durationMs: 271_990, plays: 274_663 },
];

const FIRST =
  'Amber,Borrowed,Copper,Distant,Evening,Folded,Gravel,Hollow,Inland,Juniper,Kindling,Linen,Mild,Northward,Oyster,Pewter,Quiet,River,Saltwater,Thistle'.split(
    ',',
  );
const SECOND =
  'Almanac,Bells,Causeway,Drift,Engine,Furnace,Garden,Hymn,Island,Jetty,Kettle,Ledger,Mooring,Nocturne,Orchard,Parade,Quay,Refrain,Sparrow,Tinder,Undertow,Vigil,Window'.split(
    ',',
  );

/**
 * A small generator of pseudo-random numbers, so that the data is the same on every start.
 * The 32-bit "mulberry32" of Tommy Ettinger (public domain).
 * @param {number} seed
 * @returns {() => number} numbers from 0 (inclusive) to 1 (exclusive)
 */
function random(seed) {
  let state = seed;
  return function next() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The tracks of one album: its hits where they belong, the rest made up.
 * @param {string} album its id
 * @param {number} count number of tracks
 * @param {number} seed a number of its own for each album
 */
export function tracksOf(album, count, seed) {
  const next = random(seed);
  return Array.from({ length: count }, function track(_, index) {
    const number = index + 1;
    const made = {
      album,
      number,
      title: `${FIRST[Math.floor(next() * FIRST.length)]} ${SECOND[Math.floor(next() * SECOND.length)]}`,
      durationMs: 140_000 + Math.floor(next() * 150_000),
      plays: 9_000 + Math.floor(next() * 240_000),
    };
    return HITS.find((hit) => hit.album === album && hit.number === number) ?? made;
  });
}
