/**
 * Firestore's emulator (with Java: `gcloud components install cloud-firestore-emulator`, whose jar FIRESTORE_JAR names): what it says over
 * a WebChannel to a page that listens to a query, asked as Firestore's JavaScript client asks it.
 */
import { spawn } from 'node:child_process';
import { write } from './write.mjs';

const PORT = 18088;
const DATABASE = 'projects/harbour/databases/(default)';
const DOCUMENTS = `http://127.0.0.1:${PORT}/v1/${DATABASE}/documents`;
const CHANNEL = `http://127.0.0.1:${PORT}/google.firestore.v1.Firestore/Listen/channel?VER=8&database=${encodeURIComponent(DATABASE)}`;
const LONGEST_START_MS = 120_000;
const ATTEMPT_MS = 500;
const MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

const { FIRESTORE_JAR = '' } = process.env;
const emulator = spawn('java', ['-cp', FIRESTORE_JAR, MAIN, 'start', '--host=127.0.0.1', `--port=${PORT}`]);
try {
  await started();
  await save('gannet', { name: { stringValue: 'Gannet of Brae' }, tonnage: { integerValue: '48210' } });
  await save('pelican', { name: { stringValue: 'Old Pelican' }, draught: { doubleValue: 9.4 } });
  const said = await listened();
  write('firestore', said);
} finally {
  emulator.kill();
}

async function started() {
  for (const end = Date.now() + LONGEST_START_MS; Date.now() < end; ) {
    if (
      await fetch(`http://127.0.0.1:${PORT}/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
  }
  throw new Error('The emulator did not start.');
}

/** @param {string} id @param {object} fields */
async function save(id, fields) {
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const body = JSON.stringify({ fields });
  const { ok } = await fetch(`${DOCUMENTS}/ships/${id}`, { method: 'PATCH', headers, body });
  if (!ok) throw new Error(`${id} was not saved.`);
}

/** The answer that opens the channel, and what comes down it until a document that changed meanwhile is there. */
async function listened() {
  const query = { from: [{ collectionId: 'ships' }] };
  const target = { query: { structuredQuery: query, parent: `${DATABASE}/documents` }, targetId: 2 };
  const asked = {
    count: '1',
    ofs: '0',
    req0___data__: JSON.stringify({ database: DATABASE, addTarget: target }),
  };
  const opened = await fetch(`${CHANNEL}&RID=1000&CVER=22&X-HTTP-Session-Id=gsessionid&zx=a&t=1`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner' },
    body: new URLSearchParams(asked),
  });
  const open = await opened.text();
  const session = /"c","([^"]*)"/.exec(open)?.[1] ?? '';
  const down = await fetch(
    `${CHANNEL}&gsessionid=${opened.headers.get('x-http-session-id') ?? ''}&RID=rpc&SID=${encodeURIComponent(session)}&AID=0&CI=0&TYPE=xmlhttp&zx=b&t=1`,
    { headers: { authorization: 'Bearer owner' } },
  );
  let text = '';
  for await (const piece of down.body ?? []) {
    const isFirst = text === '';
    text += Buffer.from(piece).toString();
    if (isFirst) await save('fjordlys', { name: { stringValue: 'Fjordlys of Tromsdalen' } });
    if (text.includes('Fjordlys of Tromsdalen')) break;
  }
  return { mime: down.headers.get('content-type') ?? '', open, listen: text };
}
