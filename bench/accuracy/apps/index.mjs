const NAMES = [
  'maildev',
  'syncthing',
  'qbittorrent',
  'flood',
  'cloudcmd',
  'rabbitmq',
  'redis-commander',
  'jupyter',
  'mitmweb',
  'bull-board',
  'swagger-ui',
  'homebridge',
  'beets',
  'dump1090',
  'kue',
  'lhci',
  'nzbget',
  'calibre',
  'dnsdist',
  'vendure',
  'buy-button',
  'adminjs',
  'decap',
  'transmission',
  'orthanc',
  'deluge',
  'rspamd',
  'zigbee2mqtt',
  'thelounge',
  'verdaccio',
  'instantsearch',
  'waline',
  'mastodon-timeline',
  'allure',
  'event-calendar',
  'directus',
  'ghost',
  'pigallery2',
  'ceph',
  'swagger-stats',
  'agendash',
  'ray',
  'backlog-md',
  'kodi',
  'timelinejs',
  'parse-dashboard',
  'medusa',
  'openlist',
];

/**
 * @param {string} [names] with commas between; all of them when not given
 * @returns {Promise<import('./app.mjs').App[]>}
 */
export async function chosenApps(names) {
  const chosen = names?.split(',') ?? NAMES;
  return Promise.all(chosen.map(async (name) => (await import(`./${name}.mjs`)).default));
}
