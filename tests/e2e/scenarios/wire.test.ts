/** Every way in which data reaches a page by a wire: pages in tests/scenarios, each with the library or server that speaks it. */
import { describe, expect, inject, test } from 'vitest';
import type { Report } from '../../../src/model';
import { start as answers } from '../../scenarios/answers/server';
import { start as graphql } from '../../scenarios/graphql/server';
import { start as grpc } from '../../scenarios/grpc/server';
import { start as htmx } from '../../scenarios/htmx/server';
import { start as i18n } from '../../scenarios/i18n/server';
import { start as jsonp } from '../../scenarios/jsonp/server';
import { start as liveView } from '../../scenarios/live-view/server';
import { start as liveView1 } from '../../scenarios/live-view-1/server';
import { start as livewire } from '../../scenarios/livewire/server';
import { start as msgpack } from '../../scenarios/msgpack/server';
import { start as nestedJson } from '../../scenarios/nested-json/server';
import { start as openGraph } from '../../scenarios/open-graph/server';
import type { Running } from '../../scenarios/serve';
import { start as serviceWorker } from '../../scenarios/service-worker/server';
import { start as socketIo } from '../../scenarios/socket-io/server';
import { start as sockets } from '../../scenarios/sockets/server';
import { start as stores } from '../../scenarios/stores/server';
import { start as streams } from '../../scenarios/streams/server';
import { start as tables } from '../../scenarios/tables/server';
import { start as turbo } from '../../scenarios/turbo/server';
import { start as writtenState } from '../../scenarios/written-state/server';
import { useBacklight } from '../support/backlight';
import { segmentsOf } from '../support/segments';

/**
 * What is shown; where it came from: request by a part of its address, how that was decoded, path. The page's own: a part of the
 * address of the file it is written in, null where that is the page.
 */
type Row = [text: string, origin: string, from: [url: string, decoded: string, path: string] | string | null];

interface Scenario {
  start(): Promise<Running>;
  rows: Row[];
  /** What endpoints are called. */
  names?: string[];
  /** Firefox reads the same code; a few show that it is fed the same. */
  firefox?: true;
}

const SCENARIOS: Record<string, Scenario> = {
  'plain answers': {
    start: answers,
    rows: [
      ['Torbjørg Finnes', 'api', ['/pilot', 'json', '$.pilot']],
      ['Draugen of Korsør', 'api', ['/tugs', 'json', '$[0].tug']],
      ['Hammerhead of Skagen', 'api', ['/cranes', 'json', '$[0].tug']],
      ['Berths of Kabelvåg: who lies where', 'api', ['/interface/yaml', 'yaml', '$.info.title']],
      ['Havfruen of Ona', 'api', ['/ships', 'json-lines', '$[1].ship']],
      ['3,417', 'api', ['/pilots', 'json', "headers['x-total-count']"]],
      ['2960', 'api', ['/moorings', 'json', "headers['content-range']"]],
      ['119.90', 'api', ['/fee', 'json', '$.fee']],
      ['90071992547409931234', 'api', ['/fee', 'json', '$.manifest']],
      ['Old Pelican', 'api', ['/persisted', 'json', '$.data.ships[2].name']],
      ['Gunnar of Bakk', 'api', ['/cbor', 'cbor', '$.ships[0].name']],
      ['Bo Lindqvist', 'api', ['/harbour.Port/Watch', 'grpc', '$[1].3.1']],
      ['Aurora of Tananger', 'api', ['/arrivals', 'json-seq', '$[1].ship']],
      [
        'Fjordlys of Tromsdalen',
        'api',
        ['/Listen/channel', 'chunked-json', '$[3][0][1][0].documentChange.document.fields.name.stringValue'],
      ],
      ['Ships of the day', 'translation', '/locales/en/translation.json'],
      ['Fee for a berth', 'translation', '/locales/en/translation.json'],
      ['Two columns', 'config', '/config/flags.json'],
    ],
    firefox: true,
  },
  'translations of i18next, FormatJS, vue-i18n, gettext, Angular and Fluent, flags of Unleash and GrowthBook':
    {
      start: i18n,
      rows: [
        ['Arrivals at the outer quay', 'translation', '/locales/en/port.json'],
        ['Solveig Aune', 'api', ['/me', 'json', '$.name']],
        ['4817', 'api', ['/me', 'json', '$.ships']],
        ['ships lie at anchor', 'translation', '/locales/en/port.json'],
        ['Moorings for', 'translation', '/locales/en/port.json'],
        ['2749', 'api', ['/me', 'json', '$.lifeboats']],
        ['boats are', 'translation', '/locales/en/port.json'],
        ['out of use', 'translation', '/locales/en/port.json'],
        ['until', 'translation', '/locales/en/port.json'],
        ['Whit Monday', 'api', ['/me', 'json', '$.day']],
        ['Store that journey', 'translation', '/lang/en.json'],
        ['3906', 'api', ['/me', 'json', '$.tugs']],
        ['tugs are on watch', 'translation', '/lang/en.json'],
        ['A {crane} that', 'translation', '/lang/en.json'],
        ['Torgeir Lie', 'api', ['/me', 'json', '$.agent']],
        ["didn't ask for", 'translation', '/lang/en.json'],
        ['Departures from the inner quay', 'translation', '/compiled/7f3a.json'],
        ['Bremnes', 'api', ['/me', 'json', '$.port']],
        ['Asked for by a broker of', 'translation', '/compiled/7f3a.json'],
        ['Remember that crossing', 'translation', '/i18n/messages.json'],
        ['5128', 'api', ['/me', 'json', '$.ferries']],
        ['Ferries of the archipelago', 'translation', '/compiled/91c0.json'],
        ['Alle Änderungen sichern', 'translation', '/locale/de.json'],
        ['6031', 'api', ['/me', 'json', '$.skiffs']],
        ['Schiffe warten', 'translation', '/locale/de.json'],
        ['7248', 'api', ['/me', 'json', '$.barges']],
        ['Schiffe liegen auf', 'translation', '/i18n/messages.de.json'],
        ['8362', 'api', ['/me', 'json', '$.yachts']],
        ['Schiffe liegen', 'translation', '/i18n/messages.de.json'],
        ['frei zur Miete', 'translation', '/i18n/messages.de.json'],
        ['bis', 'translation', '/i18n/messages.de.json'],
        ['Mittsommer', 'api', ['/me', 'json', '$.until']],
        ['Die "Möwe" liegt fest', 'translation', '/locales/de/port.ftl'],
        ['Berths on a map', 'config', '/proxy'],
        ['Berths side by side', 'config', '/api/features/sdk-4'],
      ],
      firefox: true,
    },
  'JSON in JSON': {
    start: nestedJson,
    rows: [
      ['Pilot boarding suspended', 'api', ['/api/notice', 'json', '$.data → $.notice']],
      ['Kvitholmen lighthouse', 'api', ['/api/weather', 'json', '$.blob → base64 → gzip → $.station']],
      ['Ferry to Haugesund', 'api', ['/api/batch', 'chunked-json', '$[0][0][2] → $[1][0]']],
      ['Harbour office', 'markup', null],
    ],
    firefox: true,
  },
  GraphQL: {
    start: graphql,
    rows: [
      ['Northern Tern', 'api', ['/graphql', 'json', '$.data.all[1].title']],
      ['48,210', 'api', ['/graphql', 'json', '$.data.all[0].weight']],
      ['Sunda Strait Trader', 'api', ['/graphql', 'json', '$[1].data.lead.called']],
      ['Calm seas off Gannet of Brae', 'live', ['/later', 'multipart', '$[1].incremental[0].data.diary']],
      ['Ships in port', 'markup', null],
    ],
    names: ['Fleet', 'Nothing, Flagship', 'Slow'],
    firefox: true,
  },
  htmx: {
    start: htmx,
    rows: [
      ['Gannet of Brae', 'fragment', ['/ships', 'html', "$.ul.li[0].a['text()']"]],
      ['1,290 t', 'fragment', ['/ships', 'html', '$.ul.li[1].span[0]']],
      ['Ingrid Halvorsen', 'fragment', ['/pilot', 'html', '$.p[0]']],
      ['Moored since spring', 'markup', null],
      ['Show departures', 'markup', null],
    ],
    firefox: true,
  },
  Livewire: {
    start: livewire,
    rows: [
      [
        'Fjordlys of Tromsdalen',
        'fragment',
        ['/livewire/update', 'json', '$.components[0].effects.html → html → $.div.ul.li[2]'],
      ],
      ['Arrive', 'markup', null],
    ],
  },
  Turbo: {
    start: turbo,
    rows: [
      ['Berth 14 East', 'fragment', ['/frame', 'html', "$['turbo-frame'].p"]],
      ['Amalie Skram', 'fragment', ['/call', 'html', "$['turbo-stream'].template.li.b"]],
      ['Sigrun av Lofoten', 'live', ['ws://', 'html', "$['turbo-stream'].template.li.b"]],
    ],
  },
  LiveView: {
    start: liveView,
    rows: [
      ['Sunniva Aasen', 'live', ['/live/websocket', 'live-view', "$[4]['0']"]],
      ['the tide', 'live', ['/live/websocket', 'live-view', "$[4].response.rendered['1'].k['1']['1']"]],
      ['Visitors report to the gate', 'markup', null],
      ['waits for', 'markup', null],
    ],
  },
  'LiveView 1.0, from a server': {
    start: liveView1,
    rows: [
      ['Sunniva Aasen', 'live', ['/live/websocket', 'live-view', "$[4].response.diff['0']"]],
      ['the tide', 'live', ['/live/websocket', 'live-view', "$[4].response.rendered['1'].d[1][1]"]],
      ['Visitors report to the gate', 'markup', null],
      ['waits for', 'markup', null],
    ],
  },
  'Socket.IO': {
    start: socketIo,
    rows: [
      ['Gannet of Brae', 'live', ['EIO=4', 'socket-io', '$[1].name']],
      ['48,210', 'live', ['EIO=4', 'socket-io', '$[1].tonnage']],
      ['Calm until midnight', 'live', ['EIO=4', 'socket-io', '$[1].entry → $.sea']],
    ],
    names: ['ship', 'log'],
    firefox: true,
  },
  'JSON, GraphQL, STOMP, SockJS, MQTT, Phoenix and SignalR over sockets': {
    start: sockets,
    rows: [
      ['Slettnes outer buoy', 'live', ['/plain', 'json', '$.buoy.name']],
      ['Aurora of Tananger', 'live', ['/graphql', 'json', '$.payload.data.arrived.title']],
      ['Fjordlys of Tromsdalen', 'live', ['/stomp', 'stomp', '$.body → $.name']],
      ['Vippetangen, outer pier', 'live', ['/sockjs', 'sockjs', '$[0] → $.fields.berth']],
      ['Pilot boarding suspended at Kvitholmen', 'live', ['/mqtt', 'mqtt', '$.payload']],
      ['Kvitholmen lighthouse', 'live', ['/phoenix', 'json', '$[4].response.station']],
      ['Solveig Ødegård', 'live', ['/phoenix-bytes', 'phoenix', '$[4] → $.pilot']],
      ['Old Pelican', 'live', ['/signalr-text', 'signalr', '$[2].result.name']],
      ['Northern Tern', 'live', ['/signalr-packed', 'signalr', '$[1][3]']],
    ],
  },
  'streams and polling': {
    start: streams,
    rows: [
      [
        'The north quay is closed for dredging.',
        'live',
        ['/answer', 'events', '$[*].data → $.choices[0].delta.content'],
      ],
      ['The south fairway is buoyed until Terningen.', 'live', ['/written', 'ai-stream', "$[*]['0']"]],
      ['Fog until noon tomorrow', 'live', ['/news', 'json', '$[*].word']],
      ['Alongside at berth', 'api', ['/state', 'json', '$.state']],
    ],
  },
  MessagePack: {
    start: msgpack,
    rows: [
      ['Soda ash in bulk', 'api', ['/cargo', 'msgpack', '$.name']],
      ['Port of Alexandria', 'api', ['/cargo', 'msgpack', '$.port.name']],
      ['31,250', 'api', ['/cargo', 'msgpack', '$.tons']],
    ],
    firefox: true,
  },
  'gRPC-web': {
    start: grpc,
    rows: [
      ['Ines Varga', 'api', ['/List', 'grpc', '$.1[0].3.1']],
      ['Bo Lindqvist', 'api', ['/List', 'grpc', '$.1[1].3.1']],
    ],
  },
  JSONP: {
    start: jsonp,
    rows: [['Half tide at Kabelvåg', 'api', ['/tide.js', 'jsonp', '$.tide']]],
  },
  'XML and CSV': {
    start: tables,
    rows: [
      ['Lantern out at Skarvøy & Terningen', 'api', ['/feed', 'xml', '$.rss.channel.item[0].title']],
      ['Bodø, inner harbour', 'api', ['/tides.csv', 'csv', '$[1].place']],
    ],
  },
  'state as Nuxt 2, serialize-javascript, hypernova and people write it': {
    start: writtenState,
    rows: [
      ['Torunn & Sons <Ltd>', 'embedded', ['#script[1]', 'state', '$.data[0].yard.owner']],
      ['Hammerhead of Skagen', 'embedded', ['#script[2]', 'state', '$.crane.name']],
      ['Birgit & Aksel >', 'embedded', ['#hypernova', 'json', '$.crew[0].name']],
      ['Draugen of Korsør', 'embedded', ['#script[5]', 'state', '$.tug.name']],
      ['Slipway behind the ropewalk', 'embedded', ['#script[6]', 'state', '$.slip.lies']],
      ['The yard and its people', 'markup', null],
    ],
  },
  'Open Graph': {
    start: openGraph,
    rows: [
      ['The lantern of Skarvøy is out', 'embedded', ['#og', 'json', "$['og:title']"]],
      ['Solveig Aune', 'embedded', ['#og', 'json', "$['article:author']"]],
      [
        'Ships pass Terningen without a light until the keeper is back.',
        'embedded',
        ['#og', 'json', "$['og:description']"],
      ],
      ['Notes for who sails here', 'markup', null],
    ],
    firefox: true,
  },
  'the stores of the browser': {
    start: stores,
    rows: [
      ['Ingrit Forden', 'stored', ['/profile', 'json', '$.owner']],
      ['Via the fjords of Norway', 'stored', ['/draft', 'json', '$.route']],
      ['Silja of Urben', 'stored', ['/harbour/ships', 'json', '$[0].name']],
      ['Tweelve meters at low time', 'stored', ['/api/tide', 'json', '$.tide']],
    ],
    firefox: true,
  },
};

const backlight = useBacklight({ allSites: true });
const wanted = Object.entries(SCENARIOS).filter(
  ([, { firefox }]) => inject('browser') === 'chromium' || firefox,
);

describe('what came by', () => {
  test.each(wanted)('%s is known by label, origin, request, path and time', async (_name, scenario) => {
    const running = await scenario.start();
    try {
      const page = await backlight.open(running.url);
      await page.waitForSelector('[data-ready]');
      const report = await backlight.reportOn(page);
      expect(scenario.rows.map(([text]) => found(report, text))).toEqual(scenario.rows.map(expected(report)));
      const names = new Set(report.requests.map(({ name }) => name));
      expect((scenario.names ?? []).filter((name) => !names.has(name))).toEqual([]);
    } finally {
      running.close();
    }
  });
});

test('what is polled for is labelled by its newest answer, which tells what the earlier ones said', async () => {
  const running = await streams();
  try {
    const page = await backlight.open(running.url);
    await page.waitForSelector('[data-ready]');
    const report = await backlight.reportOn(page);
    const polls = report.requests.filter(({ url }) => url === `${running.url}state`);
    const [segment] = segmentsOf(report, 'Alongside at berth');
    expect(polls).toHaveLength(3);
    expect(segment?.sources[0]?.requestId).toBe(polls.at(-1)?.id);
    expect(segment?.evidence).toContainEqual({
      kind: 'changed',
      weight: 0,
      detail: { values: 'Under way to berth, Waiting for the tide' },
    });
  } finally {
    running.close();
  }
});

test('what a script of another origin brought is not seen, and said to be so', async () => {
  const running = await jsonp();
  try {
    const page = await backlight.open(running.url);
    await page.waitForSelector('[data-ready]');
    const report = await backlight.reportOn(page);
    expect(segmentsOf(report, 'Strong gale from Andenes')).toMatchObject([{ label: 'unsure', sources: [] }]);
    const opaque = report.summary.unseen.find(({ what }) => what === 'opaque-bodies');
    expect(opaque?.names).toEqual([expect.stringContaining('/wind.js?callback=showWind')]);
  } finally {
    running.close();
  }
});

test('JSONP that comes after the labels is heard, too', async () => {
  const running = await jsonp();
  try {
    const page = await backlight.open(running.url);
    await page.waitForSelector('[data-ready]');
    await backlight.reportOn(page);
    await page.evaluate("load('/tide.js?callback=showTide&later')");
    await page.waitForFunction(() => document.getElementById('tide')?.textContent?.includes('Spring'));
    await expect
      .poll(async () => found(await backlight.reportOn(page), 'Spring tide at Henningsvær'))
      .toEqual([
        'Spring tide at Henningsvær',
        'backend',
        'api',
        `${running.url}tide.js?callback=showTide&later`,
        'jsonp',
        '$.tide',
        true,
      ]);
  } finally {
    running.close();
  }
});

test('what a service worker answered is data of a request, and marked', async () => {
  const running = await serviceWorker();
  try {
    const page = await backlight.open(running.url);
    await page.waitForSelector('[data-ready]');
    const report = await backlight.reportOn(page);
    expect(found(report, 'Mooint berth at Mækjangen')).toEqual([
      'Mooint berth at Mækjangen',
      'backend',
      'api',
      `${running.url}kept`,
      'json',
      '$.berth',
      true,
    ]);
    const caches = report.requests.map(({ url, cache }) => [new URL(url).pathname, cache]);
    expect(caches).toContainEqual(['/kept', 'worker']);
    expect(caches).toContainEqual(['/asked', 'fresh']);
  } finally {
    running.close();
  }
});

test('a page that says to be about nothing in particular tells nothing of itself in its head', async () => {
  const running = await openGraph();
  try {
    const page = await backlight.open(`${running.url}website`);
    const report = await backlight.reportOn(page);
    expect(report.requests.map(({ url }) => url)).toEqual([`${running.url}website`]);
  } finally {
    running.close();
  }
});

function found(report: Report, text: string) {
  const [segment] = segmentsOf(report, text);
  const source = segment?.label === 'backend' ? segment.sources[0] : undefined;
  const request = report.requests.find(({ id }) => id === source?.requestId);
  const said = [request?.url, request?.decoded, source?.path, isTimely(request)];
  const isInFile = segment?.origin === 'translation' || segment?.origin === 'config';
  return [
    text,
    segment?.label,
    segment?.origin,
    ...(source ? said : []),
    ...(isInFile ? [segment.writtenIn] : []),
  ];
}

/** The row with the whole address, where the report has one with that part. */
function expected(report: Report) {
  return ([text, origin, from]: Row) => {
    if (!from) return [text, 'frontend', origin];
    if (typeof from === 'string')
      return [text, 'frontend', origin, report.requests.find(({ url }) => url.includes(from))?.url ?? from];
    const [part, decoded, path] = from;
    const url = report.requests.find((one) => one.url.includes(part) && one.decoded === decoded)?.url ?? part;
    return [text, 'backend', origin, url, decoded, path, true];
  };
}

/** After the page was opened and before now; what was kept came before, and what the document brought began with it. */
function isTimely(request: Report['requests'][number] | undefined): boolean {
  if (!request) return false;
  const { via, startedMs, finishedMs } = request;
  if (via === 'storage') return startedMs <= 0;
  const isWithPage = via === 'embedded' ? startedMs === 0 : startedMs > 0;
  return isWithPage && finishedMs >= startedMs && finishedMs < 60_000;
}
