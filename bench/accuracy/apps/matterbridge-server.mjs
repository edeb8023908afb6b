// What Matterbridge answers over its WebSocket (https://github.com/Luligu/matterbridge, src/frontendTypes.ts), about a farmhouse.

/** plugin, name, serial number, endpoint, reachable, power, kind, cluster, attribute, value */
const DEVICES = /** @type {const} */ ([
  [
    'matterbridge-shelly',
    'Cheese cellar',
    'SH-40F2',
    2,
    true,
    'ac',
    770,
    'TemperatureMeasurement',
    'measuredValue',
    1180,
  ],
  [
    'matterbridge-shelly',
    'Hayloft',
    'SH-41A9',
    3,
    true,
    'battery',
    775,
    'RelativeHumidityMeasurement',
    'measuredValue',
    6350,
  ],
  ['matterbridge-zigbee2mqtt', 'Yard gate', 'ZB-0x8e17', 4, true, 'battery', 10, 'DoorLock', 'lockState', 1],
  [
    'matterbridge-zigbee2mqtt',
    'Milking parlour',
    'ZB-0x8e2c',
    5,
    true,
    'ac',
    262,
    'IlluminanceMeasurement',
    'measuredValue',
    25315,
  ],
  [
    'matterbridge-zigbee2mqtt',
    'Well pump, north meadow behind the old orchard',
    'ZB-0x90d1',
    6,
    false,
    'dc',
    774,
    'FlowMeasurement',
    'measuredValue',
    0,
  ],
  [
    'matterbridge-hass',
    'Barometer',
    'HA-7',
    7,
    true,
    'usb',
    773,
    'PressureMeasurement',
    'measuredValue',
    987,
  ],
  ['matterbridge-hass', 'Calf pen', 'HA-12', 8, true, 'ac', 769, 'Thermostat', 'localTemperature', -240],
  ['matterbridge-hass', 'Dryer', 'HA-31', 9, true, 'ac', 43, 'FanControl', 'percentCurrent', 35],
]);
/** name, version, newest, what it does, by whom, kind, devices, on */
const PLUGINS = /** @type {const} */ ([
  [
    'matterbridge-shelly',
    '2.1.4',
    '2.1.4',
    'Relays and sensors of the barns',
    'https://github.com/agathe-moulin',
    'DynamicPlatform',
    2,
    true,
  ],
  [
    'matterbridge-zigbee2mqtt',
    '3.0.0',
    '3.2.1',
    'All that speaks Zigbee',
    'https://github.com/b-ruland',
    'DynamicPlatform',
    3,
    true,
  ],
  [
    'matterbridge-hass',
    '0.9.12',
    '0.9.12',
    'What the old computer in the kitchen knows',
    'https://github.com/agathe-moulin',
    'AccessoryPlatform',
    3,
    true,
  ],
  [
    'matterbridge-roborock',
    '1.0.3',
    '1.1.0',
    'The robot that sweeps the parlour',
    'https://github.com/tzs',
    'AccessoryPlatform',
    0,
    false,
  ],
]);

/** One answer for each, as it sends them. @param {string} method @param {{ plugin?: string; endpoint?: number; serialNumber?: string; uniqueId?: string }} params */
export function answersTo(method, params) {
  const answers = /** @type {Record<string, () => unknown>} */ ({
    '/api/settings': settings,
    '/api/plugins': plugins,
    '/api/devices': devices,
    '/api/select/devices': () => [],
    '/api/clusters': () => clusters(params.serialNumber ?? params.uniqueId?.slice(2), params.endpoint),
    ping: () => 'pong',
  });
  const answer = answers[method];
  return answer ? [answer()] : [];
}

function settings() {
  return {
    matterbridgeInformation: {
      ...{ homeDirectory: '/srv/ferme', rootDirectory: '/usr/lib/matterbridge' },
      ...{
        matterbridgeDirectory: '/srv/ferme/.matterbridge',
        matterbridgePluginDirectory: '/srv/ferme/plugins',
      },
      ...{ globalModulesDirectory: '/usr/lib/node_modules', matterbridgeVersion: '3.10.5' },
      ...{ matterbridgeLatestVersion: '3.10.5', matterbridgeDevVersion: '3.10.5', frontendVersion: '4.2.0' },
      ...{ bridgeMode: 'bridge', bridgeStatus: 'online', restartMode: '', virtualMode: 'outlet' },
      ...{
        loggerLevel: 1,
        fileLogger: false,
        matterLoggerLevel: 1,
        matterFileLogger: false,
        readOnly: false,
      },
      ...{ restartRequired: false, fixedRestartRequired: false, updateRequired: false, shellyBoard: false },
    },
    systemInformation: {
      ...{ interfaceName: 'enp2s0', macAddress: 'b4:2e:99:07:3c:d1', ipv4Address: '10.20.0.17' },
      ...{ ipv6Address: 'fe80::b62e:99ff:fe07:3cd1', nodeVersion: '22.21.0', hostname: 'laiterie' },
      ...{ user: 'ferme', osType: 'Linux', osRelease: '6.12.48', osPlatform: 'linux', osArch: 'arm64' },
      ...{ totalMemory: '3.71 GB', freeMemory: '911.40 MB', systemUptime: '41 days 6 hours' },
      ...{ processUptime: '3 days 19 hours', cpuUsage: '7.25 %', processCpuUsage: '0.41 %' },
      ...{ rss: '184.06 MB', heapTotal: '97.50 MB', heapUsed: '88.12 MB' },
    },
  };
}

function plugins() {
  return PLUGINS.map(([name, version, latestVersion, description, author, type, count, enabled]) => ({
    ...{ name, version, latestVersion, description, author, type, enabled, registeredDevices: count },
    ...{ path: `/srv/ferme/plugins/${name}/package.json`, homepage: `https://example.net/${name}` },
    ...{
      loaded: enabled,
      started: enabled,
      configured: enabled,
      error: false,
      locked: false,
      configJson: { postfix: '' },
    },
  }));
}

function devices() {
  return DEVICES.map(
    ([pluginName, name, serial, endpoint, reachable, powerSource, kind, cluster, attribute, value]) => ({
      ...{ pluginName, type: typeOf(kind), endpoint, name, serial, uniqueId: `U-${serial}` },
      ...{ reachable, powerSource, configUrl: undefined },
      cluster: `${cluster}: ${attribute} ${value} `,
    }),
  );
}

/** @param {string} [serial] @param {number} [endpoint] */
function clusters(serial, endpoint) {
  const device =
    DEVICES.find(([, , one]) => one === serial) ??
    DEVICES.find(([, , , one]) => one === endpoint) ??
    DEVICES[0];
  const [plugin, deviceName, serialNumber, number, reachable, , kind, cluster, attribute, value] = device;
  const attributes = /** @type {[string, number, string, number, unknown][]} */ ([
    ['Descriptor', 29, 'deviceTypeList', 0, [{ deviceType: kind, revision: 2 }]],
    ['Descriptor', 29, 'serverList', 1, [29, 57, 1026, 47]],
    ['BridgedDeviceBasicInformation', 57, 'vendorName', 1, 'Quincaillerie Besson'],
    ['BridgedDeviceBasicInformation', 57, 'reachable', 17, reachable],
    [cluster, 1026, attribute, 0, value],
    [cluster, 1026, 'minMeasuredValue', 1, null],
    [cluster, 1026, 'maxMeasuredValue', 2, 12_500],
    ['PowerSource', 47, 'batPercentRemaining', 12, 148],
    ['PowerSource', 47, 'description', 2, 'Two AA cells, changed in spring'],
  ]);
  return {
    ...{ plugin, deviceName, serialNumber, endpoint: number, deviceTypes: [kind] },
    clusters: attributes.map(([clusterName, id, attributeName, attributeId, local]) => ({
      ...{ endpoint: String(number), number, id: serialNumber, deviceTypes: [kind], clusterName },
      ...{ clusterId: hex(id), attributeName, attributeId: hex(attributeId) },
      attributeValue: typeof local === 'object' ? JSON.stringify(local).replaceAll('"', '') : String(local),
      attributeLocalValue: local,
    })),
  };
}

/** @param {number} kind */
function typeOf(kind) {
  return (
    { 770: 'MA-tempsensor', 775: 'MA-humiditysensor', 10: 'MA-doorlock', 43: 'MA-fan' }[kind] ?? 'MA-device'
  );
}

/** @param {number} id */
function hex(id) {
  return `0x${id.toString(16)}`;
}
