// Fluent UI, in pages as its documentation has them, over a pilot station's mailbox that is invented, in the forms of Microsoft Graph. React: mail with a message that is open, a week with its tasks, in Australian English.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as box from './fluent-server.mjs';

const VERSION = '9.74.11';
const SEED = 1;
const PORT = 47762;
const HTML = `<!doctype html><html lang="en-AU"><head><meta charset="utf-8"><title>Mail</title><link rel="icon" href="data:,"><style>body{margin:0}.page{display:flex;gap:12px;padding:12px}.page>*{flex:1}.row{display:flex;gap:8px;align-items:center;margin:8px 0}</style></head><body><div id="app"></div><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Avatar, Badge, Body1, Button, Caption1, Card, CardHeader, CounterBadge, FluentProvider, MessageBar, MessageBarBody, Persona, ProgressBar, Subtitle1, Subtitle2, Tab, TabList, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Tag, TagGroup, Text, Tree, TreeItem, TreeItemLayout, webLightTheme } from '@fluentui/react-components';

const ask = (path) => fetch('/v1.0/me' + path).then((answer) => answer.json());
const count = new Intl.NumberFormat('en-AU');
const UNITS = ['bytes', 'KB', 'MB', 'GB'];
const size = (bytes) => { const at = Math.floor(Math.log(bytes) / Math.log(1024)), value = bytes / 1024 ** at; return (value < 10 && at ? value.toFixed(1) : Math.round(value)) + ' ' + (UNITS[at] ?? 'TB'); };
const moment = (text) => new Date(text).toLocaleString('en-AU', { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
const shortAge = (text) => { const hours = (Date.now() - new Date(text)) / 3600e3; return hours < 24 ? Math.floor(hours) + 'h' : Math.floor(hours / 24) + 'd'; };
const utc = ({ dateTime }) => new Date(dateTime.slice(0, 23) + 'Z');
const clock = (date) => date.toLocaleTimeString('en-AU', { hour: 'numeric', minute: '2-digit' });
const lasts = (minutes) => minutes >= 60 ? Math.floor(minutes / 60) + ' h' + (minutes % 60 ? ' ' + minutes % 60 + ' min' : '') : minutes + ' min';
const minutes = (one) => Math.round((utc(one.end) - utc(one.start)) / 60000);
const names = (list) => list.map(({ emailAddress }) => emailAddress.name).join('; ');
const some = (list) => list.length > 2 ? names(list.slice(0, 2)) + ' +' + (list.length - 2) + ' others' : names(list);

function Folders({ folders, quota }) {
  return h('nav', { style: { maxWidth: 230 } }, h(Tree, { 'aria-label': 'Folders', defaultOpenItems: ['all'] }, folders.value.map((one) => h(TreeItem, { key: one.id, itemType: 'leaf', value: one.id }, h(TreeItemLayout, { aside: one.unreadItemCount ? h(CounterBadge, { count: one.unreadItemCount, overflowCount: 99 }) : one.displayName === folders.value[1]?.displayName ? h(Caption1, null, '[' + one.totalItemCount + ']') : null }, one.displayName)))),
    h(ProgressBar, { value: quota.quota.used / quota.quota.total }), h(Caption1, null, size(quota.quota.used), ' of ', size(quota.quota.total), ' used (', Math.round(quota.quota.used / quota.quota.total * 100), '%)'));
}

function Mail({ data: [me, quota, folders, list, open] }) {
  return h('div', { className: 'page' }, h(Folders, { folders, quota }),
    h('section', null, h(Subtitle1, null, folders.value[0].displayName), ' ', h(Text, null, count.format(list['@odata.count']), ' messages, ', folders.value[0].unreadItemCount, ' unread'),
      h(TabList, { defaultSelectedValue: 'focused' }, h(Tab, { value: 'focused' }, 'Focused'), h(Tab, { value: 'other' }, 'Other')),
      list.value.map((one) => h(Card, { key: one.id, size: 'small' }, h(CardHeader, { image: h(Avatar, { name: one.from.emailAddress.name }), header: h(Text, { weight: one.isRead ? 'regular' : 'bold' }, one.from.emailAddress.name), description: h(Body1, null, one.subject), action: h(Caption1, null, shortAge(one.receivedDateTime)) }),
        h(Caption1, { block: true, truncate: true }, one.bodyPreview.slice(0, 72) + '…'), h('div', null, one.importance === 'high' && h(Badge, { color: 'danger' }, 'High importance'), one.hasAttachments && h(Badge, { appearance: 'outline' }, 'Attachment'), one.flag.flagStatus === 'flagged' && h(Badge, { appearance: 'tint' }, 'Follow up'), one.categories.map((each) => h(Tag, { key: each, size: 'extra-small' }, each)))))),
    h('article', null, h(Subtitle1, null, open.subject), open.importance === 'high' && h(MessageBar, { intent: 'warning' }, h(MessageBarBody, null, 'This message was sent with high importance.')),
      h(Persona, { name: open.from.emailAddress.name, secondaryText: '<' + open.from.emailAddress.address + '>', tertiaryText: moment(open.receivedDateTime), size: 'large' }),
      h('p', null, 'To: ', names(open.toRecipients), h('br'), 'Cc: ', some(open.ccRecipients)),
      h(TagGroup, { role: 'list' }, open.attachments.map((one) => h(Tag, { key: one.id, value: one.id, secondaryText: size(one.size) }, one.name))), h(Caption1, null, open.attachments.length, ' attachments (', size(open.attachments.reduce((sum, one) => sum + one.size, 0)), ')'),
      h('div', { dangerouslySetInnerHTML: { __html: open.body.content } }), h('div', { className: 'row' }, h(Button, { appearance: 'primary' }, 'Reply'), h(Button, null, 'Reply all'), h(Button, null, 'Forward')), h(Caption1, null, 'Signed in as ', me.displayName, ' · ', me.jobTitle, ', ', me.officeLocation)));
}

const STATES = { inProgress: 'In progress', notStarted: 'Not started', waitingOnOthers: 'Waiting' }, PRESENCE = { Available: 'Available', InACall: 'In a call', Away: 'Away' };
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const answered = (one, response) => one.attendees.filter(({ status }) => status.response === response).length;
function Week({ data: [me, week, todo, people] }) {
  const all = week.value.reduce((sum, one) => sum + minutes(one), 0), invited = week.value.reduce((sum, one) => sum + one.attendees.length, 0);
  return h('div', { className: 'page' }, h('section', null, h(Subtitle1, null, 'This week'), h('p', null, week.value.length, ' meetings, ', lasts(all), ' in all, ', lasts(Math.round(all / week.value.length)), ' on average · ', invited, ' invitations'),
      week.value.map((one) => h(Card, { key: one.id }, h(CardHeader, { header: h(Text, { weight: 'semibold' }, one.subject), description: h(Caption1, null, utc(one.start).toLocaleDateString('en-AU', { weekday: 'long', day: 'numeric', month: 'long' }), ', ', clock(utc(one.start)), ' – ', clock(utc(one.end)), ' (', lasts(minutes(one)), ')') }),
        h(Body1, null, one.location.displayName, one.isOnlineMeeting ? ' · Teams meeting' : '', ' · organised by ', one.organizer.emailAddress.name),
        h(Caption1, null, answered(one, 'accepted'), ' accepted, ', answered(one, 'tentativelyAccepted'), ' tentative, ', answered(one, 'declined'), ' declined', answered(one, 'none') > 0 && h('span', null, ', ', answered(one, 'none'), ' yet to answer')),
        h(Caption1, null, one.recurrence ? 'Every week on ' + one.recurrence.pattern.daysOfWeek.map(capital).join(', ') + ' · ' : '', 'reminder ', lasts(one.reminderMinutesBeforeStart), ' before')))),
    h('aside', null, h(Subtitle2, null, 'Tasks (' + todo['@odata.count'] + ')'), h(Table, { size: 'small' }, h(TableHeader, null, h(TableRow, null, ['Task', 'Due', 'Status', 'Steps'].map((one) => h(TableHeaderCell, { key: one }, one)))), h(TableBody, null, todo.value.map((one) => h(TableRow, { key: one.id }, h(TableCell, null, one.title, one.importance === 'high' && h(Badge, { size: 'small' }, 'Important')), h(TableCell, null, one.dueDateTime ? new Date(one.dueDateTime.dateTime.slice(0, 10)).toLocaleDateString('en-AU', { day: '2-digit', month: '2-digit', year: 'numeric' }) : 'No date'), h(TableCell, null, STATES[one.status] ?? 'Unknown'), h(TableCell, null, one.checklistItems.length ? one.checklistItems.filter((each) => each.isChecked).length + ' of ' + one.checklistItems.length : ''))))),
      h(Subtitle2, null, 'People you work with'), people.value.map((one) => h('div', { key: one.id, className: 'row' }, h(Persona, { name: one.displayName, secondaryText: one.jobTitle, tertiaryText: PRESENCE[one.presence.activity] ?? 'Offline', size: 'huge' }))), h(Caption1, null, me.givenName, ', ', me.mobilePhone)));
}

function App() {
  const [data, setData] = useState(null), week = location.pathname.startsWith('/week');
  useEffect(() => { Promise.all((week ? ['', '/calendarView?startDateTime=2026-11-22T13:00:00Z', '/todo/lists/tasks/tasks', '/people'] : ['', '/drive', '/mailFolders', '/mailFolders/inbox/messages?$top=6&$count=true', '/messages/AAMk41?$expand=attachments']).map(ask)).then(setData); }, []);
  return h(FluentProvider, { theme: webLightTheme }, h(TabList, { selectedValue: week ? 'week' : 'mail' }, h(Tab, { value: 'mail' }, 'Mail'), h(Tab, { value: 'week' }, 'Calendar'), h(Tab, { value: 'people' }, 'People')), data && h(week ? Week : Mail, { data }), h('footer', null, 'Need help? Call the service desk on 1300 555 010, 7 am to 7 pm'));
}
createRoot(document.getElementById('app')).render(h(App));
`;

/** @type {Record<string, unknown>} */
const ANSWERS = {
  '/v1.0/me': box.ME,
  '/v1.0/me/drive': box.QUOTA,
  '/v1.0/me/mailFolders': box.MAIL_FOLDERS,
  '/v1.0/me/mailFolders/inbox/messages': box.MESSAGES,
  '/v1.0/me/messages/AAMk41': box.MESSAGE,
  '/v1.0/me/calendarView': box.EVENTS_OF_WEEK,
  '/v1.0/me/todo/lists/tasks/tasks': box.TODO,
  '/v1.0/me/people': box.COLLEAGUES_NOW,
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'fluent',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'mail in Australian English in the forms of Microsoft Graph: folders with what is unread, short ages, previews cut, a message in HTML with who else got it, sizes and what they come to; meetings in UTC shown in Sydney, how long each and all are, answers counted by kind, steps done of all',
  eyes: { locale: 'en-AU', timezoneId: 'Australia/Sydney' },
  async start() {
    const folder = await installNpm('fluent', {
      ...{ '@fluentui/react-components': VERSION, react: '19.3.1', 'react-dom': '19.3.1' },
    });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/v1.0/')) return sendJson(answer, ANSWERS[pathname]);
      return pathname.startsWith('/built/')
        ? sendFile(answer, built, pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'mail', open: (page, url) => open(page, `${url}/`, 'article .fui-Persona') },
    { name: 'week', open: (page, url) => open(page, `${url}/week`, 'aside .fui-Persona') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
