// The application's own files, as SvelteKit's documentation has them: pages whose `load` asks a server for JSON, first on the server and then in the browser.

const FORMAT = `const id = (options) => new Intl.NumberFormat('id-ID', options);
export const whole = (n) => id().format(n);
export const compact = (n) => id({ notation: 'compact' }).format(n);
export const tenth = (n) => id({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(n);
export const km = (m) => id({ maximumFractionDigits: 1 }).format(m / 1000) + ' km';
export const rupiah = (n) => id({ style: 'currency', currency: 'IDR', maximumFractionDigits: 0 }).format(n);
export const share = (part, all = 1) => id({ style: 'percent' }).format(part / all);
export const signed = (n) => id({ signDisplay: 'exceptZero' }).format(n);
export const day = (text) => new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(text + 'T00:00'));
export const short = (text) => new Intl.DateTimeFormat('id-ID', { weekday: 'short', day: 'numeric', month: 'numeric' }).format(new Date(text + 'T00:00'));
export const clock = (text) => new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit' }).format(new Date(text));
export const month = (text) => new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric' }).format(new Date(text + 'T00:00'));
const UNITS = [['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];
export const since = (text) => { const gone = (Date.now() - new Date(text)) / 1000; const [unit, long] = UNITS.find(([, long]) => gone >= long) ?? ['minute', 60]; return new Intl.RelativeTimeFormat('id', { numeric: 'auto' }).format(-Math.floor(gone / long), unit); };
export const degrees = (v, positive, negative) => { const s = Math.round(Math.abs(v) * 3600); return Math.floor(s / 3600) + '°' + String(Math.floor(s / 60) % 60).padStart(2, '0') + '′' + String(s % 60).padStart(2, '0') + '″ ' + (v < 0 ? negative : positive); };
export const nights = (days) => days === 1 ? 'Sehari' : days + ' hari ' + (days - 1) + ' malam';
export const phone = (text) => '0' + text.slice(3, 6) + '-' + text.slice(6, 10) + '-' + text.slice(10);
export const LEVELS = { easy: 'Mudah', moderate: 'Sedang', hard: 'Sulit', expert: 'Sangat sulit' };
export const STATES = { open: 'Dibuka', limited: 'Hampir penuh', closed: 'Ditutup' };
export const KINDS = { gate: 'Gerbang', shelter: 'Selter', camp: 'Tempat berkemah', summit: 'Puncak' };
export const SKIES = { rain: 'Hujan', cloudy: 'Berawan', clear: 'Cerah' };
export const FEES = { entry: 'Tiket masuk', insurance: 'Asuransi', camping: 'Berkemah' };
`;

const LAYOUT = `<script>
import { onMount } from 'svelte';
let { data, children } = $props();
onMount(() => document.body.classList.add('started'));
</script>
<header><a href="/">{data.office.name}</a> <nav><a href="/">Jelajah</a> <a href="/pesanan">Pesanan saya</a> <a href="/bantuan">Bantuan</a></nav></header>
{@render children()}
<footer><p>Darurat: hubungi {data.office.emergency} kapan saja. Buka Senin–Sabtu 07.00–16.00 WIB.</p><p>Bawa turun kembali sampahmu.</p></footer>
`;

const LIST = `<script>
import { compact, km, LEVELS, nights, rupiah, share, since, STATES, tenth, whole } from '$lib/format.js';
let { data } = $props();
const rise = $derived((data.season.visitors - data.season.visitors_last_year) / data.season.visitors_last_year);
</script>
<svelte:head><title>Jelajah jalur · {data.trails.count} jalur</title></svelte:head>
<main>
<section class="row"><div><b>{compact(data.season.visitors)}</b> pendaki pada {data.season.year}</div><div><b>{share(rise)}</b> lebih banyak dari tahun lalu</div><div><b>{data.season.rescued}</b> penyelamatan</div><div><b>{tenth(data.season.rubbish_kg / 1000)} ton</b> sampah diangkut</div></section>
{#each data.notices as notice (notice.id)}<aside><b>{notice.title}</b> {notice.body} <time>{since(notice.published_at)}</time></aside>{/each}
<h2>{data.trails.count} jalur pendakian</h2>
<p><span>Semua ({data.trails.count})</span> <span>{STATES.open} ({data.trails.facets.open})</span> <span>{STATES.limited} ({data.trails.facets.limited})</span> <span>{STATES.closed} ({data.trails.facets.closed})</span></p>
{#each data.trails.results as trail (trail.slug)}
<article><h3><a href="/jalur/{trail.slug}">{trail.name}</a></h3>
<p>Gunung {trail.mountain.name}, {trail.province} · {whole(trail.mountain.elevation_m)} mdpl</p>
<p><span class="chip">{STATES[trail.status] ?? 'Tidak diketahui'}</span> {LEVELS[trail.difficulty] ?? 'Belum dinilai'} · {km(trail.distance_m)} · {nights(trail.days)}</p>
<p>★ {tenth(trail.rating)} ({compact(trail.reviews)} ulasan) · disimpan {compact(trail.saves)} kali</p>
<p>{#if trail.quota.booked < trail.quota.limit}Sisa {trail.quota.limit - trail.quota.booked} dari {trail.quota.limit} tempat{:else}Penuh{/if} · terisi {share(trail.quota.booked, trail.quota.limit)}</p>
<p>mulai <b>{rupiah(trail.price_idr)}</b>/orang</p><small>Diperbarui {since(trail.updated_at)}</small></article>
{/each}
<p>Menampilkan {data.trails.results.length} dari {data.trails.count} · <button>Muat {data.trails.count - data.trails.results.length} jalur lagi</button></p>
</main>
`;

const DETAIL = `<script>
import { clock, compact, day, degrees, FEES, KINDS, km, LEVELS, month, nights, phone, rupiah, share, short, signed, since, SKIES, STATES, tenth, whole } from '$lib/format.js';
let { data } = $props();
const { trail, forecast, reviews } = $derived(data);
const total = $derived(trail.fees.reduce((sum, { amount_idr }) => sum + amount_idr, 0));
const rain = $derived(forecast.days.reduce((sum, { rain_mm }) => sum + rain_mm, 0));
</script>
<svelte:head><title>{trail.name} – {trail.mountain.name}</title></svelte:head>
<main>
<nav><a href="/">Jelajah</a> › <a href="/">{trail.province}</a> › {trail.name}</nav>
<h1>{trail.name}</h1><p>Gunung {trail.mountain.name} · {whole(trail.mountain.elevation_m)} mdpl · <span class="chip">{STATES[trail.status] ?? 'Tidak diketahui'}</span></p>
<dl class="row"><div><dt>Jarak</dt><dd>{km(trail.distance_m)}</dd></div><div><dt>Tanjakan</dt><dd>{whole(trail.ascent_m)} m</dd></div><div><dt>Durasi</dt><dd>{nights(trail.days)}</dd></div><div><dt>Kesulitan</dt><dd>{LEVELS[trail.difficulty] ?? 'Belum dinilai'}</dd></div><div><dt>Titik terendah</dt><dd>{whole(Math.min(...trail.elevation_profile_m))} m</dd></div><div><dt>Koordinat</dt><dd>{degrees(trail.location.latitude, 'LU', 'LS')}, {degrees(trail.location.longitude, 'BT', 'BB')}</dd></div></dl>
<section class="row"><div><h2>Izin masuk</h2>
<p>{day(trail.permit.date)}</p><p>Sisa <b>{trail.quota.limit - trail.quota.booked}</b> dari {trail.quota.limit} tempat</p><progress value={trail.quota.booked} max={trail.quota.limit}></progress>
<p>Paling banyak {trail.permit.per_group} orang per rombongan. Pesan sebelum {clock(trail.permit.book_until)} WIB.</p>
<table><tbody>{#each trail.fees as fee (fee.code)}<tr><td>{FEES[fee.code] ?? 'Lain-lain'}</td><td>{rupiah(fee.amount_idr)}</td></tr>{/each}<tr><th>Total per orang</th><th>{rupiah(total)}</th></tr></tbody></table>
<button>Pesan untuk 4 orang – {rupiah(total * 4)}</button></div>
<div><h2>Cuaca di {forecast.station}</h2><ul>{#each forecast.days as one (one.date)}<li><b>{short(one.date)}</b> {SKIES[one.sky] ?? '–'} <span>{Math.round(one.min_c)}–{Math.round(one.max_c)} °C</span> <span>{share(one.rain_probability)}</span> <small>{one.rain_mm > 0 ? tenth(one.rain_mm) + ' mm' : 'tanpa hujan'}, angin {Math.round(one.wind_ms * 3.6)} km/jam</small></li>{/each}</ul>
<p>Matahari terbit {clock(trail.sun.rise)}, terbenam {clock(trail.sun.set)}. Hujan tiga hari: {tenth(rain)} mm.</p><small>Prakiraan dibuat {since(forecast.issued_at)}</small></div></section>
<h2>Pos dan titik penting ({trail.waypoints.length})</h2>
<table><thead><tr><th>#</th><th>Nama</th><th>Jenis</th><th>Ketinggian</th><th>Dari gerbang</th><th>Dari pos sebelumnya</th><th>Air</th></tr></thead><tbody>
{#each trail.waypoints as place, i (place.name)}<tr><td>{i + 1}</td><td>{place.name}</td><td>{KINDS[place.kind] ?? 'Lain-lain'}</td><td>{whole(place.elevation_m)} mdpl</td><td>{km(place.at_m)}</td><td>{#if i > 0}{km(place.at_m - trail.waypoints[i - 1].at_m)}, {signed(place.elevation_m - trail.waypoints[i - 1].elevation_m)} m{:else}–{/if}</td><td>{place.water ? 'ada' : 'tidak ada'}</td></tr>{/each}
</tbody></table>
<p>Wajib dibawa: {trail.gear.join(', ')}. Penjaga: {trail.ranger.name}, {phone(trail.ranger.phone)}.</p>
<h2>Ulasan</h2><p><b>{tenth(reviews.average)}</b> dari {whole(reviews.total)} ulasan</p>
<table><tbody>{#each [5, 4, 3, 2, 1] as star (star)}<tr><td>{star} ★</td><td>{share(reviews.stars[star], reviews.total)}</td><td>{whole(reviews.stars[star])}</td></tr>{/each}</tbody></table>
{#each reviews.items as one (one.id)}<article><b>{one.author.name}</b> <small>{one.author.trips} pendakian</small> <span>{'★'.repeat(one.rating)}{'☆'.repeat(5 - one.rating)}</span> <time>{since(one.created_at)}</time><p style="white-space:pre-line">{one.body}</p><small>Mendaki {month(one.hiked_on)} · {one.helpful} orang terbantu</small>{#if one.reply}<blockquote><b>Balasan {one.reply.by}</b> <time>{since(one.reply.created_at)}</time> {one.reply.body}</blockquote>{/if}</article>{/each}
</main>
`;

/** By path below the application's folder. @type {Record<string, string>} */
export const PAGES = {
  'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';
export default { logLevel: 'error', plugins: [sveltekit()] };
`,
  'svelte.config.js': `import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };
`,
  'src/app.html': `<!doctype html><html lang="id"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{font:14px sans-serif;margin:14px}.row{display:flex;gap:18px}.chip{border:1px solid #999;border-radius:9px;padding:0 6px}article{border-top:1px solid #ccc}td,th{text-align:left;padding:1px 10px}</style>%sveltekit.head%</head><body data-sveltekit-preload-data="false"><div style="display:contents">%sveltekit.body%</div></body></html>
`,
  'src/lib/format.js': FORMAT,
  'src/routes/+layout.server.js': `export const load = () => ({ office: { name: 'Kantor Jalur Nusantara', emergency: '115' } });
`,
  'src/routes/+layout.svelte': LAYOUT,
  'src/routes/+page.js': `export const load = async ({ fetch }) => { const [trails, notices, season] = await Promise.all(['trails', 'notices', 'season'].map((one) => fetch('/api/' + one).then((answer) => answer.json()))); return { trails, notices, season }; };
`,
  'src/routes/+page.svelte': LIST,
  'src/routes/jalur/[slug]/+page.js': `export const load = async ({ fetch, params }) => { const [trail, forecast, reviews] = await Promise.all(['', '/forecast', '/reviews'].map((one) => fetch('/api/trails/' + params.slug + one).then((answer) => answer.json()))); return { trail, forecast, reviews }; };
`,
  'src/routes/jalur/[slug]/+page.svelte': DETAIL,
  'src/routes/api/[...path]/+server.js': `import { json } from '@sveltejs/kit';
import { answerTo } from '$lib/server/answers.js';
export const GET = ({ params }) => json(answerTo(params.path) ?? null);
`,
};
