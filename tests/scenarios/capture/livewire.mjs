/** Livewire's own server (`livewire/index.php`, with PHP and `composer install`): a document, and what a click is answered. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { write } from './write.mjs';

const HOST = '127.0.0.1:18777';
const LONGEST_START_MS = 20_000;
const ATTEMPT_MS = 200;
const FOLDERS = [
  'app',
  'bootstrap/cache',
  'storage/logs',
  'storage/framework/sessions',
  'storage/framework/views',
];

const base = mkdtempSync(path.join(tmpdir(), 'livewire-'));
for (const folder of FOLDERS) mkdirSync(path.join(base, folder), { recursive: true });
writeFileSync(path.join(base, 'composer.json'), '{"autoload":{"psr-4":{"App\\\\":"app/"}}}');
const settings = { BASE: base, APP_KEY: 'a'.repeat(32), SESSION_DRIVER: 'file', CACHE_STORE: 'array' };
const server = spawn('php', ['-S', HOST, 'index.php'], {
  cwd: path.join(import.meta.dirname, 'livewire'),
  env: { ...process.env, ...settings },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  const page = await answered(`http://${HOST}/`);
  const document = await page.text();
  write('livewire', { document, update: await clicked(document, page) });
} finally {
  server.kill();
  rmSync(base, { recursive: true });
}

/** @param {string} url */
async function answered(url) {
  for (const end = Date.now() + LONGEST_START_MS; Date.now() < end; ) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
  }
  throw new Error('The server did not start.');
}

/** What Livewire's client says when the button is clicked. @param {string} document @param {Response} page */
async function clicked(document, page) {
  const part = (/** @type {RegExp} */ pattern) =>
    pattern.exec(document)?.[1]?.replaceAll('&quot;', '"') ?? '';
  const call = { path: '', method: 'arrive', params: [] };
  const components = [{ snapshot: part(/wire:snapshot="([^"]*)"/), updates: {}, calls: [call] }];
  const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  const answer = await fetch(`http://${HOST}/livewire/update`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-livewire': '', cookie: cookies.join('; ') },
    body: JSON.stringify({ _token: part(/csrf-token" content="([^"]*)"/), components }),
  });
  if (!answer.ok) throw new Error(`The click was answered ${answer.status}.`);
  return answer.text();
}
