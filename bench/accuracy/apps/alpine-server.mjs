// What an estate agency answers (OData), all invented: houses, one of them with its rooms, prices and visits.

/** number, street, city, zip, price, beds, baths, area, lot, built, state, listed, photos, agent, phone */
const HOUSES = /** @type {const} */ ([
  [
    88_213,
    '1417 Quarry Hill Rd',
    'Saltbox',
    'VT',
    '05077',
    1_248_500,
    4,
    2.5,
    2_864,
    21_780,
    1987,
    'ForSale',
    '2026-10-30T14:00:00Z',
    24,
    'Delphine Okoro',
    '8025550142',
  ],
  [
    88_190,
    '9 Lantern Ct, Unit 3B',
    'Eastmarsh',
    'NH',
    '03894',
    389_000,
    2,
    1,
    1_012,
    0,
    2019,
    'Pending',
    '2026-09-12T09:30:00Z',
    11,
    'Ruben Castellano',
    '6035550178',
  ],
  [
    87_954,
    '260 Old Cannery Way',
    'Saltbox',
    'VT',
    '05077',
    729_900,
    3,
    3,
    1_945,
    10_890,
    1931,
    'ForSale',
    '2026-08-03T18:45:00Z',
    31,
    'Delphine Okoro',
    '8025550142',
  ],
  [
    87_702,
    '5 Heron Point',
    'Quill Harbor',
    'ME',
    '04843',
    3_150_000,
    6,
    4.5,
    5_310,
    152_460,
    2004,
    'Sold',
    '2026-05-21T11:15:00Z',
    48,
    'Wen-Li Hathaway',
    '2075550119',
  ],
]);

/** @param {typeof HOUSES[number]} one */
function house([
  id,
  street,
  city,
  state,
  zip,
  price,
  beds,
  baths,
  area,
  lot,
  built,
  status,
  listed,
  photos,
  agent,
  phone,
]) {
  return {
    '@odata.etag': `W/"${id * 7}"`,
    ListingId: id,
    Address: { Street: street, City: city, State: state, PostalCode: zip },
    ListPrice: price,
    Bedrooms: beds,
    Bathrooms: baths,
    LivingArea: area,
    LotSquareFeet: lot,
    YearBuilt: built,
    StandardStatus: status,
    OnMarket: listed,
    PhotosCount: photos,
    Agent: { FullName: agent, Phone: phone },
  };
}

const detail = () => ({
  '@odata.context': '/odata/$metadata#Listings/$entity',
  ...house(HOUSES[0]),
  Remarks:
    'Sun-filled colonial above the river. The kitchen was redone in 2021; the barn has power and a new roof. Deer come at dusk.',
  Heating: ['Oil', 'Wood stove', 'Heat pump'],
  AnnualTax: 18_942.36,
  AssociationFee: 0,
  Ceiling: 109,
  WalkScore: 37,
  Commute: 'PT1H25M',
  Interest: 0.06375,
  OpenHouses: [
    { Starts: '2026-12-05T18:00:00Z', Ends: '2026-12-05T20:30:00Z', Virtual: false },
    { Starts: '2026-12-08T23:00:00Z', Ends: '2026-12-08T23:45:00Z', Virtual: true },
  ],
  History: [
    { On: '2026-11-14', Event: 'PriceChange', Price: 1_248_500 },
    { On: '2026-10-30', Event: 'Listed', Price: 1_310_000 },
    { On: '2009-06-02', Event: 'Sold', Price: 684_250 },
    { On: '1994-03-28', Event: 'Sold', Price: 212_900 },
  ],
  Rooms: [
    { Name: 'Primary bedroom', Level: 2, Length: 204, Width: 171 },
    { Name: 'Kitchen', Level: 1, Length: 222, Width: 150 },
    { Name: 'Mudroom', Level: 1, Length: 98, Width: 77 },
    { Name: 'Root cellar', Level: 0, Length: 141, Width: 120 },
  ],
  Schools: [
    { Name: 'Saltbox Elementary', Rating: 8, Grades: 'K-5', Miles: 0.7 },
    { Name: 'Upper Valley High', Rating: 6, Grades: '9-12', Miles: 4.35 },
  ],
  Views: 1_873,
  Saves: 214,
});

/** @param {string} address */
export function answerTo(address) {
  if (address === '/odata/Listings')
    return { '@odata.context': '/odata/$metadata#Listings', '@odata.count': 317, value: HOUSES.map(house) };
  return address === '/odata/Listings(88213)' ? detail() : null;
}
