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
