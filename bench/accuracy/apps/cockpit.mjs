// Cockpit's page of containers, over a machine that is invented. React; all by one WebSocket that carries the answers of another server.
// Without a truth: of the containers, most did not move when messages were changed. What is said of it was read by eye.
import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { installNpm, unpackDebian } from '../host/install.mjs';
import { sendFile } from '../host/send.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { settle } from '../page/settle.mjs';
import { Lasting, serveBridge } from './cockpit-server.mjs';

const VERSION = '67-1';
const REST = '287.1-0+deb12u3';
const SEED = 1;
const PORT = 47732;
const PAGES = '/cockpit/@localhost/';
const GIB = 2 ** 30;
const ROW = '#containers-containers .container-block';

/** name, days since 2025-10-01, bytes, layers: each what was done and how many bytes it has, ports, who made it */
const IMAGES = /** @type {const} */ ([
  [
    ['registry.example/ferry/timetable:2.14'],
    12.3,
    418_302_771,
    ['8080/tcp'],
    'Ferry office <it@ferry.example>',
  ],
  [['docker.io/library/postgres:15', 'registry.example/ferry/db:latest'], 3.8, 396_114_002, ['5432/tcp'], ''],
  [['quay.io/prometheus/node-exporter:v1.6.1'], -61.2, 24_910_338, ['9100/tcp'], 'The Prometheus Authors'],
  [['localhost/podman-pause:4.3.1'], 12.1, 877_410, [], ''],
  [
    ['registry.example/ferry/timetable:2.13'],
    -20.4,
    417_998_120,
    ['8080/tcp'],
    'Ferry office <it@ferry.example>',
  ],
]);
/** name, image, command, days since 2025-10-01, state, CPU in percent, bytes, of how many, ports outside and inside, exit code */
const CONTAINERS = /** @type {const} */ ([
  [
    'timetable',
    0,
    ['gunicorn', '-w', '4', 'timetable:app'],
    13.2,
    'running',
    3.4172,
    0.412 * GIB,
    2 * GIB,
    [[80, 8080]],
    0,
  ],
  [
    'timetable-db',
    1,
    ['postgres', '-c', 'shared_buffers=256MB'],
    5.9,
    'running',
    0.08,
    1.31 * GIB,
    4 * GIB,
    [],
    0,
  ],
  [
    'exporter',
    2,
    ['--path.rootfs=/host', '--no-collector.wifi'],
    1.4,
    'running',
    0,
    11.2e6,
    15.6 * GIB,
    [[9100, 9100]],
    0,
  ],
  ['einmal-import', 1, ['psql', '-f', '/import/Fährplan Süd.sql'], 9.75, 'exited', null, null, null, [], 137],
  [
    'timetable-old',
    4,
    ['gunicorn', '-w', '2', 'timetable:app'],
    -18,
    'stopped',
    null,
    null,
    null,
    [[8081, 8080]],
    0,
  ],
]);

const DAY_S = 86_400;
const START_S = Date.UTC(2025, 9, 1) / 1000;
const idOf = (/** @type {string} */ kind, /** @type {number} */ i) =>
  Array.from({ length: 64 }, (_, n) =>
    ((kind.length * 7 + i * 29 + n * (i + 11) + n * n * 5) % 16).toString(16),
  ).join('');
const moment = (/** @type {number} */ days) => Math.round(START_S + days * DAY_S);
const isoOf = (/** @type {number} */ days) => new Date(moment(days) * 1000).toISOString();

const images = IMAGES.map(([tags, days, size], i) => ({
  Id: idOf('image', i),
  ParentId: '',
  RepoTags: tags,
  RepoDigests: tags.map((tag) => `${tag.split(':')[0]}@sha256:${idOf('digest', i)}`),
  Created: moment(days),
  Size: size,
  SharedSize: 0,
  VirtualSize: size,
  Labels: null,
  Containers: CONTAINERS.filter(([, image]) => image === i).length,
  Names: tags,
}));
const containers = CONTAINERS.map(([name, image, command, days, state, , , , ports, code], i) => ({
  AutoRemove: false,
  Command: command,
  Created: isoOf(days),
  CreatedAt: '',
  Exited: state !== 'running',
  ExitedAt: state === 'running' ? -62135596800 : moment(days + 0.02),
  ExitCode: code,
  Id: idOf('container', i),
  Image: IMAGES[image][0][0],
  ImageID: idOf('image', image),
  IsInfra: false,
  Labels: {},
  Mounts: [],
  Names: [name],
  Namespaces: {},
  Networks: ['podman'],
  Pid: state === 'running' ? 4120 + i * 37 : 0,
  Pod: '',
  PodName: '',
  Ports: ports.map(([host, own]) => ({
    host_ip: '',
    container_port: own,
    host_port: host,
    range: 1,
    protocol: 'tcp',
  })),
  Restarts: 0,
  Size: null,
  StartedAt: moment(days + 0.01),
  State: state,
  Status: '',
}));

/** @param {string} id */
function containerOf(id) {
  const i = containers.findIndex((one) => one.Id === id);
  const [name, image, command, days, state, , , , ports, code] = CONTAINERS[i] ?? CONTAINERS[0];
  return {
    Id: id,
    Created: isoOf(days),
    Path: command[0],
    Args: command.slice(1),
    State: {
      Status: state,
      Running: state === 'running',
      ExitCode: code,
      StartedAt: isoOf(days + 0.01),
      FinishedAt: state === 'running' ? '0001-01-01T00:00:00Z' : isoOf(days + 0.02),
      Healthcheck: { Status: '', FailingStreak: 0, Log: null },
      CheckpointedAt: '0001-01-01T00:00:00Z',
    },
    Image: idOf('image', image),
    ImageName: IMAGES[image][0][0],
    Name: name,
    RestartCount: 0,
    Mounts: [],
    NetworkSettings: {
      Gateway: '10.88.0.1',
      IPAddress: `10.88.0.${4 + i * 3}`,
      MacAddress: `92:4f:0a:7c:31:${(16 + i).toString(16)}`,
      Ports: Object.fromEntries(
        ports.map(([host, own]) => [`${own}/tcp`, [{ HostIp: '', HostPort: `${host}` }]]),
      ),
    },
    Config: { Tty: false, Env: ['LANG=nb_NO.UTF-8', `SERVICE=${name}`], Cmd: command, StopSignal: 15 },
    HostConfig: {
      RestartPolicy: { Name: i === 0 ? 'always' : '', MaximumRetryCount: 0 },
      CpuShares: 0,
      Memory: 0,
    },
  };
}

/** @param {string} address */
function answerTo(address) {
  const asked = address.replace(/^.*\/libpod\//, '').replace(/\?.*/, '');
  if (asked === 'info')
    return {
      host: { arch: 'amd64', cgroupVersion: 'v2', hostname: 'kai-3.ferry.example' },
      registries: { search: ['docker.io', 'quay.io'] },
      store: {},
      version: { APIVersion: '4.3.1', Version: '4.3.1' },
    };
  if (asked === 'images/json') return images;
  if (asked === 'containers/json') return containers;
  if (asked === 'pods/json') return [];
  if (asked === 'events') return new Lasting([]);
  if (asked === 'containers/stats')
    return new Lasting([
      {
        Error: null,
        Stats: CONTAINERS.flatMap(([name, , , , state, cpu, bytes, most], i) =>
          state === 'running'
            ? [
                {
                  ContainerID: idOf('container', i),
                  Name: name,
                  CPU: cpu,
                  MemUsage: bytes && Math.round(bytes),
                  MemLimit: most,
                  MemPerc: (100 * Number(bytes)) / Number(most),
                  PIDs: 7 + i,
                },
              ]
            : [],
        ),
      },
    ]);
  const [kind, id = ''] = asked.split('/');
  if (kind === 'containers') return containerOf(id);
  const at = images.findIndex((one) => one.Id === id);
  return kind === 'images' && at >= 0
    ? {
        Id: id,
        Author: IMAGES[at]?.[4],
        Config: {
          Cmd: ['serve'],
          Entrypoint: null,
          Env: ['PATH=/usr/bin'],
          ExposedPorts: Object.fromEntries((IMAGES[at]?.[3] ?? []).map((port) => [port, {}])),
        },
      }
    : undefined;
}

/** name, what it is, whether it is loaded, active, more exactly, whether it starts with the machine */
const UNITS = /** @type {const} */ ([
  ['chrony.service', 'chrony, an NTP client/server', 'loaded', 'active', 'running', 'enabled'],
  ['cron.service', 'Regular background program processing daemon', 'loaded', 'active', 'running', 'enabled'],
  ['ferry-board.service', 'Departures on the board at the quay', 'loaded', 'failed', 'failed', 'enabled'],
  ['ferry-tides.service', 'Tidevann fra Kartverket, hver time', 'loaded', 'inactive', 'dead', 'static'],
  ['ssh.service', 'OpenBSD Secure Shell server', 'loaded', 'active', 'running', 'enabled'],
  [
    'systemd-tmpfiles-setup.service',
    'Create Volatile Files and Directories',
    'loaded',
    'active',
    'exited',
    'static',
  ],
  ['udisks2.service', 'Disk Manager', 'loaded', 'active', 'running', 'disabled'],
  ['wg-quick@kai.service', 'WireGuard via wg-quick(8) for kai', 'loaded', 'inactive', 'dead', 'indirect'],
]);
const METHODS = /** @type {Record<string, unknown[]>} */ ({
  ListUnits: [
    UNITS.map(([name, what, load, active, sub]) => [
      ...[name, what, load, active, sub, ''],
      `/org/freedesktop/systemd1/unit/${name.replace(/[^a-z0-9]/g, '_')}`,
      ...[0, '', '/'],
    ]),
  ],
  ListUnitFiles: [UNITS.map(([name, , , , , state]) => [`/lib/systemd/system/${name}`, state])],
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'cockpit',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'containers and images of a machine: names cut out of longer ones, sizes and shares of memory, counts with sums; all by one WebSocket that carries answers of another server',
  async start() {
    const root = await unpackDebian('cockpit-podman', VERSION);
    const others = [await unpackDebian('cockpit-system', REST), await unpackDebian('cockpit-bridge', REST)];
    for (const other of others)
      cpSync(path.join(other, 'usr/share/cockpit'), path.join(root, 'usr/share/cockpit'), {
        recursive: true,
      });
    const sockets = await installNpm('cockpit', { ws: '8.18.3' });
    const files = path.join(root, 'usr/share/cockpit');
    return listenWithSockets(
      sockets,
      PORT,
      async (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const file = pathname.replace(PAGES, '/');
        const packed = await readFile(path.join(files, `${path.normalize(file)}.gz`)).catch(() => null);
        if (!packed) return sendFile(answer, files, file);
        const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
        answer.writeHead(200, { 'content-type': type }).end(gunzipSync(packed));
      },
      (client) => serveBridge(client, answerTo, (method) => METHODS[method] ?? []),
    );
  },
  screens: [
    { name: 'containers', open: (page, url) => open(page, url, 'podman/index.html', ROW) },
    {
      name: 'images',
      async open(page, url) {
        await open(page, url, 'podman/index.html', ROW);
        await page.click('#containers-images .pf-c-expandable-section__toggle');
        await page.waitForSelector('#containers-images td', { timeout: 8_000 });
        await settle(page, { mostMs: 3_000 });
      },
    },
    {
      name: 'services',
      open: (page, url) =>
        open(
          page,
          url,
          'systemd/services.html',
          '#services-list .pf-c-data-list__item, #services-list li, #services-list tr',
        ),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {string} file @param {string} shown */
async function open(page, url, file, shown) {
  await page.goto(`${url}${PAGES}${file}`);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
