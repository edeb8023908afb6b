/** Words cut short where a row has little room: `Med` for `medium`. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const TASKS = [
  ['Graft the pears', 'medium', 'address'],
  ['Brace the beam', 'high', 'letter'],
  ['Fence the brook', 'medium', 'address'],
  ['Count the crates', 'low', 'letter'],
  ['Teach the dog', 'high', 'address'],
] as const;
const tasks = TASKS.map(([title, urgency, sent]) => ({ title, urgency, sent }));
const SHORT: Record<string, string> = { medium: 'Med', high: 'High', low: 'Low' };
const assets = [script('t={low:"Low",medium:"Med",high:"High"};h("button","Add")')];
const rows = tasks
  .map(({ title, urgency }) => `<li><b>${title}</b><i>${SHORT[urgency]}</i><button>Add</button></li>`)
  .join('');
const shown = verdicts(page(`<ul>${rows}</ul>`, [answer('/tasks', { tasks })], { assets }));

describe('a word cut short', () => {
  it('is the value of the row, as it is in the other rows', () => {
    expect(shown.filter((one) => one.includes('Med'))).toEqual([
      '[Med r1$.tasks[0].urgency]',
      '[Med r1$.tasks[2].urgency]',
    ]);
  });

  it('is none where rows with another value have it, too', () => {
    expect(shown.filter((one) => one.includes('Add'))).toEqual(Array(TASKS.length).fill('Add'));
  });
});

describe('a code without what all of its kind begin or end with', () => {
  const people = [
    ['Ines Quill', 'ROLE_HARBOUR_MASTER', 'https://wiki.example/ines', 'DayShift'],
    ['Odd Lunde', 'ROLE_PILOT', 'https://wiki.example/odd', 'NightShift'],
    ['Mara Voss', 'ROLE_PILOT', 'https://wiki.example/mvo', 'DayShift'],
    ['Bram Teun', 'ROLE_COOK', 'https://wiki.example/bt7', 'NightShift'],
  ] as const;
  const crew = people.map(([name, role, page, shift]) => ({ name, role, page, shift, rota: 'ROTA_OPEN' }));
  const html = people
    .map(([name, role, address, shift]) => {
      const words = role.slice('ROLE_'.length).toLowerCase().replace('_', ' ');
      const cells = [words, address.split('/').at(-1), shift.replace('Shift', ''), 'Open'];
      return `<tr><td>${name}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    })
    .join('');
  const said = verdicts(
    page(`<table>${html}</table>`, [answer('/crew', crew)], { assets: [script('h("a","Open")')] }),
  );

  it('is the value of its row', () => {
    const cells = [
      '[harbour master r1$[0].role]',
      '[pilot r1$[1].role]',
      '[mvo r1$[2].page]',
      '[Night r1$[3].shift]',
    ];
    expect(said).toEqual(expect.arrayContaining(cells));
  });

  it('is none where all rows have the same, and the code of the site has it, too', () => {
    expect(said.filter((one) => one.includes('Open'))).toEqual(Array(4).fill('Open'));
  });
});
