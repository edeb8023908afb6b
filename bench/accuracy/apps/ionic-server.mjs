// What a music server says of an album and of what came last, in the form of Subsonic's answers. Moments are reckoned from the start.

const START = Date.now();
/** @param {number} hours */
const ago = (hours) => new Date(START - hours * 3_600_000).toISOString();
/** @param {object} body */
const enveloped = (body) => ({
  'subsonic-response': {
    status: 'ok',
    version: '1.16.1',
    type: 'navidrome',
    serverVersion: '0.53.3',
    ...body,
  },
});

/** title, seconds, disc, track, plays, stars, kbit/s, bytes, also with */
const SONGS = /** @type {const} */ ([
  ['שחר מעל הרציף', 247, 1, 1, 41, 5, 912, 28_153_907, null],
  ['מכתב מהצפון', 198, 1, 2, 17, 0, 887, 21_944_120, 'תמר אלוני'],
  ['רכבת אחרונה לעכו', 331, 1, 3, 96, 4, 901, 37_286_441, null],
  ['אבן ושקד', 164, 2, 1, 8, 0, 320, 6_571_233, null],
  ['הגשם של יום שלישי', 275, 2, 2, 23, 3, 320, 11_012_870, 'רביעיית המרפסת'],
]);
const ALBUM = {
  id: 'al-7c1e',
  name: 'רציפים',
  artist: 'נועה ברקן',
  artistId: 'ar-55',
  coverArt: 'al-7c1e_0',
};

export const album = () =>
  enveloped({
    album: {
      ...ALBUM,
      songCount: SONGS.length,
      duration: SONGS.reduce((sum, [, seconds]) => sum + seconds, 0),
      playCount: 185,
      created: ago(24 * 40),
      played: ago(31),
      year: 2019,
      genre: 'פולק',
      genres: [{ name: 'פולק' }, { name: 'אקוסטי' }],
      recordLabels: [{ name: 'תקליטי הנמל' }],
      userRating: 4,
      song: SONGS.map(
        ([title, duration, discNumber, track, playCount, userRating, bitRate, size, guest], at) => ({
          id: `so-${at * 419 + 2207}`,
          title,
          duration,
          discNumber,
          track,
          playCount,
          ...(userRating && { userRating }),
          bitRate,
          size,
          suffix: bitRate > 320 ? 'flac' : 'mp3',
          artists: [
            { id: ALBUM.artistId, name: ALBUM.artist },
            ...(guest ? [{ id: `ar-g${at}`, name: guest }] : []),
          ],
          albumId: ALBUM.id,
        }),
      ),
    },
  });

export const newest = () =>
  enveloped({
    albumList2: {
      album: [
        ['al-91b0', 'שירי חוף ונמל', 'מקהלת כפר ויתקין', 14, 3_287, 1974, 3],
        ['al-90ff', 'לילות בוואדי', 'עומר חדאד', 9, 2_418, 2025, 27],
        ['al-8e12', 'המדריך לגלים', 'סלע', 22, 5_004, 2011, 118],
        ['al-8d44', 'קונצרטים לוויולה', 'תזמורת הגליל הקאמרית', 6, 4_470, 1998, 400],
      ].map(([id, name, artist, songCount, duration, year, hours]) => ({
        id,
        name,
        artist,
        songCount,
        duration,
        year,
        created: ago(Number(hours)),
      })),
    },
  });

export const playlists = () =>
  enveloped({
    playlists: {
      playlist: [
        { id: 'pl-3', name: 'בישול בשישי', owner: 'yael', public: false, songCount: 64, duration: 15_122 },
        { id: 'pl-8', name: 'ריצה בירקון', owner: 'gadi', public: true, songCount: 37, duration: 8_049 },
        { id: 'pl-9', name: 'שקט', owner: 'yael', public: true, songCount: 112, duration: 30_466 },
      ],
    },
  });

export const scan = () =>
  enveloped({ scanStatus: { scanning: false, count: 48_213, folderCount: 3_906, lastScan: ago(5) } });
export const playing = () =>
  enveloped({
    nowPlaying: {
      entry: [
        {
          username: 'gadi',
          minutesAgo: 4,
          playerName: 'מטבח',
          title: 'אבן ושקד',
          artist: 'נועה ברקן',
          duration: 164,
        },
      ],
    },
  });
