// What Kodi answers for a library of films and songs that are invented.

/** title, by, year, kinds, rating; songs: title, seconds, by, times played */
const ALBUMS = /** @type {const} */ ([
  [
    'Lanterns for the Undertow and Other Waltzes',
    ['Brine & Bellows'],
    2014,
    ['Folk', 'Chamber'],
    7.9,
    [
      ['The Cooper’s Wife', 247, ['Brine & Bellows'], 18],
      ['Undertow', 312, ['Brine & Bellows', 'Sunniva Dahle'], 4],
      ['Seven Buckets', 186, ['Brine & Bellows'], 0],
      ['A Waltz for the Harbour Master’s Youngest Daughter', 421, ['Brine & Bellows'], 9],
      ['Slack Water', 95, ['Sunniva Dahle'], 2],
    ],
  ],
  ['Kiln', ['Ottoline Marsh'], 1998, ['Electronic'], 6.2, []],
  ['Nine Rooms Facing North', ['The Parallel Postmen'], 2021, ['Jazz'], 8.4, []],
]);

/** title, year, seconds, kinds, who made it, plot */
const FILMS = /** @type {const} */ ([
  [
    'The Ferryman’s Ledger',
    2009,
    6_840,
    ['Drama', 'Mystery'],
    ['Ilse Vantongeren'],
    'A clerk is sent upriver to audit a ferry that has not carried a passenger in eleven years. The books balance to the last coin, and nobody will say who pays.',
  ],
  [
    'Halfway Up a Hollow Mountain',
    2017,
    5_400,
    ['Documentary'],
    ['Rui Sarmento'],
    'Six winters with the last bellringers of a village without a road.',
  ],
  [
    'Salt',
    1983,
    7_325,
    ['Romance'],
    ['Mirela Kovač', 'Jon Aasen'],
    'They meet at a weighing house. He cheats; she knows.',
  ],
  [
    'Postcards to a Beekeeper',
    2022,
    6_010,
    ['Comedy'],
    ['Adaeze Obi'],
    'Forty postcards, one wrong address.',
  ],
]);

/** title, by, from, seconds */
const QUEUE = /** @type {const} */ ([
  ['Quarry Song', ['Ottoline Marsh'], 'Kiln', 284],
  ['Glaze', ['Ottoline Marsh'], 'Kiln', 203],
  ['Ninth Room', ['The Parallel Postmen'], 'Nine Rooms Facing North', 367],
]);

/** @param {number} total */
const limits = (total) => ({ start: 0, end: total, total });
/** @param {number} seconds */
const time = (seconds) => ({
  hours: Math.floor(seconds / 3600),
  minutes: Math.floor(seconds / 60) % 60,
  seconds: seconds % 60,
  milliseconds: 0,
});

const albums = ALBUMS.map(([title, artist, year, genre, rating], i) => ({
  albumid: 31 + i * 6,
  albumlabel: '',
  artist,
  description: '',
  genre,
  label: title,
  mood: [],
  rating,
  style: [],
  theme: [],
  thumbnail: '',
  title,
  type: '',
  year,
}));

const movies = FILMS.map(([title, year, runtime, genre, director, plot], i) => ({
  director,
  file: `/srv/films/${year}-${i}.mkv`,
  genre,
  label: title,
  lastplayed: '',
  movieid: 204 + i * 11,
  originaltitle: '',
  playcount: i % 2,
  plot,
  plotoutline: '',
  rating: 6.5 + i / 4,
  runtime,
  tagline: '',
  thumbnail: '',
  title,
  trailer: '',
  year,
}));

const songs = (/** @type {number} */ albumid) => {
  const at = albums.findIndex((album) => album.albumid === albumid);
  const [, , year, genre, , tracks] = ALBUMS[at] ?? ALBUMS[0];
  return tracks.map(([title, duration, artist, playcount], i) => ({
    artist,
    duration,
    genre,
    label: title,
    playcount,
    rating: 0,
    songid: 880 + i,
    title,
    track: i + 1,
    year,
  }));
};

/** @type {Record<string, (params: Record<string, any>) => unknown>} */
const RESULTS = {
  'Playlist.GetPlaylists': () => [
    { playlistid: 0, type: 'audio' },
    { playlistid: 1, type: 'video' },
    { playlistid: 2, type: 'picture' },
  ],
  'Player.GetActivePlayers': () => [{ playerid: 0, playertype: 'internal', type: 'audio' }],
  'Player.GetProperties': () => ({
    playlistid: 0,
    position: 1,
    speed: 1,
    time: time(77),
    totaltime: time(203),
  }),
  'Playlist.GetItems': () => ({
    items: QUEUE.map(([title, artist, album, duration], i) => ({
      album,
      artist,
      duration,
      id: 640 + i,
      label: title,
      thumbnail: '',
      title,
      type: 'song',
    })),
    limits: limits(QUEUE.length),
  }),
  'AudioLibrary.GetAlbums': () => ({ albums, limits: limits(albums.length) }),
  'AudioLibrary.GetSongs': ({ filter }) => {
    const found = songs(filter?.albumid);
    return { limits: limits(found.length), songs: found };
  },
  'VideoLibrary.GetMovies': () => ({ limits: limits(movies.length), movies }),
};

/** @param {string} method @param {Record<string, any>} [params] */
export const resultOf = (method, params = {}) => RESULTS[method]?.(params) ?? {};
