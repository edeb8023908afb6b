// Backlog.md: a board of tasks that are Markdown files. React; cards in columns by state, a task with its text and its list of checks.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = 'backlog.md';
const VERSION = '1.52.0';
const SEED = 1;
const PORT = 47468;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * title, state, who, labels, priority, milestone, made and changed (a moment, or how many days before the start: the board tells
 * ages, and the task that is opened its moments), text, checks (done when they begin with x), notes
 *
 * @type {readonly (readonly [string, string, string[], string[], string, string, string | number, string | number, string, string[], string])[]}
 */
const TASKS = [
  [
    'Replace the worn screw of the old press',
    'Milling',
    ['@ines', '@tobiah'],
    ['press', 'ironwork'],
    'high',
    'm-0',
    '2021-02-03 08:15',
    '2021-03-19 16:40',
    'The thread is down to **4 mm** and slips under load. The smith in Corvale has the drawing; he wants the old nut to measure.\n\nSee also the [pattern book](https://orchard.example/patterns/17).',
    ['x Old nut is with the smith', 'x Beam is braced', 'New screw holds 6 tonnes', 'Guard is back on'],
    'Smith says three weeks. Paid 240 ahead.',
  ],
  [
    'Graft forty Ashmead pears',
    'Picked',
    ['@oluwaseun'],
    ['trees'],
    'medium',
    'm-1',
    47,
    33,
    'Scions are in the cold room, rootstock comes on a pallet.',
    ['Knives are sharp', 'Wax is ordered'],
    '',
  ],
  [
    'Find out why tank three tastes of cork',
    'Milling',
    ['@tobiah'],
    ['cellar', 'taste'],
    'high',
    'm-0',
    16,
    5,
    'Only the *second* racking has it. Tank two, same fruit, has not.',
    ['x Samples sent off', 'Seal is changed'],
    '',
  ],
  [
    'Labels for the late perry',
    'On the tree',
    [],
    ['shop'],
    'low',
    '',
    3,
    3,
    'Same paper as last year, other moon.',
    [],
    '',
  ],
  [
    'Count the crates that the school took',
    'Cellared',
    ['@ines'],
    ['shop', 'crates'],
    'low',
    'm-1',
    130,
    98,
    'Eighteen went out, and they say fifteen.',
    ['x Letter is written'],
    'Three were behind the gym.',
  ],
  [
    'Teach the new dog about hens',
    'On the tree',
    ['@oluwaseun', '@ines'],
    [],
    '',
    '',
    1,
    1,
    'He is quick, and so are they.',
    ['Dog ignores one hen', 'Dog ignores six hens'],
    '',
  ],
  [
    'Fence along the lower brook',
    'Picked',
    ['@maren'],
    ['trees', 'ironwork'],
    'medium',
    'm-1',
    24,
    12,
    'Roe deer come in at the alder. About 130 m, posts every 3.',
    ['x Posts are cut', 'x Wire is here', 'Gate hangs true'],
    '',
  ],
];

const CONFIG = `project_name: "Quince Hollow Orchard"
default_status: "On the tree"
statuses: ["On the tree", "Picked", "Milling", "Cellared"]
labels: ["press", "trees", "cellar", "shop"]
date_format: yyyy-mm-dd
max_column_width: 20
auto_open_browser: false
default_port: ${PORT}
remote_operations: false
auto_commit: false
filesystem_only: true
bypass_git_hooks: true
check_active_branches: false
active_branch_days: 30
task_prefix: "task"
`;
const MILESTONES = [
  ['m-0', 'Before the frost', 'Whatever must not freeze.'],
  ['m-1', 'Spring market', 'The stall opens on the first Saturday of April.'],
];

/** @type {import('./app.mjs').App} */
export default {
  name: 'backlog-md',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows: 'a board of cards by state, people, labels, priorities; a task with Markdown and checks',
  async start() {
    const folder = await installNpm('backlog-md', { [PACKAGE]: VERSION });
    const project = stateFolder('backlog-md', `project-${SEED}`);
    fill(project);
    return serve({
      program: path.join(folder, 'node_modules/backlog.md-linux-x64/backlog'),
      args: ['browser', '--port', String(PORT), '--no-open'],
      folder: project,
      url: `http://127.0.0.1:${PORT}`,
      env: { TZ: 'UTC' },
      // It first opens the port for a moment, and waits for ever for whoever asks then.
      isReady: async () => readFileSync(path.join(project, 'server.log'), 'utf8').includes(String(PORT)),
    });
  },
  screens: [
    { name: 'board', open: (page, url) => open(page, `${url}/`) },
    { name: 'task', open: (page, url) => open(page, `${url}/board/task-1`) },
  ],
};

/** @param {string} project */
function fill(project) {
  const backlog = path.join(project, 'backlog');
  for (const folder of ['tasks', 'milestones', 'drafts', 'docs', 'decisions', 'completed'])
    mkdirSync(path.join(backlog, folder), { recursive: true });
  writeFileSync(path.join(backlog, 'config.yml'), CONFIG);
  for (const [id, title, text] of MILESTONES)
    writeFileSync(
      path.join(backlog, 'milestones', `${id} - ${slug(String(title))}.md`),
      `---\nid: ${id}\ntitle: "${title}"\n---\n\n## Description\n\n${text}\n`,
    );
  for (const [i, task] of TASKS.entries())
    writeFileSync(path.join(backlog, 'tasks', `task-${i + 1} - ${slug(task[0])}.md`), written(i + 1, task));
}

/** @param {string} title */
const slug = (title) => title.replace(/\W+/g, '-');

/** @param {number} id @param {typeof TASKS[number]} task */
function written(id, task) {
  const [title, state, who, labels, priority, milestone, made, changed, text, checks, notes] = task;
  const facts = [
    `id: TASK-${id}`,
    `title: ${title}`,
    `status: ${state}`,
    `assignee: ${JSON.stringify(who)}`,
    `created_date: '${moment(made)}'`,
    `updated_date: '${moment(changed)}'`,
    `labels: ${JSON.stringify(labels)}`,
    'dependencies: []',
    ...(milestone ? [`milestone: ${milestone}`] : []),
    ...(priority ? [`priority: ${priority}`] : []),
    `ordinal: ${id * 1000}`,
  ];
  const list = checks.map(
    (check, i) => `- [${check.startsWith('x ') ? 'x' : ' '}] #${i + 1} ${check.replace(/^x /, '')}`,
  );
  return `---\n${facts.join('\n')}\n---\n\n${[
    section('Description', 'SECTION:DESCRIPTION', text),
    checks.length ? `## Acceptance Criteria\n<!-- AC:BEGIN -->\n${list.join('\n')}\n<!-- AC:END -->\n` : '',
    notes ? section('Implementation Notes', 'SECTION:NOTES', notes) : '',
  ].join('\n')}`;
}

/** An hour and a half beyond full days, in UTC. @param {string | number} when */
function moment(when) {
  if (typeof when === 'string') return when;
  return new Date(Date.now() - when * DAY - 1.5 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
}

/** @param {string} heading @param {string} mark @param {string} text */
function section(heading, mark, text) {
  return `## ${heading}\n\n<!-- ${mark}:BEGIN -->\n${text}\n<!-- ${mark}:END -->\n`;
}

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('h3, h4', { timeout: 8_000 });
  await settle(page, { mostMs: 5_000 });
}
