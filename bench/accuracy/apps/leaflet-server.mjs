// What a city's journey planner answers (GraphQL, as OpenTripPlanner has it), all invented: a stop with its departures and what is near, and a journey.

/** Midnight in Helsinki. */
const DAY = Date.UTC(2026, 10, 22, 22) / 1000;
/** line, kind, towards, seconds since midnight as planned, seconds late or none known, platform, cancelled */
const DEPARTURES = /** @type {const} */ ([
  ['7', 'TRAM', 'Kalliosaari', 60_120, 0, '2', false],
  ['51', 'BUS', 'Lehtomäki via Sahanranta', 60_300, 174, '4', false],
  ['7H', 'TRAM', 'Ratavarikko', 60_540, null, '2', false],
  ['403K', 'BUS', 'Uusitori', 61_080, 421, '5', false],
  ['51', 'BUS', 'Lehtomäki via Sahanranta', 61_500, 0, '4', true],
  ['90N', 'BUS', 'Tuulenpesä', 86_940, null, '1', false],
]);
/** number, name, latitude, longitude, bicycles, room, metres */
const BICYCLES = /** @type {const} */ ([
  ['b041', 'Myllytori', 61.4982, 23.7714, 7, 24, 118.4],
  ['b107', 'Sahanranta', 61.4967, 23.7779, 0, 16, 402.9],
  ['b212', 'Kirjaston piha', 61.5003, 23.7682, 13, 18, 655.1],
]);
/** from, to, kind, line, metres, starts, seconds */
const LEGS = /** @type {const} */ ([
  ['Kuusikuja 3', 'Harjunpää', 'WALK', null, 412.6, Date.UTC(2026, 10, 23, 14, 6), 366],
  ['Harjunpää', 'Myllytori', 'BUS', '51', 5831.2, Date.UTC(2026, 10, 23, 14, 14), 1020],
  ['Myllytori', 'Kalliosaari', 'TRAM', '7', 3264, Date.UTC(2026, 10, 23, 14, 37), 540],
  ['Kalliosaari', 'Ruorimiehenkatu 12', 'WALK', null, 183.9, Date.UTC(2026, 10, 23, 14, 46), 159],
]);

const ANSWERS = {
  StopPage: () => ({
    stop: {
      ...{ gtfsId: 'TKL:0841', name: 'Myllytori', code: '0841', desc: 'Vesitorni', zoneId: 'A' },
      ...{ lat: 61.49784, lon: 23.76982, vehicleMode: 'TRAM', wheelchairBoarding: 'POSSIBLE' },
      alerts: [
        {
          alertHeaderText: 'Raitiolinja 7 ajaa poikkeusreittiä Sahanrannassa',
          alertSeverityLevel: 'WARNING',
          effectiveStartDate: Date.UTC(2026, 10, 21, 3) / 1000,
          effectiveEndDate: Date.UTC(2026, 10, 29, 21, 30) / 1000,
        },
      ],
      stoptimesWithoutPatterns: DEPARTURES.map(departure),
    },
    near: {
      edges: BICYCLES.map(([stationId, name, lat, lon, bicycles, capacity, distance]) => ({
        node: {
          distance,
          place: { stationId, name, lat, lon, capacity, availableVehicles: { total: bicycles } },
        },
      })),
    },
  }),
  Journey: () => ({
    plan: {
      itineraries: [
        {
          startTime: LEGS[0][5],
          endTime: LEGS[3][5] + LEGS[3][6] * 1000,
          duration: (LEGS[3][5] - LEGS[0][5]) / 1000 + LEGS[3][6],
          walkDistance: LEGS[0][4] + LEGS[3][4],
          waitingTime: 480,
          emissionsPerPerson: { co2: 287.3 },
          fares: [{ type: 'regular', cents: 310, currency: 'EUR' }],
          legs: LEGS.map(leg),
        },
      ],
    },
  }),
};

/** @param {typeof DEPARTURES[number]} one @param {number} i */
function departure([shortName, mode, headsign, scheduled, late, platformCode, cancelled], i) {
  return {
    ...{ serviceDay: DAY, scheduledDeparture: scheduled, realtimeDeparture: scheduled + (late ?? 0) },
    ...{ departureDelay: late ?? 0, realtime: late !== null },
    realtimeState: cancelled ? 'CANCELED' : late === null ? 'SCHEDULED' : 'UPDATED',
    ...{ headsign, stop: { platformCode } },
    trip: { gtfsId: `TKL:${88_123 + i * 17}`, route: { gtfsId: `TKL:r${shortName}`, shortName, mode } },
  };
}

/** @param {typeof LEGS[number]} one */
function leg([from, to, mode, line, distance, startTime, duration]) {
  return {
    ...{ mode, distance, startTime, endTime: startTime + duration * 1000, duration },
    ...{ from: { name: from }, to: { name: to } },
    route: line === null ? null : { shortName: line },
    intermediatePlaces: mode === 'BUS' ? ['Koivikko', 'Pellavatie', 'Asema'].map((name) => ({ name })) : [],
  };
}

/** @param {string} body a request of GraphQL @returns {object} */
export function answerTo(body) {
  const { operationName } = JSON.parse(body);
  return { data: ANSWERS[/** @type {keyof typeof ANSWERS} */ (operationName)]() };
}
