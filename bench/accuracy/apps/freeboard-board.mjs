// A board of a brewery that is invented, as Freeboard keeps boards, and what its instruments say.

/** @param {string} title @param {string} value @param {object} [more] */
const text = (title, value, more) => ({
  type: 'text_widget',
  settings: { title, size: 'regular', value, animate: true, ...more },
});

/** @param {string} title @param {number} row @param {number} col @param {object[]} widgets */
const pane = (title, row, col, widgets) => ({ title, width: 1, row: { 3: row }, col: { 3: col }, widgets });

/** @param {string} name @param {string} url */
const source = (name, url) => ({
  name,
  type: 'JSON',
  settings: { url, use_thingproxy: false, refresh: 3_600, method: 'GET' },
});

const WINDS =
  'var names = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];\nreturn names[Math.round(datasources["Roof"].wind.from / 45) % 8];';
const SHIFT =
  'var who = datasources["Brewhouse"].shift;\nreturn "<p>" + who.lead + " with " + who.others.join(", ") + "</p><p>since " + who.since + "</p>";';
const DUE =
  'return _.map(datasources["Brewhouse"].due, function (one) { return "<li><b>" + one.task + "</b> " + one.vessel + " (" + one.minutes + " min)</li>"; }).join("");';

export const BOARD = {
  header_image: '',
  allow_edit: true,
  plugins: [],
  panes: [
    pane('Mash tun', 1, 1, [
      text('Temperature', 'datasources["Brewhouse"]["mash"]["celsius"]', { size: 'big', units: '°C' }),
      text('Set to', 'datasources["Brewhouse"]["mash"]["target"]', { units: '°C' }),
      text(
        'Below the mark',
        'datasources["Brewhouse"]["mash"]["target"] - datasources["Brewhouse"]["mash"]["celsius"]',
        {
          units: 'K',
        },
      ),
      {
        type: 'indicator',
        settings: {
          title: 'Rake',
          value: 'datasources["Brewhouse"]["mash"]["rake"]',
          on_text: 'turning',
          off_text: 'at rest',
        },
      },
    ]),
    pane('Fermenter 2', 1, 2, [
      text('Beer', 'datasources["Brewhouse"]["fermenters"][1]["beer"]'),
      text('Gravity', 'datasources["Brewhouse"]["fermenters"][1]["gravity"]', { units: '°P' }),
      text('Days in', 'datasources["Brewhouse"]["fermenters"][1]["days"]'),
      {
        type: 'gauge',
        settings: {
          title: 'Filled',
          value: 'datasources["Brewhouse"]["fermenters"][1]["filled"]',
          units: '%',
          min_value: 0,
          max_value: 100,
        },
      },
    ]),
    pane('Fermenter 3', 1, 3, [
      text('Beer', 'datasources["Brewhouse"]["fermenters"][2]["beer"]'),
      text('Gravity', 'datasources["Brewhouse"]["fermenters"][2]["gravity"]', { units: '°P' }),
      text('Days in', 'datasources["Brewhouse"]["fermenters"][2]["days"]'),
      {
        type: 'gauge',
        settings: {
          title: 'Filled',
          value: 'datasources["Brewhouse"]["fermenters"][2]["filled"]',
          units: '%',
          min_value: 0,
          max_value: 100,
        },
      },
    ]),
    pane('Roof', 13, 1, [
      {
        type: 'pointer',
        settings: { direction: 'datasources["Roof"]["wind"]["from"]', value_text: WINDS, units: '' },
      },
      text('Wind', 'Math.round(datasources["Roof"]["wind"]["speed"] * 3.6)', { units: 'km/h' }),
      text('Outside', 'datasources["Roof"]["air"]["celsius"]', { units: '°C' }),
      text('Rain', 'datasources["Roof"]["rain"]', { units: 'mm' }),
    ]),
    pane('On shift', 13, 2, [
      { type: 'html', settings: { html: SHIFT, height: 2 } },
      { type: 'html', settings: { html: DUE, height: 3 } },
    ]),
    pane('Cellar', 13, 3, [
      text('Kegs ready', 'datasources["Roof"]["cellar"]["kegs"]'),
      text('Kegs out', 'datasources["Roof"]["cellar"]["out"]'),
      text('In all', 'datasources["Roof"]["cellar"]["kegs"] + datasources["Roof"]["cellar"]["out"]'),
      text('Door', 'datasources["Roof"]["cellar"]["door"]'),
      text('Opened', 'datasources["Roof"]["cellar"]["opened"]'),
      text('Deposit', '"€ " + datasources["Roof"]["cellar"]["deposit"].toFixed(2)'),
    ]),
  ],
  datasources: [
    source('Brewhouse', '/things/brewhouse.json'),
    source('Roof', '/things/roof-and-cellar.json'),
  ],
};

export const THINGS = /** @type {Record<string, object>} */ ({
  '/things/brewhouse.json': {
    ok: true,
    mash: { celsius: 63.4, target: 67, rake: true, litres: 820 },
    fermenters: [
      { beer: 'Kriek 58', gravity: 3.1, days: 24, filled: 100, pressure: 0.8 },
      { beer: 'Harvest Saison', gravity: 5.7, days: 6, filled: 82, pressure: 1.1 },
      { beer: 'Märzen für den Schuppen', gravity: 11.9, days: 2, filled: 67, pressure: 0 },
      { beer: null, gravity: null, days: 0, filled: 0, pressure: 0 },
    ],
    shift: { lead: 'Wilhelmina Oost', others: ['Tadeáš', 'Jo'], since: '05:45' },
    due: [
      { task: 'Dump yeast', vessel: 'fermenter 2', minutes: 24 },
      { task: 'Clean in place', vessel: 'bright tank', minutes: 90 },
      { task: 'Check the bung', vessel: 'barrel 58', minutes: 6 },
    ],
  },
  '/things/roof-and-cellar.json': {
    wind: { from: 231, speed: 6.2, gusts: 11.9 },
    air: { celsius: -1.5, humidity: 82, dew: -4 },
    rain: 0,
    cellar: { kegs: 118, out: 67, door: 'shut', opened: '2026-03-14 17:20', deposit: 30 },
  },
});
