// React-admin, with screens as its tutorial has them, over trouble tickets that are invented. React; a table and a record with references, read in Brazil.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './react-admin-server.mjs';

const VERSION = '5.15.4';
const SEED = 1;
const PORT = 47504;
const HTML = `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1.0" /><title>Chamados</title><link rel="icon" href="data:," /></head><body><div id="root"></div><script type="module" src="/built/entry.js"></script></body></html>`;
/** As https://marmelab.com/react-admin/Tutorial.html has it. */
const ENTRY = `import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { Admin, ArrayField, BooleanField, ChipField, DataTable, DateField, FunctionField, List, NumberField, ReferenceField, ReferenceManyField, Resource, SelectField, Show, SimpleShowLayout, SingleFieldList, TextField, TextInput, SelectInput, SearchInput } from 'react-admin';
import jsonServerProvider from 'ra-data-json-server';

const STATES = [{ id: 'open', name: 'Waiting for us' }, { id: 'pending', name: 'Waiting for customer' }, { id: 'solved', name: 'Solved' }];
const REAIS = { style: 'currency', currency: 'BRL' };
const column = (source, field, more) => h(DataTable.Col, { source, ...more }, field);
const filters = [h(SearchInput, { source: 'q', alwaysOn: true, key: 'q' }), h(SelectInput, { source: 'state', choices: STATES, alwaysOn: true, key: 'state' })];

const Tickets = () => h(List, { filters, sort: { field: 'opened', order: 'DESC' } }, h(DataTable, null,
  column('id'),
  column('subject'),
  column('customerId', h(ReferenceField, { source: 'customerId', reference: 'customers' })),
  column('state', h(SelectField, { source: 'state', choices: STATES })),
  column('opened', h(DateField, { source: 'opened', showTime: true })),
  column('due', h(DateField, { source: 'due', options: { weekday: 'long', day: 'numeric', month: 'long' } })),
  h(DataTable.NumberCol, { source: 'hours' }),
  column('cost', h(NumberField, { source: 'cost', options: REAIS })),
  column('satisfaction', h(NumberField, { source: 'satisfaction', options: { style: 'percent', signDisplay: 'exceptZero' } })),
  column('labels', h(ArrayField, { source: 'labels' }, h(SingleFieldList, { linkType: false }, h(ChipField, { source: 'name', size: 'small' }))))));

const Ticket = () => h(Show, null, h(SimpleShowLayout, null,
  h(TextField, { source: 'subject' }),
  h(ReferenceField, { source: 'customerId', reference: 'customers', label: 'Customer' }),
  h(FunctionField, { label: 'Place', render: ({ place }) => place && place.city + ', ' + place.state }),
  h(SelectField, { source: 'state', choices: STATES }),
  h(BooleanField, { source: 'urgent' }),
  h(DateField, { source: 'opened', showTime: true }),
  h(NumberField, { source: 'cost', options: REAIS }),
  h(ReferenceManyField, { reference: 'comments', target: 'ticketId', label: 'Answers', sort: { field: 'at', order: 'ASC' } }, h(DataTable, { bulkActionButtons: false },
    column('author'), column('text'), column('at', h(DateField, { source: 'at', showTime: true })), h(DataTable.NumberCol, { source: 'minutes' })))));

createRoot(document.getElementById('root')).render(h(Admin, { dataProvider: jsonServerProvider('/api'), disableTelemetry: true },
  h(Resource, { name: 'tickets', list: Tickets, show: Ticket, recordRepresentation: 'subject' }),
  h(Resource, { name: 'customers', recordRepresentation: ({ first, last }) => first + ' ' + last })));
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'react-admin',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'tickets in English with Brazilian numbers and days: people in another answer, states by name, money, shares with signs, labels; one with its answers',
  eyes: { locale: 'pt-BR', timezoneId: 'America/Sao_Paulo' },
  async start() {
    const folder = await installNpm('react-admin', {
      'react-admin': VERSION,
      'ra-data-json-server': '5.15.3',
      react: '19.3.1',
      'react-dom': '19.3.1',
    });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, async (request, answer) => {
      const address = new URL(request.url ?? '/', 'http://localhost');
      if (address.pathname.startsWith('/api/')) {
        const { body, total } = answerTo(address);
        return sendJson(answer, body, total === undefined ? {} : { 'x-total-count': String(total) });
      }
      if (address.pathname.startsWith('/built/')) return sendFile(answer, built, address.pathname.slice(7));
      return sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'tickets',
      open: (page, url) => open(page, `${url}/#/tickets`, 'tbody tr:nth-child(3) td:nth-child(3)'),
    },
    {
      name: 'ticket',
      open: (page, url) => open(page, `${url}/#/tickets/4127/show`, 'tbody tr:nth-child(2) td'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 15_000 });
  await settle(page, { mostMs: 5_000 });
}
