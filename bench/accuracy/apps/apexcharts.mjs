// ApexCharts with Solid, in a page as their documentation has them, over weather that is invented. Charts in SVG, in Korean: directions, chances, least and most of a day.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './apexcharts-server.mjs';

const VERSION = '4.7.0';
const SEED = 1;
const PORT = 47564;
const HTML = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>오늘 날씨</title><link rel="icon" href="data:,"><style>body{font:14px sans-serif;margin:14px}table{border-spacing:10px 4px}.row{display:flex;gap:18px}.row>div{border:1px solid #ccd;padding:8px}</style></head><body><div id="root"></div><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { createSignal, For, onMount } from 'solid-js';
import { render } from 'solid-js/web';
import html from 'solid-js/html';
import ApexCharts from 'apexcharts';

const SKIES = { clearsky: '맑음', fair: '대체로 맑음', partlycloudy: '구름 조금', cloudy: '흐림', lightrain: '약한 비', rain: '비', heavyrain: '강한 비', sleet: '진눈깨비' };
const WINDS = ['북', '북북동', '북동', '동북동', '동', '동남동', '남동', '남남동', '남', '남남서', '남서', '서남서', '서', '서북서', '북서', '북북서'];
const GRADES = ['좋음', '보통', '나쁨', '매우 나쁨'];
const POLLUTANTS = { pm10: ['미세먼지', '㎍/㎥', 0], pm25: ['초미세먼지', '㎍/㎥', 0], o3: ['오존', 'ppm', 3], no2: ['이산화질소', 'ppm', 3] };
const SEVERITIES = { Moderate: '주의', Minor: '예비' };
const sky = (code) => SKIES[code.split('_')[0]] ?? '알 수 없음';
const wind = (degrees) => WINDS[Math.round(degrees / 22.5) % 16] + '풍';
const hour = (v) => new Date(v).toLocaleTimeString('ko-KR', { hour: 'numeric' });
const clock = (v) => new Date(v).toLocaleTimeString('ko-KR', { hour: 'numeric', minute: '2-digit' });
const moment = (v) => new Date(v).toLocaleString('ko-KR', { month: 'long', day: 'numeric', hour: 'numeric' });
const day = (v) => new Date(v).toLocaleDateString('ko-KR', { month: 'numeric', day: 'numeric', weekday: 'short' });
const felt = (t, ms) => { const w = (ms * 3.6) ** 0.16; return t > 10 || ms < 1.3 ? t : 13.12 + 0.6215 * t - 11.37 * w + 0.3965 * t * w; };
const degrees = (v) => Math.round(v) + '°';
const lasts = (from, to) => { const m = (Date.parse(to) - Date.parse(from)) / 60000; return Math.floor(m / 60) + '시간 ' + m % 60 + '분'; };
const place = ([east, north]) => 'N ' + north.toFixed(2) + '°, E ' + east.toFixed(2) + '°';
const ask = (address) => fetch(address).then((answer) => answer.json());

function Chart(props) {
  let box;
  onMount(() => { new ApexCharts(box, props.options).render(); });
  return html\`<div ref=\${(it) => { box = it; }}></div>\`;
}
const still = { animations: { enabled: false }, toolbar: { show: false }, zoom: { enabled: false }, width: 720, height: 230 };

function App() {
  const [all, setAll] = createSignal(null);
  Promise.all(['hours', 'days', 'air', 'warnings'].map((name) => ask('/api/' + name))).then(([hours, days, air, warnings]) => setAll({ hours, days, air, warnings }));
  return html\`<header><h1>오늘 날씨</h1><nav><a href="/">예보</a> <a href="/map">지도</a> <a href="/help">도움말</a></nav></header>\${() => all() && Page(all())}<footer>바람이 시속 4.8km보다 약하면 체감온도는 기온과 같습니다.</footer>\`;
}
function Page({ hours, days, air, warnings }) {
  const series = hours.properties.timeseries;
  const now = series[0].data, details = now.instant.details;
  const rain = series.reduce((sum, one) => sum + one.data.next_3_hours.details.precipitation_amount, 0);
  return html\`<section><h2>\${days.place.region} \${days.place.name}</h2><small>\${place(hours.geometry.coordinates)}, 해발 \${days.place.elevation}m · \${clock(hours.properties.meta.updated_at)} 발표</small>
    <div class="row"><div><b style="font-size:32px">\${details.air_temperature.toFixed(1)}°</b> \${sky(now.next_3_hours.summary.symbol_code)}<br>체감 \${felt(details.air_temperature, details.wind_speed).toFixed(1)}° · 최저 \${degrees(days.days[0].temperature.min)} / 최고 \${degrees(days.days[0].temperature.max)}</div>
    <div>습도 \${Math.round(details.relative_humidity)}%<br>\${wind(details.wind_from_direction)} \${details.wind_speed}m/s<br>기압 \${details.air_pressure_at_sea_level.toLocaleString('ko-KR')}hPa</div>
    <div>해돋이 \${clock(days.sun.rise)}<br>해넘이 \${clock(days.sun.set)}<br>낮 길이 \${lasts(days.sun.rise, days.sun.set)}</div><div>달 \${Math.round(days.moon.phase * 100)}%<br>월출 \${clock(days.moon.rise)}</div></div>
    <ul><\${For} each=\${warnings.alerts}>\${(one) => html\`<li><b>\${one.headline}</b> (\${SEVERITIES[one.severity] ?? '기타'}) \${one.areas.join('·')} — \${moment(one.onset)}\${one.expires ? ' ~ ' + moment(one.expires) : '부터'}<p>\${one.description}</p></li>\`}<//></ul>
    <\${Chart} options=\${{ chart: { ...still, type: 'line' }, title: { text: '기온과 강수량 (합계 ' + rain.toFixed(1) + 'mm)' }, series: [{ name: '기온', type: 'line', data: series.map((one) => one.data.instant.details.air_temperature) }, { name: '강수', type: 'column', data: series.map((one) => one.data.next_3_hours.details.precipitation_amount) }], dataLabels: { enabled: true, formatter: (v, { seriesIndex }) => seriesIndex ? (v ? v.toFixed(1) : '') : v.toFixed(1) + '°' }, xaxis: { categories: series.map((one) => hour(one.time)) }, yaxis: [{ labels: { formatter: (v) => Math.round(v) + '°' } }, { opposite: true, labels: { formatter: (v) => v.toFixed(1) } }] }} />
    <table><thead><tr><th>날짜</th><th>날씨</th><th>최저</th><th>최고</th><th>강수확률</th><th>강수량</th></tr></thead><tbody><\${For} each=\${days.days}>\${(one, i) => html\`<tr><td>\${i() === 0 ? '오늘' : day(one.date)}</td><td>\${sky(one.sky)}</td><td>\${degrees(one.temperature.min)}</td><td>\${degrees(one.temperature.max)}</td><td>\${Math.round(one.chance * 100)}%</td><td>\${one.rain ? one.rain.toFixed(1) + 'mm' : '-'}</td></tr>\`}<//></tbody></table>
    <div class="row"><div><h3>대기질 \${air.index}</h3><small>\${air.station}, \${moment(air.measured)}</small><dl><\${For} each=\${air.pollutants}>\${(one) => html\`<div><dt>\${POLLUTANTS[one.code]?.[0] ?? '기타'}</dt><dd>\${one.value.toFixed(POLLUTANTS[one.code]?.[2] ?? 1)} \${POLLUTANTS[one.code]?.[1]} <em>\${GRADES[one.grade - 1]}</em> (기준의 \${Math.round(one.value / one.limit * 100)}%)</dd></div>\`}<//></dl></div>
    <\${Chart} options=\${{ chart: { ...still, type: 'donut', width: 360 }, labels: air.pollutants.map((one) => POLLUTANTS[one.code]?.[0] ?? '기타'), series: air.pollutants.map((one) => one.value / one.limit), legend: { position: 'bottom' } }} /></div></section>\`;
}
render(App, document.getElementById('root'));
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'apexcharts',
  version: `${VERSION}/${SEED}`,
  framework: 'Solid',
  shows:
    'weather in Korean by GeoJSON: rounded degrees, directions and skies by name, hours, chances, shares of limits; warnings; charts in SVG with their values, axes and parts',
  eyes: { locale: 'ko-KR', timezoneId: 'Asia/Seoul' },
  async start() {
    const folder = await installNpm('apexcharts', { apexcharts: VERSION, 'solid-js': '1.9.19' });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname));
      if (pathname.startsWith('/built/')) return sendFile(answer, built, pathname.slice(7));
      return sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'weather',
      async open(page, url) {
        await page.goto(`${url}/`);
        await page.waitForSelector('tbody tr:nth-child(3) td', { timeout: 10_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
