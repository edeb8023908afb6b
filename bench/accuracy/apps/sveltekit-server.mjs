// What an office for mountain paths answers, invented: paths with what is free on a day, one with its places, weather and what people say of it.

const START = Date.now();
const HOUR = 3_600_000;
/** @param {number} hours */
const ago = (hours) => new Date(START - hours * HOUR).toISOString();

/** @param {string} slug @param {string} name @param {string} mountain @param {number} elevation in m @param {string} province @param {string} difficulty @param {string} status */
const trail = (slug, name, mountain, elevation, province, difficulty, status, more = {}) => ({
  ...{ slug, name, difficulty, status, mountain: { name: mountain, elevation_m: elevation }, province },
  ...more,
});

const TRAILS = [
  trail('ranu-kendali', 'Jalur Ranu Kendali', 'Semarang Agung', 3412, 'Jawa Timur', 'hard', 'open', {
    ...{ distance_m: 17430, ascent_m: 1586, days: 2, rating: 4.83, reviews: 1267, saves: 18400 },
    ...{ price_idr: 67500, quota: { limit: 300, booked: 263 }, updated_at: ago(2.4) },
  }),
  trail('sumber-wening', 'Jalur Sumber Wening', 'Wilis Kidul', 2547, 'Jawa Tengah', 'moderate', 'limited', {
    ...{ distance_m: 9260, ascent_m: 918, days: 1, rating: 4.41, reviews: 386, saves: 5230 },
    ...{ price_idr: 35000, quota: { limit: 120, booked: 117 }, updated_at: ago(28) },
  }),
  trail('tanjung-batur', 'Jalur Tanjung Batur', 'Rinjing', 3651, 'Nusa Tenggara Barat', 'expert', 'open', {
    ...{ distance_m: 31780, ascent_m: 2734, days: 4, rating: 4.92, reviews: 2048, saves: 41700 },
    ...{ price_idr: 165000, quota: { limit: 150, booked: 61 }, updated_at: ago(76) },
  }),
  trail('kawah-lirang', 'Jalur Kawah Lirang', 'Lirang', 2186, 'Jawa Barat', 'easy', 'closed', {
    ...{ distance_m: 6450, ascent_m: 412, days: 1, rating: 4.17, reviews: 741, saves: 9860 },
    ...{ price_idr: 29000, quota: { limit: 500, booked: 0 }, updated_at: ago(190) },
  }),
  trail('hutan-pinasa', 'Jalur Hutan Pinasa', 'Bawakara', 2871, 'Sulawesi Selatan', 'hard', 'open', {
    ...{ distance_m: 14090, ascent_m: 1307, days: 3, rating: 4.56, reviews: 159, saves: 2740 },
    ...{ price_idr: 48500, quota: { limit: 80, booked: 22 }, updated_at: ago(520) },
  }),
];

const NOTICES = [
  {
    id: 41,
    title: 'Sungai di Pos 3 meluap',
    body: 'Jembatan bambu hanyut, gunakan jalur atas.',
    published_at: ago(7),
  },
  {
    id: 38,
    title: 'Registrasi pindah ke Balai Tosari',
    body: 'Bawa kartu identitas asli.',
    published_at: ago(51),
  },
];

const SEASON = { year: 2026, visitors: 148320, visitors_last_year: 131905, rescued: 43, rubbish_kg: 6275.5 };

const DETAIL = {
  ...TRAILS[0],
  location: { latitude: -8.1079, longitude: 112.9224 },
  elevation_profile_m: [1872, 2031, 2264, 2417, 2705, 3412],
  permit: { date: '2026-11-28', per_group: 6, book_until: '2026-11-26T16:59:00Z' },
  sun: { rise: '2026-11-27T22:03:00Z', set: '2026-11-28T10:41:00Z' },
  ranger: { name: 'Bagus Wirayuda', phone: '+6281334507192' },
  waypoints: [
    { name: 'Basecamp Tosari', kind: 'gate', elevation_m: 1872, at_m: 0, water: true },
    { name: 'Pos 1 Watu Gilang', kind: 'shelter', elevation_m: 2031, at_m: 1940, water: false },
    { name: 'Pos 2 Arga Dalem', kind: 'shelter', elevation_m: 2264, at_m: 4115, water: false },
    { name: 'Ranu Kendali', kind: 'camp', elevation_m: 2417, at_m: 6380, water: true },
    { name: 'Pelawangan', kind: 'camp', elevation_m: 2705, at_m: 7730, water: false },
    { name: 'Puncak Semarang Agung', kind: 'summit', elevation_m: 3412, at_m: 8715, water: false },
  ],
  fees: [
    { code: 'entry', amount_idr: 38500 },
    { code: 'insurance', amount_idr: 7000 },
    { code: 'camping', amount_idr: 22000 },
  ],
  gear: ['jaket gunung', 'senter kepala', 'tenda dua lapis', 'kantong sampah'],
};

const FORECAST = {
  station: 'Tosari',
  issued_at: ago(3.6),
  days: [
    {
      date: '2026-11-28',
      min_c: 8.4,
      max_c: 16.7,
      rain_mm: 12.5,
      rain_probability: 0.72,
      wind_ms: 6.4,
      sky: 'rain',
    },
    {
      date: '2026-11-29',
      min_c: 7.1,
      max_c: 18.2,
      rain_mm: 3.8,
      rain_probability: 0.34,
      wind_ms: 4.1,
      sky: 'cloudy',
    },
    {
      date: '2026-11-30',
      min_c: 6.3,
      max_c: 19.6,
      rain_mm: 0,
      rain_probability: 0.06,
      wind_ms: 3.3,
      sky: 'clear',
    },
  ],
};

const REVIEWS = {
  average: 4.83,
  total: 1267,
  stars: { 5: 1084, 4: 127, 3: 31, 2: 9, 1: 16 },
  items: [
    {
      ...{
        id: 'u71',
        author: { name: 'Ratih Puspawati', trips: 23 },
        rating: 5,
        created_at: ago(80),
        helpful: 46,
      },
      ...{
        body: 'Kabut tebal sampai Pos 2, lalu cerah.\nAir di danau masih jernih.',
        hiked_on: '2026-11-14',
      },
      reply: { by: 'Balai Tosari', body: 'Terima kasih, papan arah sudah kami tambah.', created_at: ago(55) },
    },
    {
      ...{
        id: 'u68',
        author: { name: 'Yosef Kalalo', trips: 4 },
        rating: 3,
        created_at: ago(24 * 17),
        helpful: 12,
      },
      ...{ body: 'Antrean registrasi dua jam, jalurnya bagus.', hiked_on: '2026-11-01', reply: null },
    },
    {
      ...{
        id: 'u59',
        author: { name: 'Ni Luh Suartini', trips: 61 },
        rating: 4,
        created_at: ago(24 * 66),
        helpful: 108,
      },
      ...{ body: 'Tanjakan terakhir berpasir, siapkan gaiter.', hiked_on: '2026-09-12', reply: null },
    },
  ],
};

/** @type {Record<string, unknown>} */
const ANSWERS = {
  trails: {
    count: 27,
    next: '/api/trails?page=2',
    results: TRAILS,
    facets: { open: 18, limited: 4, closed: 5 },
  },
  notices: NOTICES,
  season: SEASON,
  'trails/ranu-kendali': DETAIL,
  'trails/ranu-kendali/forecast': FORECAST,
  'trails/ranu-kendali/reviews': REVIEWS,
};

/** @param {string} asked @returns {unknown} */
export const answerTo = (asked) => ANSWERS[asked];
