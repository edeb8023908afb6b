// Leaflet, in a page made with Preact as their documentation has it, over a city's journey planner that is invented. Texts on a map, times as seconds since midnight.
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './leaflet-server.mjs';

const VERSION = '1.9.4';
const SEED = 1;
const PORT = 47594;
const HTML = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Reittiopas</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/files/leaflet.css"></head><body style="font:15px sans-serif;margin:14px"><div id="app"></div><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { h, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import L from 'leaflet';

const MODES = { TRAM: 'Raitiovaunu', BUS: 'Bussi', RAIL: 'Juna', WALK: 'Kävely' };
const ask = (operationName, query) => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ operationName, query }) }).then((answer) => answer.json()).then((answer) => answer.data);
const clock = (ms) => new Intl.DateTimeFormat('fi-FI', { hour: 'numeric', minute: '2-digit' }).format(ms);
const day = (ms) => new Intl.DateTimeFormat('fi-FI', { weekday: 'short', day: 'numeric', month: 'numeric' }).format(ms);
const metres = (m) => m < 1000 ? Math.round(m / 10) * 10 + ' m' : (m / 1000).toLocaleString('fi-FI', { maximumFractionDigits: 1 }) + ' km';
const minutes = (s) => s >= 3600 ? Math.floor(s / 3600) + ' t ' + Math.round(s % 3600 / 60) + ' min' : Math.round(s / 60) + ' min';

const Departure = ({ one }) => h('tr', null,
  h('td', null, h('b', null, one.trip.route.shortName)),
  h('td', null, one.headsign.replace(' via ', ', kautta ')),
  h('td', null, (one.realtime ? '' : '~') + clock((one.serviceDay + one.realtimeDeparture) * 1000)),
  h('td', null, one.realtimeState === 'CANCELED' ? 'Peruttu' : one.departureDelay >= 60 ? Math.round(one.departureDelay / 60) + ' min myöhässä' : one.realtime ? 'Ajallaan' : ''),
  h('td', null, 'Laituri ', one.stop.platformCode));

function Map({ stop, near }) {
  const place = useRef();
  useEffect(() => {
    const map = L.map(place.current, { zoomAnimation: false, fadeAnimation: false }).setView([stop.lat, stop.lon], 15);
    L.control.scale({ imperial: false }).addTo(map);
    L.circleMarker([stop.lat, stop.lon]).addTo(map).bindPopup('<b>' + stop.name + '</b><br>' + stop.desc + ' (' + stop.code + ')<br>Vyöhyke ' + stop.zoneId, { autoPan: false }).openPopup();
    for (const { node: { place: one } } of near.edges)
      L.circleMarker([one.lat, one.lon]).addTo(map).bindTooltip(one.name + ' ' + one.availableVehicles.total + '/' + one.capacity, { permanent: true });
  }, []);
  return h('div', { ref: place, style: 'height:340px;width:820px' });
}

const Stop = ({ data: { stop, near } }) => h('main', null,
  h('h1', null, stop.name, ' ', h('small', null, stop.code)),
  h('p', null, MODES[stop.vehicleMode] ?? '–', ' · vyöhyke ', stop.zoneId, ' · ', stop.desc),
  stop.alerts.map((one) => h('aside', null, h('b', null, one.alertHeaderText), h('div', null, 'Voimassa ', day(one.effectiveStartDate * 1000), ' klo ', clock(one.effectiveStartDate * 1000), ' – ', day(one.effectiveEndDate * 1000), ' klo ', clock(one.effectiveEndDate * 1000)))),
  h('table', null, h('thead', null, h('tr', null, ['Linja', 'Määränpää', 'Lähtee', 'Tilanne', ''].map((one) => h('th', null, one)))), h('tbody', null, stop.stoptimesWithoutPatterns.map((one) => h(Departure, { one })))),
  h('h2', null, 'Kaupunkipyörät lähellä'),
  h('ul', null, near.edges.map(({ node: { distance, place } }) => h('li', null, h('b', null, place.name), ' ', metres(distance), ' · ', place.availableVehicles.total === 0 ? 'Ei pyöriä' : place.availableVehicles.total + ' pyörää', ' · ', place.capacity - place.availableVehicles.total, ' vapaata paikkaa'))),
  h(Map, { stop, near }));

const Leg = ({ leg }) => h('li', null,
  h('time', null, clock(leg.startTime)), ' ', h('b', null, leg.from.name), ' ',
  h('span', null, leg.route ? (MODES[leg.mode] ?? '–') + ' ' + leg.route.shortName + ', ' + minutes(leg.duration) + (leg.intermediatePlaces.length ? ' (' + (leg.intermediatePlaces.length + 1) + ' pysäkinväliä)' : '') : (MODES[leg.mode] ?? '–') + ' ' + metres(leg.distance) + ', ' + minutes(leg.duration)),
  leg.intermediatePlaces.length > 0 && h('small', null, ' Pysäkit: ', leg.intermediatePlaces.map((one) => one.name).join(', ')));

const Journey = ({ data: { plan: { itineraries: [one] } } }) => h('main', null,
  h('h1', null, one.legs[0].from.name, ' → ', one.legs.at(-1).to.name),
  h('p', null, h('b', null, clock(one.startTime), '–', clock(one.endTime)), ' · ', minutes(one.duration), ' · vaihtoja ', one.legs.filter((leg) => leg.route).length - 1),
  h('dl', null,
    h('dt', null, 'Kävelyä'), h('dd', null, metres(one.walkDistance)),
    h('dt', null, 'Matkaa yhteensä'), h('dd', null, metres(one.legs.reduce((sum, leg) => sum + leg.distance, 0))),
    h('dt', null, 'Odotusta'), h('dd', null, minutes(one.waitingTime)),
    h('dt', null, 'Hinta'), h('dd', null, (one.fares[0].cents / 100).toLocaleString('fi-FI', { style: 'currency', currency: one.fares[0].currency })),
    h('dt', null, 'Päästöt'), h('dd', null, Math.round(one.emissionsPerPerson.co2), ' g CO₂')),
  h('ol', null, one.legs.map((leg) => h(Leg, { leg }))),
  h('p', null, 'Perillä ', clock(one.endTime), ', ', one.legs.at(-1).to.name));

function App() {
  const [data, setData] = useState(null);
  const journey = location.pathname.startsWith('/reitti');
  useEffect(() => { (journey ? ask('Journey', 'query Journey { plan { itineraries { startTime endTime duration walkDistance waitingTime emissionsPerPerson { co2 } fares { type cents currency } legs { mode distance startTime endTime duration from { name } to { name } route { shortName } intermediatePlaces { name } } } } }') : ask('StopPage', 'query StopPage { stop(id: "TKL:0841") { gtfsId name code desc zoneId lat lon vehicleMode wheelchairBoarding alerts { alertHeaderText alertSeverityLevel effectiveStartDate effectiveEndDate } stoptimesWithoutPatterns(numberOfDepartures: 6) { serviceDay scheduledDeparture realtimeDeparture departureDelay realtime realtimeState headsign stop { platformCode } trip { gtfsId route { gtfsId shortName mode } } } } near: nearest(lat: 61.49784, lon: 23.76982) { edges { node { distance place { stationId name lat lon capacity availableVehicles { total } } } } } }')).then(setData); }, []);
  return h('div', null, h('nav', null, h('a', { href: '/' }, 'Pysäkit'), ' ', h('a', { href: '/reitti' }, 'Reitit'), ' ', h('a', { href: '/liput' }, 'Liput')), data && h(journey ? Journey : Stop, { data }), h('footer', null, 'Asiakaspalvelu 24 h · Kertalippu on voimassa 90 min'));
}
render(h(App), document.getElementById('app'));
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'leaflet',
  version: `${VERSION}/${SEED}`,
  framework: 'Preact',
  shows:
    'a stop in Finnish by GraphQL: times of seconds since midnight, delays, what is free of a whole, texts on a map; a journey with its legs, times, lengths, sums, a price of cents',
  eyes: { locale: 'fi-FI', timezoneId: 'Europe/Helsinki' },
  async start() {
    const folder = await installNpm('leaflet', { leaflet: VERSION, preact: '11.2.0' });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/graphql') return sendJson(answer, answerTo(await text(request)));
      if (pathname.startsWith('/built/')) return sendFile(answer, built, pathname.slice(7));
      return pathname.startsWith('/files/')
        ? sendFile(answer, path.join(folder, 'node_modules/leaflet/dist'), pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'stop',
      open: (page, url) => open(page, `${url}/`, '.leaflet-tooltip'),
    },
    {
      name: 'journey',
      open: (page, url) => open(page, `${url}/reitti`, 'ol li:nth-child(2) time'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
