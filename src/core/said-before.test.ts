import { expect, it } from 'vitest';
import type { Exchange } from '../model';
import { askedBefore } from './asked-before';
import { decode } from './decode';
import { pathOf } from './decode/path';
import { saidBefore, saysOnlyNews } from './said-before';
import { answer, page } from './testing/page';

function decoded(payload: unknown) {
  return decode(page('', [answer('/boats', payload)]).exchanges[0]!, 0);
}

it('what an earlier answer has at the same place is said before, and how long its lists are', () => {
  const earlier = decoded({ free: 3, boats: [{ name: 'Sirena', berth: 4 }], crew: ['Ines'] });
  const now = decoded({ boats: [{ berth: 5, name: 'Sirena' }], free: 3, crew: ['Ines', 'Bram'] });
  const steps = saidBefore(now, earlier);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const said = step.value;
  const news = now.leaves.filter((leaf) => !said.has(leaf.isLength ? leaf.parent! : leaf)).map(pathOf);
  expect(news.sort()).toEqual(['$.boats[0].berth', '$.crew.length', '$.crew[1]']);
});

const polls = (times: number, more: (i: number) => Partial<Exchange> = () => ({})) =>
  Array.from({ length: times }, (_, i) => answer('/boats', { i }, more(i)));

it.each([
  ['three', polls(3), 0, []],
  ['five', polls(5), 0, [2, 3]],
  ['five, of which four are known', polls(5), 4, [3, 4]],
  ['five messages', polls(5, () => ({ via: 'websocket' })), 0, []],
])('of %s polls, all but the last few say only what is new', (_, exchanges, first, news) => {
  const steps = askedBefore(exchanges);
  expect([...saysOnlyNews(exchanges, steps.next().value as number[], first)]).toEqual(news);
});

it.each([
  ['numbered calls of one method', { method: 'list', params: ['all'] }, true],
  ['numbers that are no calls', { list: 'all' }, false],
])('%s ask the same: %s', (_, body, same) => {
  const calls = polls(2, (i) => ({ method: 'POST', requestBody: JSON.stringify({ ...body, id: 7 + i }) }));
  expect(askedBefore(calls).next().value).toEqual([-1, same ? 0 : -1]);
});
