// What a fish auction's database answers, all invented: lots as lists under a head of columns (as ClickHouse writes them), buyers as objects.

const COLUMNS = /** @type {const} */ ([
  ['lot', 'UInt32'],
  ['vessel', 'String'],
  ['call_sign', 'LowCardinality(String)'],
  ['species', 'LowCardinality(String)'],
  ['grade', 'Enum8'],
  ['landed', 'DateTime'],
  ['kilos', 'Float64'],
  ['boxes', 'UInt16'],
  ['core_temp', 'Float32'],
  ['ask_ore', 'UInt32'],
  ['bid_ore', 'Nullable(UInt32)'],
  ['bids', 'UInt16'],
  ['buyer', 'Nullable(UInt16)'],
  ['closed', 'Nullable(DateTime)'],
  ['note', 'String'],
]);
const LOTS = /** @type {const} */ ([
  [
    ...[70_418, 'Havørna', 'LK-41-VV', 'COD', 'E', '2026-11-20 03:52:00', 12_480.5, 312, 0.8, 4150],
    ...[4785, 14, 3, '2026-11-20 07:31:12', ''],
  ],
  [
    ...[70_421, 'Skårungen', 'LM-7-NM', 'HAD', 'A', '2026-11-20 04:15:00', 3096, 86, 1.3, 2890],
    ...[2890, 1, 7, '2026-11-20 07:34:40', 'Delvis sløyd om bord'],
  ],
  [
    ...[70_422, 'Skårungen', 'LM-7-NM', 'POK', 'A', '2026-11-20 04:15:00', 8421, 203, 1.1, 1675],
    ...[1812, 6, 1, '2026-11-20 07:36:05', ''],
  ],
  [
    ...[70_430, 'Ytterholm Senior', 'LN-230-BR', 'CAT', 'B', '2026-11-19 22:40:00', 417.2, 12, 3.6, 3320],
    ...[null, 0, null, null, 'Temperatur over 3 °C ved lossing'],
  ],
  [
    ...[70_433, 'Havørna', 'LK-41-VV', 'HAL', 'E', '2026-11-20 03:52:00', 186.75, 9, 0.4, 11_900],
    ...[14_350, 23, 3, '2026-11-20 07:41:58', 'To fisk over 60 kg'],
  ],
  [
    ...[70_437, 'Brattværing', 'LG-88-SM', 'MON', 'A', '2026-11-19 19:05:00', 1240, 41, 0.9, 7400],
    ...[8025, 9, 12, '2026-11-20 07:44:20', ''],
  ],
  [
    ...[70_439, 'Brattværing', 'LG-88-SM', 'LIN', 'A', '2026-11-19 19:05:00', 2277.4, 64, 1, 2210],
    ...[2385, 4, 1, '2026-11-20 07:45:03', ''],
  ],
]);
/** number, name, place, what it may buy for, bought this year, share of its lots that it has fetched, telephone */
const BUYERS = /** @type {const} */ ([
  [1, 'Kystfisk Averøy', 'Averøy', 2_500_000, 31_487_220.5, 0.9934, '+4771519033'],
  [3, 'Nordmøre Sjømat', 'Kristiansund', 4_000_000, 58_120_914, 0.8712, '+4771674410'],
  [7, 'Brødrene Tangvik', 'Smøla', 600_000, 2_904_388.25, 1, '+4771545128'],
  [12, 'Pesquera Bidasoa', 'Irun', 1_750_000, 17_665_071.9, 0.9405, '+34943611782'],
]);

/** As https://clickhouse.com/docs/interfaces/formats/JSONCompact has it. */
export function lots() {
  return {
    meta: COLUMNS.map(([name, type]) => ({ name, type })),
    data: LOTS,
    rows: LOTS.length,
    rows_before_limit_at_least: 214,
    statistics: { elapsed: 0.013427, rows_read: 918_230, bytes_read: 48_112_704 },
  };
}

export function buyers() {
  return BUYERS.map(([id, name, place, limit, spent, fetched, phone]) => ({
    ...{ id, name, place, limit, spent, fetched, phone },
  }));
}
