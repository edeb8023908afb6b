/** Code that hands the values of a text to the function that writes it, in a list after it, as Svelte's compiler does. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const PEOPLE = [
  { name: 'Ines Holloway', joined_at: '2026-03-04T08:11:00Z', sailed_on: '2026-03-17', trips: 46 },
  { name: 'Odd Lunde', joined_at: '2026-05-22T15:40:00Z', sailed_on: '2026-05-02', trips: 12 },
  { name: 'Mara Voss', joined_at: '2026-01-30T11:25:00Z', sailed_on: '2026-01-09', trips: 31 },
];
const MONTHS = ['March', 'May', 'January'];
const said = (values: string, other: string) => {
  const code = `y((e,t,n)=>{h(s,b(r).name),h(u,e),h(C,\`Sailed in \${t??\`\`} · \${n??\`\`} trips\`)},[()=>j(b(r).${other}),${values},()=>w(b(r).trips)]),f(n,i)`;
  const rows = PEOPLE.map(
    ({ name, trips }, i) => `<li><b>${name}</b><i>Sailed in ${MONTHS[i]} 2026 · ${trips} trips</i></li>`,
  );
  const observation = page(`<ul>${rows.join('')}</ul>`, [answer('/people', PEOPLE)], {
    assets: [script(code)],
  });
  return labelsOf(observation)[1]!.segments.find(({ sources }) => sources.length > 0)?.sources[0]?.path;
};

describe('a value that is filled in under a name of its own', () => {
  it('is the field that the list after the text has in its place', () => {
    expect(said('()=>m(b(r).sailed_on)', 'joined_at')).toBe('$[0].sailed_on');
    expect(said('()=>m(b(r).joined_at)', 'sailed_on')).toBe('$[0].joined_at');
  });
});
