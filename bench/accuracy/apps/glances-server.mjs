// What a machine's watcher says of it: amounts since its last look with how many seconds that is ago, processes whose times are lists, alarms that are lists.

const MB = 1_048_576;
const GB = 1_073_741_824;
const LATELY = 2.0419;
/** @param {string} key @param {Record<string, unknown>[]} rows */
const keyed = (key, rows) => rows.map((row) => ({ ...row, key }));

/** total, user, system */
const CORES = [
  [41.7, 29.3, 9.8],
  [18.2, 12.6, 4.1],
  [66.4, 51.9, 13.2],
  [7.9, 4.4, 2.7],
];
const percpu = keyed(
  'cpu_number',
  CORES.map(([total, user, system], i) => ({
    ...{ cpu_number: i, total, user, system, idle: Math.round(1000 - Number(total) * 10) / 10 },
    ...{
      nice: 0.3,
      iowait: [1.4, 0.2, 0.9, 0.5][i],
      irq: 0,
      softirq: 0.1,
      steal: 0,
      guest: 0,
      guest_nice: 0,
    },
  })),
);
/** name, alias, received, sent, received in all, sent in all, speed */
const CARDS = /** @type {const} */ ([
  ['enp3s0', null, 2_873_114, 419_337, 918_442_190_331, 122_871_209_554, 1_048_576_000],
  ['wlp2s0', null, 18_402, 7_719, 7_401_238_874, 931_870_114, 144_703_488],
  ['br-4c1f9e07aa21', null, 64_118, 211_906, 33_870_114_902, 41_992_731_004, 0],
  ['tun7', 'tsex-bochvi', 1_204, 988, 281_774_310, 190_331_207, 0],
]);
/** name, reads, writes, bytes read, bytes written */
const DISKS = /** @type {const} */ ([
  ['nvme0n1', 311, 887, 5_873_664, 31_850_496],
  ['nvme0n1p2', 290, 861, 5_511_168, 31_703_040],
  ['sdb', 14, 0, 733_184, 0],
  ['md127', 41, 66, 1_204_224, 2_740_224],
]);
/** device, kind, where, size, used */
const VOLUMES = /** @type {const} */ ([
  ['/dev/nvme0n1p2', 'ext4', '/', 233.1, 71.84],
  ['/dev/md127', 'xfs', '/srv/izba', 3_725.4, 2_981.7],
  ['/dev/sdb1', 'vfat', '/media/etiketi-na-butilki-2026', 29.8, 3.06],
  ['tmpfs', 'tmpfs', '/run', 6.21, 0.0194],
]);
/** id, name, command, user, processor, memory %, resident MB, virtual MB, times, threads, nice, state, bytes read and written, now and before */
const PROCESSES = /** @type {const} */ ([
  [
    48_213,
    'postgres',
    ['postgres: izba lots 10.7.0.4(51822) SELECT'],
    'postgres',
    37.6,
    4.8121,
    1_531,
    2_204,
    [812.44, 96.07],
    1,
    0,
    'R',
    [911_360_000, 40_960, 902_803_456, 40_960],
  ],
  [
    2_917,
    'influxd',
    ['/usr/bin/influxd', '--reporting-disabled'],
    'influxdb',
    21.3,
    9.2746,
    2_950,
    8_411,
    [41_902.18, 7_338.6],
    31,
    0,
    'S',
    [72_114_176, 1_904_214_016, 71_303_168, 1_893_801_984],
  ],
  [
    50_118,
    'ffmpeg',
    ['ffmpeg', '-i', 'rtsp://kamera-3/presa', '-c:v', 'libx264', '/srv/izba/video/presa.mkv'],
    'stoyan',
    17.9,
    1.9033,
    605,
    1_877,
    [288.31, 11.9],
    14,
    5,
    'S',
    [0, 84_115_456, 0, 77_824_000],
  ],
  [
    3_344,
    'node',
    ['node', '/opt/termometri/server.js'],
    'izba',
    6.4,
    0.7719,
    245,
    1_093,
    [7_204.5, 1_130.2],
    11,
    0,
    'S',
    [1_048_576, 9_437_184, 1_048_576, 9_418_752],
  ],
  [
    1_204,
    'mosquitto',
    ['/usr/sbin/mosquitto', '-c', '/etc/mosquitto/mosquitto.conf'],
    'mosquitto',
    2.8,
    0.0381,
    12.1,
    24.6,
    [1_944.73, 2_210.4],
    1,
    0,
    'S',
    [0, 0, 0, 0],
  ],
  [
    51_077,
    'rsync',
    ['rsync', '-a', '--delete', '/srv/izba/', 'arhiv:/izba/'],
    'radka',
    1.7,
    0.0944,
    30.2,
    61.8,
    [3.08, 5.91],
    1,
    19,
    'D',
    [318_767_104, 0, 310_378_496, 0],
  ],
  [
    881,
    'NetworkManager',
    ['/usr/sbin/NetworkManager', '--no-daemon'],
    'root',
    0.4,
    0.0627,
    19.9,
    333.2,
    [118.6, 44.35],
    3,
    0,
    'S',
    [0, 12_288, 0, 12_288],
  ],
  [77, 'kswapd0', [], 'root', 0.1, 0, 0, 0, [0, 207.88], 1, 0, 'S', [0, 0, 0, 0]],
]);
/** name, image, state, since, command, processor, memory MB, limit GB, read and written, received and sent */
const CONTAINERS = /** @type {const} */ ([
  [
    'grozdober',
    'izba/grozdober:4.2',
    'running',
    'Up 9 days',
    ['gunicorn', 'berba.wsgi', '-w', '4'],
    12.73,
    387,
    2,
    [41_206, 118_784],
    [9_114, 33_870],
  ],
  [
    'kacheta-nablyudenie',
    'grafana/grafana:11.1',
    'running',
    'Up 3 weeks',
    ['/run.sh'],
    3.18,
    164,
    15.5,
    [0, 20_480],
    [2_207, 4_411],
  ],
  [
    'vremeto',
    'izba/vremeto:1.0',
    'paused',
    'Up 41 minutes (Paused)',
    ['python3', 'dazhd.py'],
    0,
    58.4,
    0.5,
    [0, 0],
    [0, 0],
  ],
]);
/** label, value, unit, kind */
const SENSORS = /** @type {const} */ ([
  ['Package id 0', 71, 'C', 'temperature_core'],
  ['acpitz 1', 44, 'C', 'temperature_core'],
  ['Изба, каца 3', 16.8, 'C', 'temperature_core'],
  ['cpu_fan', 2_480, 'R', 'fan_speed'],
  ['UPS', 93, '%', 'battery'],
]);
const mounts = VOLUMES.map(([device_name, fs_type, mnt_point, size, used]) => ({
  ...{ device_name, fs_type, mnt_point, size: Math.round(size * GB), used: Math.round(used * GB) },
  ...{ free: Math.round((size - used) * GB * 0.95), percent: Math.round((used / size) * 1000) / 10 },
}));
const spots = [
  { ssid: 'Izba-Gosti', signal: -61, quality: '49/70', encrypted: true, encryption_type: 'wpa2' },
  {
    ssid: 'Merlot-5G-terasata-nad-rekata',
    signal: -78,
    quality: '32/70',
    encrypted: true,
    encryption_type: 'wpa3',
  },
];
const memory = { total: 33_371_283_456, percent: 58.3, used: 19_455_438_848, free: 2_190_458_880 };

const all = {
  system: {
    ...{ os_name: 'Linux', hostname: 'izba-melnik', platform: '64bit', os_version: '6.1.0-28-amd64' },
    ...{ linux_distro: 'Debian GNU/Linux 12', hr_name: 'Debian GNU/Linux 12 64bit' },
  },
  ip: {
    ...{ address: '10.7.0.2', mask: '255.255.254.0', mask_cidr: 23, gateway: '10.7.0.1' },
    ...{ public_address: '198.51.100.27', public_info_human: 'Melnik, BG' },
  },
  uptime: '83 days, 4:51:09',
  cloud: {},
  quicklook: {
    ...{ cpu: 33.6, percpu, mem: memory.percent, swap: 12.4 },
    ...{ cpu_name: 'AMD Ryzen 5 PRO 4650GE', cpu_hz_current: 3_712_480_000, cpu_hz: 4_200_000_000 },
  },
  cpu: {
    ...{
      total: 33.6,
      user: 24.55,
      nice: 0.3,
      system: 7.45,
      idle: 66.4,
      iowait: 0.75,
      irq: 0.05,
      softirq: 0.1,
    },
    ...{ steal: 0.15, guest: 0, guest_nice: 0, time_since_update: LATELY, cpucore: 4 },
    ...{ ctx_switches: 26_811, interrupts: 18_307, soft_interrupts: 9_114, syscalls: 0 },
  },
  percpu,
  mem: {
    ...memory,
    ...{ available: 13_915_844_608, active: 14_072_250_368, inactive: 9_337_507_840 },
    ...{ buffers: 421_957_632, cached: 11_207_180_288, shared: 288_358_400 },
  },
  memswap: {
    ...{ total: 8_589_930_496, used: 1_065_353_216, free: 7_524_577_280, percent: 12.4 },
    ...{ sin: 40_112_128, sout: 1_207_959_552, time_since_update: LATELY },
  },
  load: { min1: 2.8369140625, min5: 3.1142578125, min15: 1.97705078125, cpucore: 4 },
  gpu: [],
  core: { phys: 2, log: 4 },
  network: keyed(
    'interface_name',
    CARDS.map(([interface_name, alias, rx, tx, cumulative_rx, cumulative_tx, speed]) => ({
      ...{ interface_name, alias, time_since_update: LATELY, cumulative_rx, rx, cumulative_tx, tx },
      ...{ cumulative_cx: cumulative_rx + cumulative_tx, cx: rx + tx, is_up: true, speed },
    })),
  ),
  connections: {
    ...{ LISTEN: 37, ESTABLISHED: 118, SYN_SENT: 2, SYN_RECV: 1, initiated: 3, terminated: 26 },
    ...{ nf_conntrack_count: 1_406, nf_conntrack_max: 262_144, nf_conntrack_percent: 0.5363 },
  },
  wifi: keyed('ssid', spots),
  ports: [
    {
      host: 'arhiv.izba.example',
      port: 22,
      description: 'Arhiv',
      status: 0.0183,
      rtt_warning: 0.5,
      indice: 'port_0',
    },
    { host: '10.7.0.44', port: 1883, description: '', status: 0.2471, rtt_warning: 0.2, indice: 'port_1' },
    {
      url: 'https://butilirane.izba.example/',
      description: 'Бутилираща линия',
      status: 503,
      elapsed: 1.41,
      indice: 'web_2',
    },
  ],
  diskio: keyed(
    'disk_name',
    DISKS.map(([disk_name, read_count, write_count, read_bytes, write_bytes]) => ({
      ...{ time_since_update: LATELY, disk_name, read_count, write_count, read_bytes, write_bytes },
    })),
  ),
  fs: keyed('mnt_point', mounts),
  folders: [
    {
      path: '/srv/izba/video',
      size: 1_904_332_871_680,
      careful: 900_000,
      warning: 1_800_000,
      critical: null,
    },
    { path: '/var/log', size: 918_552_576, careful: 2_000, warning: null, critical: null },
  ],
  raid: {},
  sensors: keyed(
    'label',
    SENSORS.map(([label, value, unit, type]) => ({ label, value, warning: null, unit, type })),
  ),
  docker: {
    version: { Version: '27.1.1', ApiVersion: '1.46' },
    containers: CONTAINERS.map(([name, Image, Status, Uptime, Command, cpu, mb, gb, io, net]) => ({
      ...{ name, Id: `c0ffee${name.length}d9b1a7`, Image: [Image], Status, Uptime, Command },
      cpu: { total: cpu },
      memory: { usage: Math.round(mb * MB), limit: Math.round(gb * GB), cache: 4_194_304 },
      io: {
        time_since_update: LATELY,
        ior: io[0],
        iow: io[1],
        cumulative_ior: 88_211_456,
        cumulative_iow: 2_110_877_696,
      },
      network: {
        time_since_update: LATELY,
        rx: net[0],
        tx: net[1],
        cumulative_rx: 71_033_118,
        cumulative_tx: 290_114_877,
      },
      key: 'name',
    })),
  },
  processcount: { total: 314, running: 2, sleeping: 229, thread: 1_187, stopped: 1, pid_max: 4_194_304 },
  amps: [
    {
      name: 'Етикетиране',
      regex: true,
      count: 3,
      countmin: 1,
      countmax: 4,
      result: '3 опашки, 1 240 бутилки на час\nпоследна партида: М-2026-118',
      refresh: 60,
      timer: 12.4,
      key: 'name',
    },
    {
      name: 'Nginx',
      regex: false,
      count: 0,
      countmin: null,
      countmax: null,
      result: 'Active connections: 29',
      refresh: 60,
      timer: 3.1,
      key: 'name',
    },
  ],
  processlist: PROCESSES.map(
    ([pid, name, cmdline, username, cpu, share, res, virt, times, num_threads, nice, status, io]) => ({
      ...{ pid, name, cmdline, username, cpu_percent: cpu, memory_percent: share, num_threads, nice, status },
      memory_info: [Math.round(res * MB), Math.round(virt * MB), 12_075_008, 2_830_336, 0, 38_764_544, 0],
      cpu_times: [...times, 0, 0, 0],
      io_counters: [...io, 1],
      ...{ gids: [0, 0, 0], time_since_update: LATELY, key: 'pid' },
    }),
  ),
  alert: [
    [
      1_795_431_607,
      1_795_435_281,
      'CRITICAL',
      'CPU_IOWAIT',
      61.8,
      48.31,
      40.2,
      7_053.26,
      146,
      ['rsync', 'postgres', 'ffmpeg'],
      '',
      'cpu_percent',
    ],
    [
      1_795_402_118,
      1_795_402_433,
      'WARNING',
      'LOAD',
      4.4140625,
      3.9717,
      3.5,
      103.26,
      26,
      ['influxd', 'ffmpeg'],
      '',
      'cpu_percent',
    ],
    [
      1_795_368_940,
      1_795_368_997,
      'WARNING',
      'MEM',
      87.4,
      84.9,
      81.2,
      424.5,
      5,
      ['influxd', 'postgres'],
      '',
      'memory_percent',
    ],
  ],
  now: '2026-11-23 14:06:52 EET',
  irq: [],
  smart: {},
  psutilversion: [5, 9, 4],
  help: null,
};

const plain = {
  decoration: 'DEFAULT',
  optional: false,
  additional: false,
  splittable: false,
  hidden: false,
  _zero: true,
};
const views = {
  ...Object.fromEntries(Object.keys(all).map((name) => [name, {}])),
  fs: Object.fromEntries(
    mounts.map(({ mnt_point }) => [mnt_point, { used: { ...plain, decoration: 'OK' } }]),
  ),
  wifi: Object.fromEntries(spots.map(({ ssid }) => [ssid, { signal: plain }])),
  quicklook: { cpu: { ...plain, decoration: 'OK' }, mem: plain, swap: plain },
};
const args = {
  ...{
    disable_process: false,
    percpu: false,
    disable_left_sidebar: false,
    disable_quicklook: false,
    meangpu: false,
  },
  ...{
    enable_irq: false,
    sort_processes_key: null,
    programs: false,
    port: 61_208,
    bind_address: '0.0.0.0',
    time: 2,
  },
  ...{ process_short_name: false, byte: false, diskio_iops: false, fahrenheit: false, fs_free_space: false },
  ...{ help_tag: false, network_sum: false, network_cumul: false, is_webserver: true, cached_time: 1 },
};
const config = {
  outputs: { max_processes_display: '25' },
  quicklook: { cpu_careful: '50', cpu_warning: '70' },
};
const limits = {
  cpu: { history_size: 28_800, cpu_user_careful: 50, cpu_user_warning: 70, cpu_user_critical: 90 },
  sensors: { sensors_temperature_core_careful: 60, sensors_temperature_core_warning: 70 },
};

/** @param {string} asked what comes after `/api/3/` */
export const answerTo = (asked) =>
  /** @type {Record<string, unknown>} */ ({ all, 'all/views': views, 'all/limits': limits, args, config })[
    asked
  ];
