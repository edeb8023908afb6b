// Medplum's components, in a page made with React as their documentation has it, over a clinic that is invented. FHIR; an answer for every value.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './medplum-server.mjs';

const VERSION = '5.2.13';
const SEED = 1;
const PORT = 47596;
const PACKAGES = {
  '@medplum/core': VERSION,
  '@medplum/react': VERSION,
  '@medplum/react-hooks': VERSION,
  '@mantine/core': '8.3.18',
  '@mantine/hooks': '8.3.18',
  '@mantine/notifications': '8.3.18',
  '@mantine/spotlight': '8.3.18',
  react: '19.3.1',
  'react-router': '7.18.5',
  'react-dom': '19.3.1',
};
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chart</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/files/@mantine/core/styles.css"><link rel="stylesheet" href="/files/@medplum/react/dist/esm/index.css"></head><body><div id="root"></div><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider, Group } from '@mantine/core';
import { MemoryRouter } from 'react-router';
import { MedplumClient } from '@medplum/core';
import { MedplumProvider, PatientSummary, DiagnosticReportDisplay } from '@medplum/react';

const medplum = new MedplumClient({ baseUrl: location.origin + '/', cacheTime: 60000 });
const App = () => h(Group, { align: 'start', wrap: 'nowrap', p: 'md' },
  h('div', { style: { width: 380, flexShrink: 0 } }, h(PatientSummary, { patient: { reference: 'Patient/p-3907' } })),
  h('div', null, h(DiagnosticReportDisplay, { value: { reference: 'DiagnosticReport/r-88' } })));
createRoot(document.getElementById('root')).render(h(MemoryRouter, null, h(MedplumProvider, { medplum, navigate: () => {} }, h(MantineProvider, null, h(App)))));
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'medplum',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a patient in Greek by FHIR, read in Athens: names in parts, an age, an address in lines, codes with texts; values with units between limits, an answer each, notes',
  eyes: { locale: 'el-GR', timezoneId: 'Europe/Athens' },
  async start() {
    const folder = await installNpm('medplum', PACKAGES);
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, async (request, answer) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/fhir/R4/'))
        return sendJson(answer, answerTo(pathname.slice('/fhir/R4/'.length) + search));
      if (pathname.startsWith('/built/')) return sendFile(answer, built, pathname.slice(7));
      return pathname.startsWith('/files/')
        ? sendFile(answer, path.join(folder, 'node_modules'), pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'report',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('table tbody tr:nth-child(3) td:nth-child(2)', { timeout: 2_500 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};
