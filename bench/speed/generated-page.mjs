// A page of many cards and the answers it was made from, the same for the same size.
import { textsOf } from './generated-card.mjs';

const WORDS =
  'amber birch cedar delta ember fjord grove haven inlet jetty knoll larch marsh north ochre prairie quarry ridge shoal tundra umber valley willow yonder zephyr'.split(
    ' ',
  );
const NAMES =
  'Ana Bruno Chiara Dmitri Elif Farid Greta Hana Ivo Jonas Kaya Lena Mateo Nadia Olga Pavel Quinn Rosa Sven Tara'.split(
    ' ',
  );
const COPY = ['by', 'Released', 'plays', 'Add to library', 'Share'];
const RUNS_PER_CARD = 12;
const NOW = Date.parse('2026-03-10T12:00:00Z');

/** A small generator of numbers (mulberry32), so that every run measures the same page. @param {number} seed */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param {number} runs about how many texts the page shows
 * @param {number} bytes about how much JSON the answers hold
 * @returns {import('../../src/model.ts').Observation}
 */
export function generatedPage(runs, bytes) {
  const random = randomOf(runs);
  const pick = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)];
  const cards = Math.ceil(runs / RUNS_PER_CARD);
  const perCard = Math.max(200, Math.floor(bytes / cards));
  const items = Array.from({ length: cards }, (_, i) => ({
    id: 100000 + i * 7,
    title: `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)} ${i}`,
    artist: { name: `${pick(NAMES)} ${pick(NAMES)}son`, followers: Math.floor(random() * 1e6) },
    plays: Math.floor(random() ** 3 * 5e6),
    duration_ms: 60000 + Math.floor(random() * 300000),
    price_cents: 99 + Math.floor(random() * 3000),
    released: new Date(NOW - Math.floor(random() * 4e11)).toISOString(),
    genre: pick(WORDS),
    note: `${pick(WORDS)} `.repeat(Math.max(1, Math.floor((perCard - 260) / 6))).trim(),
  }));
  const pages = [];
  for (let i = 0; i < items.length; i += 100) pages.push(items.slice(i, i + 100));
  return { ...shown(items), exchanges: pages.map(answer), assets: [script()] };
}

/** @param {any[]} items @param {number} i @returns {import('../../src/model.ts').Exchange} */
function answer(items, i) {
  const text = JSON.stringify({ page: i, items });
  const url = `https://api.bench.example/v1/tracks?page=${i}`;
  return {
    id: `r${i + 1}`,
    via: 'fetch',
    method: 'GET',
    url,
    status: 200,
    mime: 'application/json',
    startedMs: i,
    finishedMs: i + 1,
    bytes: text.length,
    body: { kind: 'text', text },
  };
}

/** @returns {import('../../src/model.ts').Asset} */
function script() {
  const code =
    COPY.map((text) => `h("span",null,"${text}");`).join('') + 'function f(a,b){return a+b}'.repeat(4000);
  return { kind: 'script', url: 'https://bench.example/app.js', text: code };
}

/** @param {any[]} items */
function shown(items) {
  /** @type {import('../../src/model.ts').Place[]} */
  const places = [
    { parent: -1, name: 'html', n: 1 },
    { parent: 0, name: 'body', n: 1 },
    { parent: 1, name: 'ul', n: 1 },
  ];
  /** @type {import('../../src/model.ts').Run[]} */
  const runs = [];
  items.forEach((item, i) => {
    const card = places.push({ parent: 2, name: 'li', n: i + 1 }) - 1;
    textsOf(item).forEach((text, k) => {
      const span = places.push({ parent: card, name: 'span', n: k + 1 }) - 1;
      runs.push({ place: places.push({ parent: span, name: 'text()', n: 1 }) - 1, node: 'text', text });
    });
  });
  return {
    url: 'https://bench.example/',
    title: 'Generated',
    locales: ['en-US'],
    timeZone: 'UTC',
    now: NOW,
    listening: /** @type {const} */ ('from-start'),
    places,
    runs,
  };
}
