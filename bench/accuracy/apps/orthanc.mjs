// Orthanc's explorer: studies of patients who are invented. jQuery Mobile; names of fields are data, dates without dashes become sentences.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '1.10.1';
const SEED = 1;
const PORT = 47442;
/** Below 2.25 anybody may name things by a number of his own (DICOM PS3.5, B.2). */
const ROOT = '2.25.604417';

/** name, identifier, born, sex, studies: description, day, accession number, referred by, series: description, kind, part, images */
const PATIENTS = /** @type {const} */ ([
  [
    'Vesterholt^Signe',
    'VH-20417',
    '19610923',
    'F',
    [
      [
        'Left knee after a fall from a ladder',
        '20230614',
        'ACC77031',
        'Quennell^Osric',
        [
          ['Coronal, fat suppressed', 'MR', 'KNEE', 4],
          ['Sagittal proton density', 'MR', 'KNEE', 7],
          ['Scout of both legs', 'DX', 'LEG', 2],
        ],
      ],
      [
        'Follow-up of the same knee',
        '20231102',
        'ACC78344',
        'Quennell^Osric',
        [['Axial gradient echo', 'MR', 'KNEE', 3]],
      ],
    ],
  ],
  [
    'Abernathy^Colm',
    'AB-88205',
    '19780405',
    'M',
    [
      [
        'Sinus survey before diving course',
        '20240119',
        'ACC80912',
        'Ildiko^Farkas',
        [['Thin slices, bone window', 'CT', 'HEAD', 5]],
      ],
    ],
  ],
  [
    'Mbeki-Lund^Thandiwe',
    'ML-31796',
    '20020830',
    'F',
    [
      [
        'Wrist, two directions',
        '20240827',
        'ACC83560',
        'Farkas^Ildiko',
        [
          ['Posteroanterior', 'DX', 'WRIST', 1],
          ['Lateral', 'DX', 'WRIST', 1],
        ],
      ],
    ],
  ],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'orthanc',
  version: `${PACKAGE}/${SEED}`,
  framework: 'jQuery Mobile',
  shows:
    'studies and their series: names of fields as data, dates without dashes in words, counts in bubbles',
  async start() {
    const { root, libraries } = await installDebian('orthanc');
    const folder = stateFolder('orthanc', `main-${SEED}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const settings = path.join(folder, 'orthanc.json');
    writeFileSync(settings, JSON.stringify(configuration(folder)));
    const server = await serve({
      program: path.join(root, 'usr/sbin/Orthanc'),
      args: [settings],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: {
        LD_LIBRARY_PATH: libraries,
        DCMDICTPATH: path.join(root, 'usr/share/libdcmtk17/dicom.dic'),
        TZ: 'UTC',
      },
    });
    for (const instance of instances()) await create(server.url, instance);
    return server;
  },
  screens: [
    {
      name: 'study',
      async open(page, url) {
        const uuid = identifier(PATIENTS[0][1], `${ROOT}.1.1`);
        await page.goto(`${url}/app/explorer.html#study?uuid=${uuid}`);
        await page.waitForSelector('#list-series li:nth-child(3)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
    {
      name: 'studies',
      async open(page, url) {
        await page.goto(`${url}/app/explorer.html#find-studies`);
        await page.waitForSelector('#all-studies li:nth-child(3)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {string} folder */
function configuration(folder) {
  return {
    Name: 'Brine Street surgery',
    HttpPort: PORT,
    StorageDirectory: path.join(folder, 'store'),
    IndexDirectory: path.join(folder, 'store'),
    RemoteAccessAllowed: true,
    AuthenticationEnabled: false,
    DicomServerEnabled: false,
  };
}

function instances() {
  return PATIENTS.flatMap(([PatientName, PatientID, PatientBirthDate, PatientSex, studies], p) =>
    studies.flatMap(([StudyDescription, StudyDate, AccessionNumber, ReferringPhysicianName, series], s) =>
      series.flatMap(([SeriesDescription, Modality, BodyPartExamined, images], n) =>
        Array.from({ length: images }, (_, i) => ({
          PatientName,
          PatientID,
          PatientBirthDate,
          PatientSex,
          StudyDescription,
          StudyDate,
          StudyTime: `${10 + s}4207`,
          StudyID: `S${p + 3}${s + 4}`,
          AccessionNumber,
          ReferringPhysicianName,
          InstitutionName: 'Cottage hospital, Ravensey',
          StudyInstanceUID: `${ROOT}.${p + 1}.${s + 1}`,
          SeriesDescription,
          Modality,
          BodyPartExamined,
          SeriesNumber: String(11 + 3 * n),
          StationName: `ROOM${n + 6}`,
          ProtocolName: `Protocol ${SeriesDescription.split(/[ ,]/)[0]?.toLowerCase()}`,
          SeriesDate: StudyDate,
          SeriesInstanceUID: `${ROOT}.${p + 1}.${s + 1}.${n + 1}`,
          SOPInstanceUID: `${ROOT}.${p + 1}.${s + 1}.${n + 1}.${i + 1}`,
          InstanceNumber: String(i + 1),
        })),
      ),
    ),
  );
}

/** @param {string} url @param {Record<string, string>} Tags */
async function create(url, Tags) {
  const body = JSON.stringify({ Tags, Force: true });
  const answer = await fetch(`${url}/tools/create-dicom`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`Orthanc made no instance: ${await answer.text()}`);
}

/** How Orthanc names a study (https://orthanc.uclouvain.be/book/faq/orthanc-ids.html). @param {string[]} parts */
function identifier(...parts) {
  const digest = createHash('sha1').update(parts.join('|')).digest('hex');
  return digest.match(/.{8}/g)?.join('-');
}
