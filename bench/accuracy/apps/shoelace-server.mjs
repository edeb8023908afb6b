// What a vet's practice answers, as https://jsonapi.org wants it.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARTED = Date.now();
/** Ages are the same for most of an hour: a truth is found in less. @param {number} hours */
const ago = (hours) => new Date(STARTED - hours * HOUR - 0.2 * HOUR).toISOString();

/** number, name, kind, grams, owner */
const ANIMALS = /** @type {const} */ ([
  [318, 'Fąfel', 'dog', 11_340, 71],
  [322, 'Królowa Bona', 'cat', 4_075, 74],
  [325, 'Mech', 'rabbit', 1_890, 71],
  [330, 'Ptysiek', 'bird', null, 79],
  [331, 'Gucio', 'dog', 38_500, 80],
]);
/** number, first, last, phone, since, city */
const OWNERS = /** @type {const} */ ([
  [71, 'Jagna', 'Wierzchoń', '601 555 018', '2014-03-09', 'Łask'],
  [74, 'Ksawery', 'Pępiak', '43 555 02 77', '2021-11-30', 'Zduńska Wola'],
  [79, 'Otylia', 'Brzezicka', '605 555 190', '2023-06-01', 'Łask'],
  [80, 'Domosław', 'Kiełb', '697 555 444', '2019-01-15', 'Sędziejowice'],
]);
const VETS = /** @type {const} */ ([
  [3, 'Malwina', 'Drozdowska'],
  [5, 'Ireneusz', 'Caban'],
]);
/** number, state, at, hours since it was booked, fee in hundredths, reason, animal, vet */
const VISITS = /** @type {const} */ ([
  [9021, 'done', '2026-11-18T07:40:00Z', 190, 14_000, 'Szczepienie przeciw wściekliźnie', 331, 3],
  [9022, 'done', '2026-11-18T08:15:00Z', 50, 32_550, 'Kamień nazębny, 2 zęby do usunięcia', 322, 5],
  [9024, 'inside', '2026-11-18T09:05:00Z', 3, 9_000, 'Kuleje na lewą tylną', 318, 3],
  [9025, 'waiting', '2026-11-18T09:30:00Z', 1, 9_000, 'Nie je od 2 dni', 325, null],
  [9028, 'waiting', '2026-11-18T10:10:00Z', 26, 0, 'Kontrola po zabiegu', 322, 5],
  [9030, 'missed', '2026-11-18T08:50:00Z', 700, 4_500, 'Przycięcie pazurów', 330, 3],
]);
/** day, grams, degrees, note */
const WEIGHTS = /** @type {const} */ ([
  ['2026-11-03', 11_340, 38.6, null],
  ['2026-08-21', 11_800, 39.4, 'Po kleszczu, zalecono obserwację przez 10 dni'],
  ['2026-02-02', 11_050, null, 'Przed odrobaczeniem'],
  ['2025-09-14', 9_720, 38.1, ''],
]);
/** name, size, days ago */
const FILES = /** @type {const} */ ([
  ['rtg-miednica.dcm', 18_446_912, 16],
  ['morfologia.pdf', 214_330, 16],
  ['książeczka.jpg', 1_905_118, 290],
]);
/** hundredths, paid */
const BILLS = /** @type {const} */ ([
  [14_000, true],
  [8_650, true],
  [23_075, false],
]);

const item = (
  /** @type {string} */ type,
  /** @type {number | string} */ id,
  /** @type {object} */ attributes,
) => ({
  ...{ type, id: String(id), attributes },
});
const link = (/** @type {string} */ type, /** @type {number | null} */ id) => ({
  data: id === null ? null : { type, id: String(id) },
});
const links = (/** @type {string} */ type, /** @type {readonly unknown[]} */ list) => ({
  data: list.map((_, i) => ({ type, id: String(i + 400) })),
});
const animals = () =>
  ANIMALS.map(([id, name, species, grams, owner]) =>
    item('animals', id, {
      name,
      species,
      grams,
      chip: `6160930${id}00${owner}`,
      owner: link('people', owner),
    }),
  );
const people = () =>
  OWNERS.map(([id, first, last, phone, since, city]) =>
    item('people', id, { first, last, phone, since, city }),
  );
const vets = () => VETS.map(([id, first, last]) => item('vets', id, { first, last }));

function visits() {
  const data = VISITS.map(([id, state, at, booked, fee, reason, animal, vet]) => ({
    ...item('visits', id, { state, at, booked: ago(booked), fee, reason, room: null }),
    relationships: { animal: link('animals', animal), vet: link('vets', vet) },
  }));
  return { data, included: [...animals(), ...people(), ...vets()], meta: { total: 23, pages: 4 } };
}

function animal() {
  const [id, name, species, grams, owner] = ANIMALS[0];
  const added = (/** @type {number} */ days) => new Date(STARTED - days * DAY - 5 * HOUR).toISOString();
  return {
    data: {
      ...item('animals', id, { name, species, grams, vaccinated: 75 }),
      relationships: {
        owner: link('people', owner),
        weights: links('weights', WEIGHTS),
        files: links('files', FILES),
        bills: links('bills', BILLS),
      },
    },
    included: [
      ...people().slice(0, 1),
      ...WEIGHTS.map(([on, weight, celsius, note], i) =>
        item('weights', i + 400, { on, grams: weight, celsius, note }),
      ),
      ...FILES.map(([file, size, days], i) =>
        item('files', i + 400, { name: file, size, added: added(days) }),
      ),
      ...BILLS.map(([grosze, paid], i) => item('bills', i + 400, { grosze, paid })),
    ],
  };
}

/** @param {string} address */
export function answerTo(address) {
  return address === '/api/visits' ? visits() : address === '/api/animals/318' ? animal() : null;
}
