/** What every scenario's server has in its "database": two artists of our own invention and their records. */
export const artists = [
  {
    slug: 'ottoline-brask',
    name: 'Ottoline Brask',
    city: 'Ghent',
    followers: 1284310,
    signedUp: '2014-05-03T09:30:00.000Z',
    bio: 'Ottoline Brask records tide clocks, ferry bells and her own slow piano in an old pilot house.',
    albums: [
      { id: 'ob-1', title: 'Pilot House', released: '2019-07-04', price: 18.5, tracks: 11, plays: 904112 },
      { id: 'ob-2', title: 'Slack Water', released: '2021-03-12', price: 21.9, tracks: 9, plays: 2310455 },
      { id: 'ob-3', title: 'Bells for Nobody', released: '2024-10-18', price: 24, tracks: 13, plays: 57820 },
    ],
  },
  {
    slug: 'teodor-lunde',
    name: 'Teodor Lunde',
    city: 'Bergen',
    followers: 73904,
    signedUp: '2017-11-21T18:05:00.000Z',
    bio: 'Teodor Lunde tunes broken harmoniums and plays them in empty boathouses until somebody listens.',
    albums: [
      { id: 'tl-1', title: 'Boathouse Hours', released: '2018-02-23', price: 12.75, tracks: 8, plays: 41377 },
      {
        id: 'tl-2',
        title: 'A Reed Is Enough',
        released: '2023-06-30',
        price: 16.4,
        tracks: 10,
        plays: 118206,
      },
    ],
  },
];

/** As an API would answer; undefined when there is no such artist. */
export function artistBySlug(slug) {
  return artists.find((artist) => artist.slug === slug);
}
