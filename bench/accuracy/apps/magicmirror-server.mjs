// What MagicMirror's page gets, all invented: a household's settings, its calendars and feeds (by socket.io), a forecast (by request).
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STARTED = Date.now();

export const CALENDAR = 'https://imerologio.example/spiti.ics';
export const FEEDS = ['https://nea.example/rss', 'https://thalassa.example/feed.xml'];

/** title, from now in hours or a moment, hours long, whole day, repeated since, place */
const EVENTS = /** @type {const} */ ([
  ['Ψαρόσουπα στης Ουρανίας', -2.5, 27.5, false, 0, 'Οδός Ανέμων 14, Πόρτο Καλαμιού'],
  ['Οδοντίατρος (Μυρτώ)', 53, 1, false, 0, ''],
  ['Συνέλευση της πολυκατοικίας, τρίτος όροφος', 101, 2, false, 0, 'Υπόγειο'],
  ['Γενέθλια της Μυρτώς', '2030-12-08T22:00:00Z', 24, true, 1996, ''],
  ['Ρεύμα και νερό', '2031-01-14T16:15:00Z', 1, false, 2019, ''],
  ['Επίσκεψη του συντηρητή καυστήρα', '2031-02-03T07:40:00Z', 1.5, false, 2026, 'Σπίτι'],
  ['Επέτειος του καϊκιού', '2031-03-19T22:00:00Z', 24, true, 1987, 'Λιμάνι'],
]);
/** title, hours ago, words below it */
const NEWS = /** @type {const} */ ([
  [
    ['Το πλοίο της γραμμής αλλάζει δρομολόγιο από Δευτέρα', 5, 'Θα φεύγει στις 7:10 και όχι στις 8:25.'],
    ['Βρέθηκε αμφορέας στο παλιό καρνάγιο', 76, 'Είναι ο τρίτος μέσα σε δύο χρόνια.'],
    ['Κλείνει για τέσσερις μέρες ο δρόμος προς τον φάρο', 29, 'Οι εργασίες κοστίζουν 48.000 ευρώ.'],
  ],
  [
    ['Δελφίνια ανοιχτά της Ξεροσπηλιάς', 9, 'Μέτρησαν δεκαεπτά.'],
    ['Η θερμοκρασία του νερού έπεσε στους 17 βαθμούς', 340, 'Πέρσι τέτοια μέρα ήταν 19.'],
  ],
]);
/** the first hour, a day's noon */
const [FIRST_HOUR, FIRST_NOON] = [Date.UTC(2026, 10, 23, 9) / 1000, Date.UTC(2026, 10, 23, 10) / 1000];
/** degrees, share of rain, millimetres, sign */
const HOURS = /** @type {const} */ ([
  [16.84, 0.12, 0, '02d'],
  [17.31, 0.35, 0.4, '10d'],
  [17.06, 0.8, 2.17, '10d'],
  [15.92, 0.64, 1.05, '09d'],
  [14.27, 0.05, 0, '01n'],
  [13.48, 0, 0, '01n'],
]);
/** least, most, share of rain, millimetres, sunlight, sign */
const DAYS = /** @type {const} */ ([
  [12.36, 17.52, 0.8, 4.13, 2.41, '10d'],
  [11.07, 18.94, 0.23, 0.31, 3.06, '02d'],
  [9.61, 15.2, 0, 0, 3.38, '01d'],
  [8.15, 13.77, 0.91, 11.6, 0.72, '11d'],
  [10.48, 14.03, 0.47, 1.88, 1.95, '09d'],
]);

/** The page's own settings, as its documentation has them. @param {string} url of the server */
export function settings(url) {
  const weather = (/** @type {string} */ type, /** @type {string} */ header, /** @type {object} */ more) => ({
    module: 'weather',
    position: 'top_right',
    header,
    config: {
      weatherProvider: 'openweathermap',
      apiBase: `${url}/weather/`,
      apiKey: 'k',
      type,
      lat: 36.7412,
      lon: 24.5208,
      windUnits: 'kmh',
      decimalSymbol: ',',
      fade: false,
      ...more,
    },
  });
  return {
    language: 'el',
    locale: 'el-GR',
    timeFormat: 24,
    units: 'metric',
    modules: [
      {
        module: 'calendar',
        position: 'top_left',
        header: 'Το σπίτι μας',
        config: {
          timeFormat: 'absolute',
          dateFormat: 'dd D MMM, HH:mm',
          fullDayEventDateFormat: 'D MMMM',
          maximumNumberOfDays: 3650,
          showLocation: true,
          displayRepeatingCountTitle: true,
          maxTitleLength: 32,
          fade: false,
          animationSpeed: 0,
          calendars: [{ url: CALENDAR, symbol: 'house', repeatingCountTitle: 'χρόνια' }],
        },
      },
      {
        module: 'newsfeed',
        position: 'bottom_bar',
        config: {
          feeds: FEEDS.map((one, i) => ({ title: i ? 'Θάλασσα' : 'Νέα του νησιού', url: one })),
          showAsList: true,
          showDescription: true,
          animationSpeed: 0,
        },
      },
      weather('current', 'Καιρός', { showHumidity: 'wind', showUVIndex: true }),
      weather('hourly', 'Οι επόμενες ώρες', {
        maxEntries: 6,
        showPrecipitationAmount: true,
        showPrecipitationProbability: true,
      }),
      weather('forecast', 'Οι επόμενες μέρες', {
        showPrecipitationAmount: true,
        showPrecipitationProbability: true,
        showUVIndex: true,
        roundTemp: true,
      }),
    ],
  };
}

export function events() {
  return EVENTS.map(([title, when, hours, fullDayEvent, since, location]) => {
    const startDate = typeof when === 'number' ? STARTED + when * HOUR + MINUTE : Date.parse(when);
    return {
      title,
      startDate: String(startDate),
      endDate: String(startDate + hours * HOUR),
      fullDayEvent,
      recurringEvent: fullDayEvent,
      class: 'PUBLIC',
      ...(since ? { firstYear: since } : {}),
      location: location || false,
      geo: false,
      description: false,
    };
  });
}

export function news() {
  return Object.fromEntries(
    FEEDS.map((url, feed) => [
      url,
      (NEWS[feed] ?? []).map(([title, hours, description], i) => ({
        title,
        description,
        pubdate: new Date(STARTED - hours * HOUR - MINUTE).toUTCString(),
        url: `${url}/${feed * 4000 + 3118 - i * 7}`,
        useCorsProxy: true,
        hash: `${feed}c4${i}9e0`,
      })),
    ]),
  );
}

/** A forecast by https://openweathermap.org/api/one-call-3. @param {URLSearchParams} asked */
export function forecast(asked) {
  const left = String(asked.get('exclude')).split(',');
  const parts = { current: current(), hourly: HOURS.map(hourOf), daily: DAYS.map(dayOf) };
  return {
    lat: 36.7412,
    lon: 24.5208,
    timezone: 'Europe/Athens',
    timezone_offset: 7200,
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => !left.includes(name))),
  };
}

function current() {
  return {
    dt: FIRST_HOUR,
    sunrise: Date.UTC(2026, 10, 23, 5, 6) / 1000,
    sunset: Date.UTC(2036, 10, 23, 15, 9) / 1000,
    temp: 16.37,
    feels_like: 15.82,
    pressure: 1013,
    humidity: 71,
    uvi: 2.18,
    wind_speed: 7.6,
    wind_deg: 319,
    weather: [{ id: 801, main: 'Clouds', icon: '02d' }],
  };
}

/** @param {typeof HOURS[number]} one @param {number} i */
function hourOf([temp, pop, rain, icon], i) {
  return {
    dt: FIRST_HOUR + i * 3600,
    temp,
    wind_speed: 6 + i * 0.7,
    pop,
    weather: [{ id: 500 + i, icon }],
    ...(rain ? { rain: { '1h': rain } } : {}),
  };
}

/** @param {typeof DAYS[number]} one @param {number} i */
function dayOf([min, max, pop, rain, uvi, icon], i) {
  return {
    dt: FIRST_NOON + i * (DAY / 1000),
    temp: { min, max, day: (min + max) / 2 },
    pop,
    uvi,
    weather: [{ id: 500 + i, icon }],
    ...(rain ? { rain } : {}),
  };
}
