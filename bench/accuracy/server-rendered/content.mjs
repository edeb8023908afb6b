// What the applications show: invented for this bench. Wikis and blogs have the pages, source browsers the repositories.

/**
 * @typedef {{ title: string; date: string; author: string; tags: string[]; category: string; body: string }} Article
 *   `body`: paragraphs, `## headings` and `- items`, parted by empty lines
 */

/** @type {Article[]} */
export const ARTICLES = [
  {
    title: 'A slow loaf for cold kitchens',
    date: '2025-02-11T06:40:00Z',
    author: 'Ottilie Brandt',
    tags: ['sourdough', 'winter'],
    category: 'Baking',
    body: `When the kitchen stays under sixteen degrees, the dough needs a night and most of a morning. We gave up on chasing the clock and began to watch the bubbles along the side of the tub.

## Before you begin

Weigh the flour the evening before and leave it beside the stove. Warm flour does more than warm water.

- 480 grams of strong white flour
- 120 grams of rye
- 11 grams of salt

## In the morning

Fold the dough four times, half an hour apart, and shape it when it trembles. Bake it dark.`,
  },
  {
    title: 'Mending the millrace',
    date: '2025-01-29T17:05:00Z',
    author: 'Idris Okafor',
    tags: ['masonry', 'water'],
    category: 'Workshop',
    body: `The lower gate had leaked since the flood of last spring. Quentin found the gap with a lantern and a handful of chaff.

We lowered the water by two planks, packed the joint with clay and oakum, and set three new stones. It took five days instead of two.

## What it cost

Stone came from the old quarry at Lanternfish, oak from the yard. The hired pump was the dearest part at 84 a day.`,
  },
  {
    title: 'Plum harvest, third week',
    date: '2024-09-18T09:12:00Z',
    author: 'Mirela Stan',
    tags: ['orchard', 'winter', 'preserves'],
    category: 'Garden',
    body: `Forty crates so far, and the late trees have hardly started. The wasps are worse than in any year I remember.

Split fruit goes straight into the copper. Sound fruit is laid in straw, one deep, and turned on Sundays.

- Row seven: picked clean
- Row nine: leave until the stalks brown`,
  },
  {
    title: 'Why the bell rings twice',
    date: '2024-06-02T20:31:00Z',
    author: 'Ottilie Brandt',
    tags: ['history'],
    category: 'Stories',
    body: `Visitors ask about it every summer. The second stroke was for the ferry, and nobody had the heart to stop it when the bridge came.

Jolanta has the ledger of the ferrymen. Between 1871 and 1903 they carried the post, two pianos and, once, a bear.`,
  },
  {
    title: 'Grinding your own rye',
    date: '2024-03-27T11:48:00Z',
    author: 'Ravi Menon',
    tags: ['sourdough', 'milling'],
    category: 'Baking',
    body: `A hand mill gives about a pound every nine minutes, which is less dull than it sounds. Sieve once for crusty loaves, not at all for pan bread.

## Stones or steel

Stones run cooler. Steel is easier to keep clean, and forgives a stray pebble.`,
  },
];

/** @typedef {{ name: string; description: string; owner: string; commits: Commit[]; tags: [string, number][]; branches: [string, number][] }} Repository */
/** @typedef {{ subject: string; body?: string; author: string; mail: string; date: string; files: Record<string, string> }} Commit */

const OTTILIE = { author: 'Ottilie Brandt', mail: 'ottilie@harbourmill.example' };
const IDRIS = { author: 'Idris Okafor', mail: 'idris@okafor.example' };
const RAVI = { author: 'Ravi Menon', mail: 'ravi.menon@lanternfish.example' };

/** @type {Repository[]} */
export const REPOSITORIES = [
  {
    name: 'tidetable',
    description: 'Predicts when the harbour falls dry',
    owner: 'Ottilie Brandt',
    commits: [
      {
        ...OTTILIE,
        subject: 'Lay the keel',
        date: '2024-04-02T08:15:20Z',
        files: {
          handbook: 'Tidetable\n\nTells when the harbour falls dry.\n',
          'src/moon.c': 'double moon_phase(double day)\n{\n\treturn day / 29.53;\n}\n',
        },
      },
      {
        ...IDRIS,
        subject: 'Read depths from the pilot book',
        date: '2024-04-19T14:02:51Z',
        files: {
          'src/depths.c': 'int depth_at(int buoy)\n{\n\treturn buoy * 7;\n}\n',
          'data/pilot.txt': 'north 41\nsouth 38\n',
        },
      },
      {
        ...RAVI,
        subject: 'Spring tides come two days late',
        body: 'The lag was measured against the gauge at Fjordpost\nfor six weeks; two days fit best.',
        date: '2024-05-30T19:44:09Z',
        files: { 'src/moon.c': 'double moon_phase(double day)\n{\n\treturn (day - 2) / 29.53;\n}\n' },
      },
      {
        ...OTTILIE,
        subject: 'Print a week on one sheet',
        date: '2024-07-11T05:59:37Z',
        files: {
          'src/sheet.c': 'void print_week(void)\n{\n\tputs("week");\n}\n',
          'docs/layout.txt': 'Seven columns, gutters of three.\n',
        },
      },
      {
        ...IDRIS,
        subject: 'Forget buoys that were lifted',
        date: '2024-08-23T16:27:45Z',
        files: {
          'data/pilot.txt': 'north 41\n',
          'src/depths.c': 'int depth_at(int buoy)\n{\n\treturn buoy > 3 ? 0 : buoy * 7;\n}\n',
        },
      },
      {
        ...RAVI,
        subject: 'Leap seconds do not matter here',
        date: '2024-10-05T10:10:58Z',
        files: { 'docs/notes.txt': 'A second is a hand of water.\n' },
      },
      {
        ...OTTILIE,
        subject: 'Wider gutters for the printer at the quay',
        date: '2024-12-14T21:33:02Z',
        files: {
          'docs/layout.txt': 'Seven columns, gutters of five.\n',
          Makefile: 'all:\n\tcc -o tidetable src/*.c\n',
        },
      },
    ],
    tags: [
      ['ebb-3', 3],
      ['ebb-5', 5],
    ],
    branches: [
      ['lunar', 2],
      ['quayside', 5],
    ],
  },
  {
    name: 'ovenlog',
    description: 'Keeps the temperatures of both ovens',
    owner: 'Idris Okafor',
    commits: [
      {
        ...IDRIS,
        subject: 'Listen to the probe',
        date: '2023-11-08T07:21:16Z',
        files: {
          handbook: 'Ovenlog\n\nOne line a minute.\n',
          'probe/listen.py': 'def listen(port):\n    return port.readline()\n',
        },
      },
      {
        ...OTTILIE,
        subject: 'Average over five minutes',
        date: '2024-01-17T12:40:33Z',
        files: { 'probe/mean.py': 'def mean(values):\n    return sum(values) / 5\n' },
      },
      {
        ...RAVI,
        subject: 'Warn above 265 degrees',
        date: '2024-02-25T18:55:27Z',
        files: { 'probe/warn.py': 'LIMIT = 265\n' },
      },
      {
        ...IDRIS,
        subject: 'The second oven has another dial',
        date: '2024-06-16T09:08:41Z',
        files: { 'probe/dial.txt': 'runs 15 hot\n' },
      },
    ],
    tags: [['crust-2', 2]],
    branches: [['brickwork', 1]],
  },
];
