// What a weather service answers (GeoJSON, as api.met.no has it), all invented: hours, the sun, the air, warnings.

const START = Date.parse('2026-11-23T00:00:00Z');
const HOUR = 3_600_000;
/** temperature, wind, from, humidity, pressure, clouds, rain, sky: an hour each */
const HOURS = /** @type {const} */ ([
  [3.4, 2.1, 318, 71, 1018.4, 12, 0, 'clearsky_day'],
  [5.2, 2.9, 305, 64, 1018.1, 25, 0, 'fair_day'],
  [7.9, 3.6, 292, 55.3, 1017.2, 38, 0, 'fair_day'],
  [9.6, 4.4, 281, 49, 1016.5, 66, 0, 'partlycloudy_day'],
  [10.3, 5.8, 270, 47.8, 1015.7, 92, 0.2, 'lightrain'],
  [8.7, 7.3, 264, 68, 1014.9, 100, 1.6, 'rain'],
  [7.1, 8, 255, 82, 1013.8, 100, 3.9, 'heavyrain'],
  [6.5, 6.2, 248, 88, 1013.1, 97, 2.3, 'rain'],
]);
/** day from now, least, most, rain, chance, sky */
const DAYS = /** @type {const} */ ([
  [0, 2.8, 10.3, 8, 0.85, 'rain'],
  [1, -1.2, 6.4, 0, 0.1, 'fair_day'],
  [2, -3.9, 4.1, 0, 0, 'clearsky_day'],
  [3, -0.4, 7.7, 1.4, 0.45, 'cloudy'],
  [4, 1.9, 8.2, 12.7, 0.95, 'sleet'],
]);

const point = { type: 'Point', coordinates: [128.6014, 35.8714, 57] };

const hours = () => ({
  type: 'Feature',
  geometry: point,
  properties: {
    meta: {
      updated_at: '2026-11-22T23:36:12Z',
      units: { air_temperature: 'celsius', wind_speed: 'm/s', precipitation_amount: 'mm' },
    },
    timeseries: HOURS.map(([air, wind, from, humidity, pressure, clouds, rain, sky], i) => ({
      time: new Date(START + i * 3 * HOUR).toISOString().replace('.000', ''),
      data: {
        instant: {
          details: {
            air_temperature: air,
            wind_speed: wind,
            wind_from_direction: from,
            relative_humidity: humidity,
            air_pressure_at_sea_level: pressure,
            cloud_area_fraction: clouds,
          },
        },
        next_3_hours: { summary: { symbol_code: sky }, details: { precipitation_amount: rain } },
      },
    })),
  },
});

const days = () => ({
  place: { name: '수성못', region: '대구광역시', id: 'KR-27-2713', elevation: 57 },
  days: DAYS.map(([ahead, least, most, rain, chance, sky]) => ({
    date: new Date(START + ahead * 24 * HOUR).toISOString().slice(0, 10),
    temperature: { min: least, max: most },
    ...{ rain, chance, sky },
  })),
  sun: { rise: '2026-11-22T22:12:00Z', set: '2026-11-23T08:14:00Z' },
  moon: { phase: 0.44, rise: '2026-11-23T07:02:00Z' },
});

const air = () => ({
  station: '만촌동 측정소',
  measured: '2026-11-22T23:00:00Z',
  pollutants: [
    { code: 'pm10', value: 41, limit: 80, grade: 2 },
    { code: 'pm25', value: 17.6, limit: 35, grade: 2 },
    { code: 'o3', value: 0.0213, limit: 0.09, grade: 1 },
    { code: 'no2', value: 0.0384, limit: 0.06, grade: 3 },
  ],
  index: 63,
});

const warnings = () => ({
  alerts: [
    {
      id: 'w-20261122-07',
      event: 'wind',
      severity: 'Moderate',
      onset: '2026-11-23T09:00:00Z',
      expires: '2026-11-23T21:00:00Z',
      areas: ['대구', '경산', '청도'],
      headline: '강풍주의보',
      description: '순간풍속 초속 20m 이상의 강한 바람이 예상됩니다. 간판과 현수막을 점검하세요.',
    },
    {
      id: 'w-20261122-11',
      event: 'cold',
      severity: 'Minor',
      onset: '2026-11-24T12:00:00Z',
      expires: null,
      areas: ['군위'],
      headline: '한파 예비특보',
      description: '아침 기온이 어제보다 10도 이상 떨어지겠습니다.',
    },
  ],
});

const ANSWERS = /** @type {Record<string, () => object>} */ ({
  '/api/hours': hours,
  '/api/days': days,
  '/api/air': air,
  '/api/warnings': warnings,
});

/** @param {string} address */
export const answerTo = (address) => ANSWERS[address]?.() ?? null;
